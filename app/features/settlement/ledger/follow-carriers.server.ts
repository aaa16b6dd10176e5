import type { Call } from '#app/platform/call.ts'
import type { FactOf, Subscriptions } from '#app/platform/facts.ts'
import { carrierDeposit, carrierDepositUndone, moneyBackOnDesk } from './carrier-postings.ts'
import { postToLedger } from './post-to-ledger.server.ts'
import { ledgerNotes, type EntryDraft } from './posting.ts'
import { toldTo } from './told-to.server.ts'

async function onRemittanceUndone(
  call: Call,
  fact: FactOf<'order.carrier-remittance-undone'>,
): Promise<void> {
  const entries = await call.db.ledgerEntry.findMany({
    where: { posting: { kind: 'carrier_deposit', source: fact.remittanceId } },
    select: {
      amount: true,
      note: true,
      sellerOrderId: true,
      transferId: true,
      account: { select: { kind: true, subject: true } },
    },
    orderBy: { id: 'asc' },
  })
  const drafts = entries.map(({ note: kept, ...entry }): EntryDraft => {
    const note = ledgerNotes.find((known) => known === kept)
    if (!note) throw new Error(`an entry of the file ${fact.remittanceId} has the note ${kept}`)
    return { ...entry, note }
  })
  await postToLedger(call, carrierDepositUndone(fact, drafts))
}

/** What the books hear of carriers' payments, in the transaction of the deed. */
export const carrierSubscriptions = {
  'order.carrier-remitted': [async (call, fact) => void (await postToLedger(call, carrierDeposit(fact)))],
  'order.carrier-remittance-undone': [onRemittanceUndone],
  'payment.money-back-on-desk': [
    async (call, fact) =>
      void (await postToLedger(call, moneyBackOnDesk(fact, await toldTo(call, fact.transferId)))),
  ],
} satisfies Subscriptions
