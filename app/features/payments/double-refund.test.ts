import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterReturn, bearerOf, doubleRefundMachine, mayConfirm } from './double-refund.machine.ts'
import { builtInRefundLimit, limitHoldsFrom, maySend } from './refund-limit.ts'

const dong = fc.bigInt({ min: 1n, max: 5_000_000n })

describe('a refund that went out twice', () => {
  it('is closed by money exactly when nothing is missing any more, whatever comes in which parts', () => {
    fc.assert(
      fc.property(dong, fc.array(dong, { maxLength: 6 }), fc.boolean(), (amount, transfers, writtenOff) => {
        const begun = writtenOff ? 'written_off' : 'open'
        let [state, missing]: [string, bigint] = [begun, amount]
        for (const rest of transfers) {
          if (missing === 0n) break
          const next = afterReturn(begun, { rest, missing })
          expect(next.amount).toBeGreaterThan(0n)
          expect(next.amount <= rest && next.amount <= missing).toBe(true)
          missing -= next.amount
          state = next.state
        }
        expect(state === 'returned').toBe(missing === 0n)
        if (missing > 0n) expect(state).toBe(begun)
      }),
    )
  })

  it('is borne by somebody exactly while something of it can be missing', () => {
    const bearers = doubleRefundMachine.states.map((state) => [state, bearerOf(state)])
    expect(Object.fromEntries(bearers)).toEqual({
      ...{ open: 'differences', write_off_asked: 'differences', written_off: 'losses' },
      ...{ returned: null, taken_back: null },
    })
  })

  it('can be taken back by its gateway from every state, and is written off only after somebody asked', () => {
    const others = doubleRefundMachine.states.filter((state) => state !== 'taken_back')
    expect(others.every((state) => doubleRefundMachine.canGo(state, 'taken_back'))).toBe(true)
    expect(others.filter((state) => doubleRefundMachine.canGo(state, 'written_off'))).toEqual([
      'write_off_asked',
    ])
  })

  it('is written off by another person than who asked, and by no job', () => {
    expect(mayConfirm('one', 'two')).toBe(true)
    expect(mayConfirm('one', 'one')).toBe(false)
    expect(mayConfirm('one', null)).toBe(false)
    expect(mayConfirm(null, 'two')).toBe(false)
  })
})

describe('the limit from which a refund takes two', () => {
  const at = new Date('2026-11-22T03:00:00Z')

  it('is lowered at once and lifted a day later', () => {
    fc.assert(
      fc.property(dong, dong, (next, now) => {
        const hours = (limitHoldsFrom(next, now, at).getTime() - at.getTime()) / 3_600_000
        expect(hours).toBe(next > now ? 24 : 0)
      }),
    )
  })

  it('leaves every refund that is not above it to one person', () => {
    const limit = builtInRefundLimit
    expect(maySend({ amount: limit, setById: 'me' }, { limit, me: 'me' })).toBe(true)
    expect(maySend({ amount: limit + 1n, setById: 'me' }, { limit, me: 'me' })).toBe(false)
    expect(maySend({ amount: limit + 1n, setById: 'me' }, { limit, me: 'you' })).toBe(true)
    // Who wrote it down is not known: nobody may.
    expect(maySend({ amount: limit + 1n, setById: null }, { limit, me: 'you' })).toBe(false)
  })
})
