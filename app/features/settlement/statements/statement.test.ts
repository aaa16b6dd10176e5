import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween } from '#app/kernel/clock.ts'
import { sumDong } from '#app/kernel/money.ts'
import { ledgerNotes, postingKinds } from '../ledger/posting.ts'
import { partChange } from '../ledger/part-books.ts'
import { addAmounts, amountsOf, totalOfAmounts } from './statement-columns.ts'
import { isWholeMonth, lastMonths, statementPeriod } from './statement-period.ts'

const dong = fc.bigInt({ min: 0n, max: 10_000_000n })
const entry = fc.record({
  kind: fc.constantFrom(...postingKinds),
  note: fc.constantFrom(...ledgerNotes),
  amount: fc.bigInt({ min: -10_000_000n, max: 10_000_000n }),
})

describe('the columns of a statement', () => {
  it('sum to what the books say, whatever is booked', () => {
    fc.assert(
      fc.property(fc.array(entry), fc.array(entry), (one, other) => {
        const sum = addAmounts(amountsOf(one), amountsOf(other))
        expect(totalOfAmounts(sum)).toBe(-sumDong([...one, ...other].map(({ amount }) => amount)))
      }),
    )
  })

  it('show a sale that was given back whole as nothing left', () => {
    const anyTerms = fc.record({
      ...{ goods: dong, delivery: dong, commission: dong, commissionVat: dong, taxVat: dong, taxPit: dong },
      ...{ sellerOrderId: fc.constant('part'), sellerId: fc.constant('seller') },
    })
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const own = (entries: ReturnType<typeof partChange>, kind: 'settled' | 'refund_requested') =>
          amountsOf(
            entries
              .filter(({ account }) => account.kind === 'seller_payable')
              .map(({ note, amount }) => ({ kind, note, amount })),
          )
        const refunded = terms.goods + terms.delivery
        const sold = partChange(terms, { settled: false, refunded: 0n }, { settled: true, refunded: 0n })
        const back = partChange(terms, { settled: true, refunded: 0n }, { settled: true, refunded })
        const both = addAmounts(own(sold, 'settled'), own(back, 'refund_requested'))
        expect(totalOfAmounts(both)).toBe(0n)
        expect(both.commission).toBe(0n)
        expect(both.refunds).toBe(-refunded)
      }),
    )
  })
})

describe('the days of a statement', () => {
  const today = '2026-11-22'
  const none = { month: null, from: null, to: null }

  it('are a month unless others are named', () => {
    expect(statementPeriod(none, today)).toEqual({ from: '2026-11-01', to: '2026-11-30' })
    expect(statementPeriod({ ...none, month: '2026-02' }, today)).toEqual({
      from: '2026-02-01',
      to: '2026-02-28',
    })
    expect(statementPeriod({ ...none, month: '2026-13' }, today).from).toBe('2026-11-01')
    const days = { ...none, from: '2026-03-05', to: '2026-04-02' }
    expect(statementPeriod(days, today)).toEqual({ from: '2026-03-05', to: '2026-04-02' })
    expect(statementPeriod({ ...none, from: '2026-03-05', to: '2026-03-01' }, today).from).toBe('2026-11-01')
  })

  it('are never more than a year', () => {
    const { from, to } = statementPeriod({ ...none, from: '2020-01-01', to: '2026-11-22' }, today)
    expect(daysBetween(from, to)).toBe(365)
  })

  it('offer the months before', () => {
    expect(lastMonths('2026-01-31', 3)).toEqual(['2026-01', '2025-12', '2025-11'])
    expect(isWholeMonth({ from: '2026-02-01', to: '2026-02-28' })).toBe(true)
    expect(isWholeMonth({ from: '2026-02-01', to: '2026-02-27' })).toBe(false)
  })
})
