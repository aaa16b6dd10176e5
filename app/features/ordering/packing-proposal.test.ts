import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PackingChoice } from './ordering.types.ts'
import { packingMismatch, proposePacking } from './packing-proposal.ts'

const option = (stockLevelId: string, available: number, planned = 0) => ({
  stockLevelId,
  lotCode: 'ABCDEFGHJKLMN',
  makersNumber: 'L261122',
  madeOn: '2026-11-01',
  expiresOn: null,
  available,
  planned,
})
const choice = (quantity: number, ...options: PackingChoice['options']): PackingChoice => ({
  orderLineId: 'line',
  quantity,
  options,
})

describe('the proposal for a line', () => {
  it('follows the plan where it still holds', () => {
    expect(proposePacking(choice(3, option('a', 5, 1), option('b', 9, 2)))).toEqual([1, 2])
  })

  it('takes what expires first where there is no plan, or it broke', () => {
    expect(proposePacking(choice(3, option('a', 2), option('b', 9)))).toEqual([2, 1])
    expect(proposePacking(choice(3, option('a', 1, 3), option('b', 9)))).toEqual([1, 2])
  })

  it('never takes more than is wanted or there', () => {
    const options = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 6 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), options, (quantity, shelves) => {
        const line = choice(quantity, ...shelves.map(([free, planned], at) => option(`${at}`, free, planned)))
        const taken = proposePacking(line)
        const there = line.options.reduce((sum, { available }) => sum + available, 0)
        expect(taken.reduce((sum, count) => sum + count, 0)).toBe(Math.min(quantity, there))
        taken.forEach((count, at) => expect(count).toBeLessThanOrEqual(line.options[at]?.available ?? 0))
      }),
    )
  })
})

describe('what was chosen', () => {
  const line = choice(3, option('a', 5), option('b', 5))
  const taken = (...quantities: number[]) => [
    { orderLineId: 'line', from: quantities.map((quantity, at) => ({ stockLevelId: `${at}`, quantity })) },
  ]

  it('adds up to the line', () => {
    expect(packingMismatch([line], taken(1, 2))).toBeNull()
  })

  it('is told beside the line where it does not', () => {
    expect(packingMismatch([line], taken(1, 1))).toEqual({
      key: 'packing:failure.sum',
      field: 'lines[0].from',
      details: { wanted: 3, taken: 2 },
    })
  })

  it('is told above the form where a line is missing', () => {
    expect(packingMismatch([line], [])?.field).toBeUndefined()
  })
})
