import { describe, expect, it } from 'vitest'
import { accounts } from './accounts.ts'
import { dispute, disputeDecided } from './dispute-postings.ts'
import { gatewayDeposit, moneyFreed, moneyIn, moneyOut, moneySetAside, moneyUsed } from './money-postings.ts'
import type { PartTerms } from './part-books.ts'
import {
  cashReceived,
  refundSent,
  settled,
  transferRefundRequested,
  type PartInBooks,
} from './part-postings.ts'
import {
  payoutFailed,
  payoutPaid,
  payoutReturned,
  payoutReturnTold,
  payoutStarted,
} from './payout-postings.ts'
import { balancesOf, posting, type Posting } from './posting.ts'
import { voucherBorneBySeller, voucherGivenBack, voucherUsed } from './voucher-postings.ts'

const at = new Date('2026-11-22T03:00:00Z')
const after = (...postings: readonly (Posting | null)[]) =>
  Object.fromEntries(balancesOf(postings.flatMap((one) => one?.entries ?? [])))

const terms: PartTerms = {
  ...{ sellerOrderId: 'part', sellerId: 'maker', goods: 200_000n, delivery: 30_000n },
  ...{ commission: 10_000n, commissionVat: 1_000n, taxVat: 2_000n, taxPit: 1_000n },
}
const total = 230_000n
const fresh: PartInBooks = { terms, state: { settled: false, refunded: 0n } }
const earned: PartInBooks = { terms, state: { settled: true, refunded: 0n } }
const bankIn = moneyIn({
  ...{ transferId: 't', place: 'bank', sellerId: null, amount: total, fee: null, movedAt: at, at },
})
const use = { transferId: 't', paymentId: 'p', amount: total, at }
const refund = (amount: bigint) => ({
  ...{ refundId: 'r', paymentId: 'p', transferId: null, sellerOrderId: 'part', amount, at },
})

describe('a posting', () => {
  it('is refused when it is out of balance, and leaves out entries of nothing', () => {
    const head = { kind: 'difference', key: 'k', source: 's', at } as const
    expect(() => posting(head, [{ account: accounts.bank, amount: 1n, note: 'difference' }])).toThrow(
      RangeError,
    )
    expect(posting(head, [{ account: accounts.bank, amount: 0n, note: 'difference' }]).entries).toEqual([])
  })
})

describe('money that came in', () => {
  it("is nobody's, then held for the shopper, then the seller's less what was frozen", () => {
    expect(after(bankIn)).toEqual({ 'bank/': total, 'unclaimed/': -total })
    expect(after(bankIn, moneyUsed(use, 'market'))).toEqual({ 'bank/': total, 'held/': -total })
    expect(after(bankIn, moneyUsed(use, 'market'), moneyFreed(use, 'market'))).toEqual(after(bankIn))
    expect(after(bankIn, moneyUsed(use, 'market'), settled(fresh, at))).toEqual({
      ...{ 'bank/': total, 'seller_payable/maker': -216_000n, 'commission/': -10_000n },
      ...{ 'commission_vat/': -1_000n, 'tax_withheld/vat': -2_000n, 'tax_withheld/pit': -1_000n },
    })
  })

  it('lies with a gateway less its fee until a deposit is told', () => {
    const came = moneyIn({
      ...{ transferId: 't', place: 'vnpay', sellerId: null, amount: total, fee: 2_300n, movedAt: at, at },
    })
    expect(after(came)).toEqual({
      ...{ 'gateway/vnpay': 227_700n, 'gateway_fees/vnpay': 2_300n, 'unclaimed/': -total },
    })
    const paidOut = { transferId: 'd', amount: 227_000n, at }
    const deposit = [
      moneyIn({ ...paidOut, place: 'bank', sellerId: null, fee: null, movedAt: at }),
      moneySetAside({ ...paidOut, reason: 'VNPay' }, 'market'),
      gatewayDeposit({ ...paidOut, gateway: 'vnpay', fee: 700n }),
    ]
    expect(after(came, ...deposit)).toEqual({
      ...{ 'bank/': 227_000n, 'gateway_fees/vnpay': 3_000n, 'unclaimed/': -total },
    })
  })

  it("never touches the market's bank on a seller's own account: the seller has it already", () => {
    const own = { sellerId: 'maker' }
    const came = moneyIn({
      ...{ transferId: 't', place: 'seller', ...own, amount: total, fee: null, movedAt: at, at },
    })
    const balances = after(came, moneyUsed(use, own), settled(fresh, at))
    // The seller owes what the market takes of the sale, and nothing else is open.
    expect(balances).toMatchObject({ 'seller_payable/maker': 14_000n, 'commission/': -10_000n })
    expect(Object.keys(balances).some((account) => /^(bank|held|unclaimed|seller_bank)/.test(account))).toBe(
      false,
    )
    expect(after(came, moneySetAside({ transferId: 't', amount: total, reason: '', at }, own))).toEqual({})
  })

  it('goes back when it paid nothing', () => {
    const fact = { ...refund(total), paymentId: null, transferId: 't', sellerOrderId: null }
    const back = [
      transferRefundRequested(fact, accounts.unclaimed),
      refundSent({ ...fact, via: 'bank' }, accounts.bankOutgoing),
      moneyOut({
        ...{ transferId: 'o', place: 'bank', sellerId: null, amount: total },
        movedAt: at,
        at,
        purpose: '',
      }),
    ]
    expect(after(bankIn, ...back)).toEqual({})
  })
})

describe('cash', () => {
  const cash = { sellerOrderId: 'part', amount: total, carrier: null, holder: 'seller', at } as const
  it('of a seller is with the seller: it owes what the market takes', () => {
    expect(after(cashReceived(terms, cash), settled(fresh, at))).toMatchObject({
      'seller_payable/maker': 14_000n,
    })
  })

  it('of a carrier is to be handed on, and what it lacks has a name', () => {
    const short = { ...cash, amount: 225_000n, holder: 'carrier', carrier: 'Bưu cục xã' } as const
    expect(after(cashReceived(terms, short))).toEqual({
      ...{ 'carrier_cash/Bưu cục xã': 225_000n, 'differences/': 5_000n, 'held/': -total },
    })
  })
})

describe('payouts', () => {
  const payout = { payoutId: 'o', sellerId: 'maker', amount: 216_000n, at }
  const owed = [bankIn, moneyUsed(use, 'market'), settled(fresh, at)]
  it('leave the seller nothing owed once they are under way, and owed again when they fail', () => {
    expect(after(...owed, payoutStarted(payout))).not.toHaveProperty('seller_payable/maker')
    expect(after(payoutStarted(payout), payoutFailed(payout))).toEqual({})
    expect(after(...owed, payoutStarted(payout), payoutPaid(payout))).toMatchObject({
      ...{ 'bank/': total, 'bank_outgoing/': -216_000n },
    })
  })

  it('that come back are owed again', () => {
    const back = moneyIn({
      ...{ transferId: 'b', place: 'bank', sellerId: null, amount: 216_000n, fee: null, movedAt: at, at },
    })
    const sent = [payoutStarted(payout), payoutPaid(payout)]
    expect(after(...sent, payoutReturned(payout))).toEqual({})
    const told = [
      moneyOut({
        transferId: 'a',
        place: 'bank',
        sellerId: null,
        amount: 216_000n,
        purpose: '',
        movedAt: at,
        at,
      }),
      payoutReturned(payout),
    ]
    expect(after(...owed, ...sent, ...told)).toMatchObject({
      ...{ 'seller_payable/maker': -216_000n, 'bank_outgoing/': 216_000n },
    })
    const aside = moneySetAside({ transferId: 'b', amount: 216_000n, reason: 'back', at }, 'market')
    const named = payoutReturnTold({ ...payout, transferId: 'b' })
    // Nothing is left over once the bank's line is named: neither outgoing, nor unclaimed, nor a difference.
    expect(after(...owed, ...sent, ...told, back, aside, named)).toEqual(after(...owed))
  })
})

describe('disputes', () => {
  const fact = { disputeId: 'd', paymentId: 'p', amount: total, via: 'stripe' as const, before: null, at }
  const opened = dispute({ ...fact, state: 'opened' })
  const won = (before: 'opened' | 'lost') => dispute({ ...fact, state: 'won', before })
  const lost = (before: 'opened' | 'won') => dispute({ ...fact, state: 'lost', before })
  it('that are won leave nothing, those that are lost a loss with a name', () => {
    expect(after(opened, won('opened'))).toEqual({})
    const loss = { 'gateway/stripe': -total, 'differences/': total }
    expect(after(opened, lost('opened'))).toEqual(loss)
    expect(after(dispute({ ...fact, state: 'lost' }))).toEqual(loss)
    expect(dispute({ ...fact, state: 'won' })).toBeNull()
    expect(after(opened, lost('opened'), won('lost'))).toEqual({})
    expect(after(lost('won'))).toEqual(loss)
  })

  it('that were lost are borne by the market, or by sellers who may owe it then', () => {
    const decided = { disputeId: 'd', paymentId: 'p', amount: total, at }
    const sellers = new Map([['part', 'maker']])
    const market = disputeDecided({ ...decided, shares: [], holds: true }, sellers, 0)
    expect(after(market)).toEqual({ 'differences/': -total, 'losses/': total })
    const shares = [{ sellerOrderId: 'part', amount: total }]
    const seller = disputeDecided({ ...decided, shares, holds: true }, sellers, 0)
    expect(after(seller)).toEqual({ 'differences/': -total, 'seller_payable/maker': total })
    expect(after(seller, disputeDecided({ ...decided, shares, holds: false }, sellers, 1))).toEqual({})
  })
})

describe('vouchers', () => {
  it.each([
    ['the market', { 'seller_payable/maker': -216_000n, 'voucher/market': 20_000n }, 'market'],
    ['the seller', { 'seller_payable/maker': -196_000n }, 'maker'],
  ])('of %s pay a part of the price', (_, expected, bearer) => {
    const voucher = { sellerOrderId: 'part', bearer, amount: 20_000n, at }
    const paid = moneyUsed({ ...use, amount: 210_000n }, 'market')
    const borne = bearer === 'maker' ? voucherBorneBySeller(voucher) : null
    const balances = after(voucherUsed(voucher), paid, settled(fresh, at), borne)
    expect(balances).toMatchObject(expected)
    if (bearer === 'maker') expect(balances).not.toHaveProperty('voucher/maker')
  })

  it('go back to who bears them', () => {
    const voucher = { sellerOrderId: 'part', bearer: 'market', amount: 20_000n, at }
    expect(after(voucherUsed(voucher), voucherGivenBack(fresh, voucher))).toEqual({})
    const back = [voucherGivenBack(earned, voucher)]
    expect(after(...back)['voucher/market']).toBe(-20_000n)
  })
})
