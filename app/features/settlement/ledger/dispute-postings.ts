import { sumDong } from '#app/kernel/money.ts'
import type { FactOf } from '#app/platform/facts.ts'
import type { GatewayName } from '#integrations/payments/contract.ts'
import { accountKey, accounts, type LedgerAccountRef } from './accounts.ts'
import { move, posting, type EntryDraft, type Posting } from './posting.ts'

type DisputeFact = FactOf<'payment.dispute'>

/**
 * A payer's bank takes money back from the gateway while it decides. Won, it comes back; lost, it stands on
 * `differences` until somebody decides who bears it. Null where nothing moves: won before we heard of it.
 * @param times how often this dispute came to this state before: a decision can be turned round
 */
export function dispute(fact: DisputeFact, times = 0): Posting | null {
  const { disputeId, paymentId, amount, via: gateway, before, state, at } = fact
  const from = placeOf(before ?? 'won', gateway)
  const to = placeOf(state, gateway)
  if (accountKey(from) === accountKey(to)) return null
  return posting(
    { kind: 'dispute', key: disputeKey(disputeId, state, times), source: disputeId, at },
    move(amount, { from, to, note: 'dispute' }, { paymentId }),
  )
}

/** Where its money is; what is not disputed lies with the gateway, as what was won does. */
function placeOf(state: DisputeFact['state'], gateway: GatewayName): LedgerAccountRef {
  switch (state) {
    case 'opened':
      return accounts.disputes(gateway)
    case 'won':
      return accounts.gateway(gateway)
    case 'lost':
      return accounts.differences
  }
}

const disputeKey = (disputeId: string, state: DisputeFact['state'], times: number): string =>
  times === 0 ? `dispute/${disputeId}/${state}` : `dispute/${disputeId}/${state}/${times + 1}`

/**
 * Who bears a lost dispute: sellers out of what they are owed, which may turn round, and the market the rest. Or, not `holds`, the
 * mirror of it.
 * @param sellers the seller of each part
 * @param times how often such a posting was made of this dispute before
 */
export function disputeDecided(
  fact: FactOf<'payment.dispute-decided'>,
  sellers: ReadonlyMap<string, string>,
  times: number,
): Posting {
  const { disputeId, paymentId, amount, shares, holds, at } = fact
  const head = {
    ...{ kind: 'dispute_decided' as const, key: `dispute-decided/${disputeId}/${times + 1}` },
    ...{ source: disputeId, at },
  }
  const sign = holds ? 1n : -1n
  const borne = (to: LedgerAccountRef, part: bigint, sellerOrderId: string | null): EntryDraft[] =>
    move(sign * part, { from: accounts.differences, to, note: 'dispute' }, { paymentId, sellerOrderId })
  const rest = amount - sumDong(shares.map((share) => share.amount))
  return posting(head, [
    ...shares.flatMap(({ sellerOrderId, amount: part }) => {
      const sellerId = sellers.get(sellerOrderId)
      if (!sellerId) throw new RangeError(`the part ${sellerOrderId} has no seller`)
      return borne(accounts.sellerPayable(sellerId), part, sellerOrderId)
    }),
    ...borne(accounts.losses, rest, null),
  ])
}
