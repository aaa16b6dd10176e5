import type { SellerAccount } from '#app/features/sellers/index.server.ts'
import { vnDay } from '#app/kernel/clock.ts'
import { newOrderCode, newTransferReference } from '#app/kernel/codes.ts'
import { newId } from '#app/kernel/ids.ts'
import { fail, ok, type Failure, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { lockPayouts } from './lock-payouts.server.ts'
import { cutoffOn } from './payout-days.ts'
import { recordPayoutEvent } from './payout-events.server.ts'
import { readPayoutTerms } from './payout-terms.server.ts'
import type { PayoutFailure } from './payouts.types.ts'
import { proposePayout, type Proposal } from './propose-payout.ts'
import { readOwed, type OwedSeller } from './read-owed.server.ts'

interface Proposed extends Proposal {
  readonly seller: OwedSeller
}

/**
 * Proposes a run: each seller that is owed enough gets a payout, the others are listed with why not. Nothing is booked
 * and nothing leaves before another person approves it.
 * @returns the run; or `settlement:failure.draft_waits` while one waits, `.nobody_to_pay`
 */
export async function proposeRun(
  call: Call,
): Promise<Result<{ runId: string; code: string }, Failure<PayoutFailure>>> {
  return call.inTransaction(async (call) => {
    await lockPayouts(call)
    if ((await call.db.payoutRun.count({ where: { status: 'draft' } })) > 0) {
      return fail('settlement:failure.draft_waits')
    }
    const terms = await readPayoutTerms(call)
    const now = call.clock.now()
    const cutoff = cutoffOn(vnDay(now), terms)
    const proposed = (await readOwed(call, terms)).map((seller) => ({
      seller,
      ...proposePayout(seller, terms, cutoff),
    }))
    if (!proposed.some(({ skip }) => skip === null)) return fail('settlement:failure.nobody_to_pay')
    const runId = newId()
    const code = runCode(now)
    await call.db.payoutRun.create({
      data: {
        ...{ id: runId, code, settingsId: terms.settingsId, cutoff, madeAt: now },
        madeById: userIdOf(call.actor),
      },
    })
    await writePayouts(call, runId, proposed)
    await recordPayoutEvent(call, { runId, kind: 'made' })
    await audit(call, {
      action: 'settlement.run-made',
      subjectType: 'PayoutRun',
      subjectId: runId,
      details: { code },
    })
    return ok({ runId, code })
  })
}

/** `CT-2211-7K3M`: the day, and signs that tell two runs of a day apart. */
const runCode = (at: Date): string => {
  const [, month = '', day = ''] = vnDay(at).split('-')
  return `CT-${day}${month}-${newOrderCode().slice(0, 4)}`
}

async function writePayouts(call: Call, runId: string, proposed: readonly Proposed[]): Promise<void> {
  const createdAt = call.clock.now()
  const paid = proposed.flatMap(({ seller, amount, items, skip }) =>
    skip === null && seller.account
      ? [{ payoutId: newId(), seller, account: seller.account, amount, items }]
      : [],
  )
  await call.db.payout.createMany({
    data: paid.map(({ payoutId, seller, account, amount }) => ({
      ...{ id: payoutId, runId, sellerId: seller.sellerId, amount, createdAt },
      ...{ reference: newTransferReference(), ...columnsOf(account) },
    })),
  })
  await call.db.payoutItem.createMany({
    data: paid.flatMap(({ payoutId, items }) => items.map((item) => ({ id: newId(), payoutId, ...item }))),
  })
  await call.db.payoutSkip.createMany({
    data: proposed.flatMap(({ seller: { sellerId }, skip, amount }) =>
      skip ? [{ runId, sellerId, reason: skip, amount }] : [],
    ),
  })
}

const columnsOf = ({ bin, account, holder }: SellerAccount) => ({
  bankBin: bin,
  bankAccount: account,
  bankHolder: holder,
})
