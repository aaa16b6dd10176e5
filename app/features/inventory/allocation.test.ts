import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planAllocation, type Shelf } from './allocation.ts'

const today = '2026-11-22'
const shelf = (id: string, over: Partial<Shelf> = {}): Shelf => ({
  stockLevelId: id,
  lotId: id,
  lotCode: id,
  variantId: 'jar',
  onHand: 5,
  reserved: 0,
  expiresOn: '2027-01-01',
  madeOn: '2026-10-01',
  status: 'open',
  ...over,
})
const taken = (shelves: Shelf[], quantity: number) => {
  const plan = planAllocation(shelves, [{ variantId: 'jar', quantity }], today)
  return plan.ok ? plan.lines[0]?.map((part) => [part.stockLevelId, part.quantity]) : plan
}

describe('the choice of lots', () => {
  it('takes what expires first, then splits; what does not expire comes last', () => {
    const shelves = [
      shelf('never', { expiresOn: null }),
      shelf('late', { expiresOn: '2027-06-01' }),
      shelf('soon', { expiresOn: '2026-12-01', reserved: 2 }),
    ]
    expect(taken(shelves, 9)).toEqual([
      ['soon', 3],
      ['late', 5],
      ['never', 1],
    ])
  })

  it('takes the older of two lots that expire on one day', () => {
    expect(taken([shelf('a', { madeOn: '2026-10-02' }), shelf('b')], 1)).toEqual([['b', 1]])
  })

  it('passes over lots that cannot be sold, and sells on the last day', () => {
    const shelves = [
      shelf('expired', { expiresOn: '2026-11-21' }),
      shelf('held', { status: 'held' }),
      shelf('recalled', { status: 'recalled' }),
      shelf('today', { expiresOn: today }),
    ]
    expect(taken(shelves, 5)).toEqual([['today', 5]])
    expect(taken(shelves, 6)).toEqual({ ok: false, variantId: 'jar', left: 5 })
  })

  it('does not give the same pack to two lines', () => {
    const wanted = { variantId: 'jar', quantity: 3 }
    expect(planAllocation([shelf('a')], [wanted, wanted], today)).toMatchObject({ ok: false, left: 5 })
  })

  it('gives every line all it wants, and never more than lies free', () => {
    const someLevels = fc.array(fc.record({ onHand: fc.nat(20), part: fc.nat(100) }), { maxLength: 6 })
    fc.assert(
      fc.property(
        someLevels,
        fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 4 }),
        (levels, wants) => {
          const shelves = levels.map(({ onHand, part }, index) =>
            shelf(String(index), { onHand, reserved: Math.floor((onHand * part) / 100) }),
          )
          const plan = planAllocation(
            shelves,
            wants.map((quantity) => ({ variantId: 'jar', quantity })),
            today,
          )
          const free = shelves.reduce((sum, level) => sum + level.onHand - level.reserved, 0)
          expect(plan.ok).toBe(wants.reduce((sum, quantity) => sum + quantity, 0) <= free)
          if (!plan.ok) return
          const parts = plan.lines.flat()
          expect(plan.lines.map((line) => line.reduce((sum, part) => sum + part.quantity, 0))).toEqual(wants)
          for (const { stockLevelId, onHand, reserved } of shelves) {
            const used = parts.filter((part) => part.stockLevelId === stockLevelId)
            expect(used.reduce((sum, part) => sum + part.quantity, 0)).toBeLessThanOrEqual(onHand - reserved)
          }
        },
      ),
    )
  })
})
