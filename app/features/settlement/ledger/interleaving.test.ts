import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accounts } from './accounts.ts'
import { moneyIn, moneyUsed } from './money-postings.ts'
import { totalOf, type PartState } from './part-books.ts'
import {
  cashReceived,
  refundDropped,
  refundRequested,
  refundSent,
  settled,
  type PartInBooks,
} from './part-postings.ts'
import { balancesOf, type Posting } from './posting.ts'

const at = new Date('2026-11-22T03:00:00Z')
const sumOf = ({ entries }: Posting) => entries.reduce((sum, { amount }) => sum + amount, 0n)

/** Parts of one order, with what was frozen of each. */
const partsOf = fc.array(
  fc.record({
    goods: fc.bigInt(1n, 5_000_000n),
    delivery: fc.bigInt(0n, 60_000n),
    commissionBp: fc.bigInt(0n, 2_000n),
    cash: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
)
type NewPart = typeof partsOf extends fc.Arbitrary<(infer P)[]> ? P : never

/** What somebody does next to one part; what cannot be done is skipped. */
const deeds = fc.array(
  fc.record({
    part: fc.nat(3),
    kind: fc.constantFrom('pay', 'deliver', 'refund', 'drop', 'send'),
    percent: fc.bigInt(1n, 100n),
  }),
  { maxLength: 40 },
)
type Deed = typeof deeds extends fc.Arbitrary<(infer D)[]> ? D : never

/** One part as it lives through the deeds, posting what the books would hear. */
class Life implements PartInBooks {
  readonly terms
  state: PartState = { settled: false, refunded: 0n }
  private paid = false
  private delivered = false
  private asked = 0
  private readonly open: { refundId: string; amount: bigint }[] = []

  constructor(
    { goods, delivery, commissionBp, cash }: NewPart,
    index: number,
    private readonly postings: Posting[],
  ) {
    const commission = (goods * commissionBp) / 10_000n
    this.cash = cash
    this.terms = {
      ...{ sellerOrderId: `part${index}`, sellerId: `maker${index % 2}`, goods, delivery, commission },
      ...{ commissionVat: commission / 10n, taxVat: goods / 100n, taxPit: goods / 200n },
    }
  }

  private readonly cash: boolean
  private fact = (refundId: string, amount: bigint) => ({
    ...{ refundId, paymentId: 'p', transferId: null, sellerOrderId: this.terms.sellerOrderId, amount, at },
  })

  meet({ kind, percent }: Deed): void {
    if (kind === 'pay' && !this.paid) this.pay()
    else if (kind === 'deliver') this.delivered = true
    else if (kind === 'refund' && this.paid) this.ask((this.left() * percent) / 100n)
    else if (kind === 'drop') this.drop()
    else if (kind === 'send') this.send()
    if (!this.paid || !this.delivered || this.state.settled) return
    this.postings.push(settled(this, at))
    this.state = { ...this.state, settled: true }
  }

  /** Everything that is still the shopper's is asked back and sent. */
  giveAllBack(): void {
    if (this.paid) this.ask(this.left())
    while (this.open.length > 0) this.send()
  }

  private left = () => totalOf(this.terms) - this.state.refunded

  private pay(): void {
    const { sellerOrderId } = this.terms
    const amount = totalOf(this.terms)
    this.paid = true
    if (this.cash) {
      const cash = { sellerOrderId, amount, holder: 'carrier', carrier: 'xe', at } as const
      this.postings.push(cashReceived(this.terms, cash))
      return
    }
    const came = { transferId: sellerOrderId, amount, at }
    this.postings.push(
      moneyIn({ ...came, place: 'bank', sellerId: null, fee: null, movedAt: at }),
      moneyUsed({ ...came, paymentId: 'p' }, 'market'),
    )
  }

  private ask(amount: bigint): void {
    if (amount <= 0n) return
    this.asked += 1
    const refundId = `${this.terms.sellerOrderId}/${this.asked}`
    this.postings.push(refundRequested(this.fact(refundId, amount), [{ ...this, amount }]))
    this.state = { ...this.state, refunded: this.state.refunded + amount }
    this.open.push({ refundId, amount })
  }

  private drop(): void {
    const one = this.open.pop()
    if (!one) return
    const { refundId, amount } = one
    this.postings.push(refundDropped(this.fact(refundId, amount), [{ ...this, amount }], []))
    this.state = { ...this.state, refunded: this.state.refunded - amount }
  }

  private send(): void {
    const one = this.open.pop()
    if (!one) return
    const fact = { ...this.fact(one.refundId, one.amount), via: 'bank' } as const
    this.postings.push(refundSent(fact, accounts.bankOutgoing))
  }
}

function live(parts: readonly NewPart[], happened: readonly Deed[]) {
  const postings: Posting[] = []
  const lives = parts.map((part, index) => new Life(part, index, postings))
  for (const one of happened) lives[one.part % lives.length]?.meet(one)
  return { lives, postings, entries: () => postings.flatMap(({ entries }) => entries) }
}

describe('any interleaving of money, delivery and refunds', () => {
  it('keeps every posting even, and what came in is what there is', () => {
    fc.assert(
      fc.property(partsOf, deeds, (parts, happened) => {
        const { postings, entries } = live(parts, happened)
        expect(postings.every((one) => sumOf(one) === 0n)).toBe(true)
        const balances = [...balancesOf(entries()).values()]
        expect(balances.reduce((sum, balance) => sum + balance, 0n)).toBe(0n)
      }),
    )
  })

  it('that ends with everything given back leaves nothing open: money in is money out', () => {
    fc.assert(
      fc.property(partsOf, deeds, (parts, happened) => {
        const { lives, entries } = live(parts, happened)
        for (const life of lives) life.giveAllBack()
        const balances = balancesOf(entries())
        const money = ['bank/', 'bank_outgoing/', 'carrier_cash/xe'].map((key) => balances.get(key) ?? 0n)
        expect(money.reduce((sum, one) => sum + one, 0n)).toBe(0n)
        for (const key of balances.keys()) expect(key).toMatch(/^(bank|bank_outgoing|carrier_cash)\//)
      }),
    )
  })

  it('leaves a part that keeps its whole money with exactly what was frozen', () => {
    fc.assert(
      fc.property(partsOf, deeds, (parts, happened) => {
        const { lives, entries } = live(parts, happened)
        for (const { terms, state } of lives) {
          if (state.refunded !== 0n) continue
          const own = entries().filter(({ sellerOrderId }) => sellerOrderId === terms.sellerOrderId)
          const byNote = (note: string, kind: string) =>
            own
              .filter((entry) => entry.note === note && entry.account.kind === kind)
              .reduce((sum, { amount }) => sum - amount, 0n)
          expect(byNote('commission', 'commission')).toBe(state.settled ? terms.commission : 0n)
          expect(byNote('tax_vat', 'tax_withheld')).toBe(state.settled ? terms.taxVat : 0n)
          expect(byNote('goods', 'seller_payable')).toBe(state.settled ? terms.goods : 0n)
          expect(byNote('delivery', 'seller_payable')).toBe(state.settled ? terms.delivery : 0n)
        }
      }),
    )
  })
})
