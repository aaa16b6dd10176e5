import type { MoneyPlace } from '#app/features/payments/index.ts'
import type { FactOf } from '#app/platform/facts.ts'
import type { GatewayName } from '#integrations/payments/contract.ts'
import { accounts } from './accounts.ts'
import { move, posting, type EntryDraft, type Posting } from './posting.ts'

/** Whose account told the money: the market's (its bank, a gateway) or a seller's own, by the seller's id. */
export type ToldTo = 'market' | { readonly sellerId: string }

/** Where money lies, as an account. VietQR names no place of its own: its money comes to the bank. */
export const accountOfPlace = (place: Exclude<MoneyPlace, 'seller'>) =>
  place === 'bank' || place === 'vietqr' || place === 'cash-on-delivery'
    ? accounts.bank
    : accounts.gateway(place)

/** Money came in: nobody's until it is used. What a gateway keeps of it is a cost of the market at once. */
export function moneyIn(fact: FactOf<'payment.money-in'>): Posting {
  const { transferId, place, sellerId, amount, at } = fact
  const head = { kind: 'money_in', key: `money-in/${transferId}`, source: transferId, at } as const
  if (place === 'seller') {
    if (sellerId === null) throw new RangeError(`transfer ${transferId} lies with a seller that is not named`)
    const sides = {
      from: accounts.unclaimedAtSeller(sellerId),
      to: accounts.sellerBank(sellerId),
      note: 'money',
    } as const
    return posting(head, move(amount, sides, { transferId }))
  }
  const fee = place === 'bank' ? 0n : (fact.fee ?? 0n)
  const fees: EntryDraft[] =
    place === 'bank' ? [] : [{ account: accounts.gatewayFees(place), amount: fee, note: 'fee', transferId }]
  return posting(head, [
    { account: accountOfPlace(place), amount: amount - fee, note: 'money', transferId },
    ...fees,
    { account: accounts.unclaimed, amount: -amount, note: 'money', transferId },
  ])
}

/**
 * The bank tells that money left the market's account. What left was said to be sent before, or will be explained:
 * either way it clears what is outgoing. Money that leaves a seller's own account is none of the market's: null.
 */
export function moneyOut({ transferId, place, amount, at }: FactOf<'payment.money-out'>): Posting | null {
  if (place === 'seller') return null
  const head = { kind: 'money_out', key: `money-out/${transferId}`, source: transferId, at } as const
  const sides = { from: accountOfPlace(place), to: accounts.bankOutgoing, note: 'money' } as const
  return posting(head, move(amount, sides, { transferId }))
}

/** Money counts towards a payment: the market holds it for the shopper. On a seller's own account the seller has it already. */
export function moneyUsed(use: FactOf<'payment.money-used'>, toldTo: ToldTo): Posting {
  return posting(headOfUse('money_used', use), useEntries(use, toldTo, 1n))
}

/** It does not count any more; the mirror of `moneyUsed`. */
export function moneyFreed(use: FactOf<'payment.money-freed'>, toldTo: ToldTo): Posting {
  return posting(headOfUse('money_freed', use), useEntries(use, toldTo, -1n))
}

type Use = FactOf<'payment.money-used'>

const headOfUse = (kind: 'money_used' | 'money_freed', { transferId, paymentId, at }: Use) => ({
  kind,
  // The same money can be used, freed and used again for the same payment, each at its own moment.
  key: `${kind}/${transferId}/${paymentId}/${at.toISOString()}`,
  source: transferId,
  at,
})

function useEntries({ transferId, paymentId, amount }: Use, toldTo: ToldTo, sign: bigint): EntryDraft[] {
  const references = { transferId, paymentId }
  const { held, unclaimed } = accounts
  if (toldTo === 'market') return move(sign * amount, { from: held, to: unclaimed, note: 'held' }, references)
  const { sellerId } = toldTo
  const own = {
    from: accounts.sellerBank(sellerId),
    to: accounts.unclaimedAtSeller(sellerId),
    note: 'money',
  } as const
  const paid = { from: held, to: accounts.sellerPayable(sellerId), note: 'money' } as const
  return [...move(sign * amount, own, references), ...move(sign * amount, paid, references)]
}

/** Declared none of the market's trade: it waits on `differences` until somebody says what it was. */
export function moneySetAside(
  { transferId, amount, at }: FactOf<'payment.money-set-aside'>,
  toldTo: ToldTo,
): Posting {
  const head = {
    kind: 'money_set_aside',
    // What comes back to the desk later can be set aside too, at its own moment.
    key: `money-set-aside/${transferId}/${at.toISOString()}`,
    source: transferId,
    at,
  } as const
  const sides =
    toldTo === 'market'
      ? ({ from: accounts.differences, to: accounts.unclaimed, note: 'set_aside' } as const)
      : ({
          from: accounts.sellerBank(toldTo.sellerId),
          to: accounts.unclaimedAtSeller(toldTo.sellerId),
          note: 'set_aside',
        } as const)
  return posting(head, move(amount, sides, { transferId }))
}

/**
 * It was no money: another had told the same. The mirror of `moneyIn` on the market's bank or a seller's own; gateways do not
 * tell what another has told.
 */
export function moneyToldTwice(
  { transferId, amount, at }: FactOf<'payment.money-told-twice'>,
  toldTo: ToldTo,
): Posting {
  const sides =
    toldTo === 'market'
      ? { from: accounts.bank, to: accounts.unclaimed }
      : { from: accounts.sellerBank(toldTo.sellerId), to: accounts.unclaimedAtSeller(toldTo.sellerId) }
  return posting(
    { kind: 'money_told_twice', key: `money-told-twice/${transferId}`, source: transferId, at },
    move(amount, { ...sides, note: 'set_aside' }, { transferId }),
  )
}

/**
 * A transfer that was set aside is what a gateway paid out to the market.
 * @param input `amount`: đồng that reached the bank; `fee`: đồng that the gateway kept of the payout, beyond what it told before
 */
export function gatewayDeposit(input: {
  readonly transferId: string
  readonly gateway: GatewayName
  readonly amount: bigint
  readonly fee: bigint
  readonly at: Date
}): Posting {
  const { transferId, gateway, amount, fee, at } = input
  const head = {
    kind: 'gateway_deposit',
    key: `gateway-deposit/${transferId}`,
    source: transferId,
    at,
  } as const
  return posting(head, [
    { account: accounts.differences, amount, note: 'set_aside', transferId },
    { account: accounts.gatewayFees(gateway), amount: fee, note: 'fee', transferId },
    { account: accounts.gateway(gateway), amount: -(amount + fee), note: 'deposit', transferId },
  ])
}
