import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, nearNames } from './near-names.ts'

describe('editDistance', () => {
  it.each([
    ['tamdao', 'tamdao', 0],
    ['tamdoa', 'tamdao', 1],
    ['langkong', 'langcong', 1],
    ['vinhtuowng', 'vinhtuong', 1],
    ['abc', 'xyz', 3],
  ])('%s and %s are %i apart', (a, b, slips) => {
    expect(editDistance(a, b, 3)).toBe(slips)
  })

  it('is symmetric and stops counting above the bound', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 })
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        const slips = editDistance(a, b, most)
        expect(slips).toBe(editDistance(b, a, most))
        expect(slips).toBe(Math.min(editDistance(a, b, 20), most + 1))
      }),
    )
  })
})

describe('nearNames', () => {
  const near = nearNames(['langcong', 'huongcanh', 'bo', 'kimxa'])

  it('finds names within the slips their length allows', () => {
    expect(near('langkong')).toEqual([{ key: 'langcong', slips: 1 }])
    expect(near('huonkcamh')).toEqual([{ key: 'huongcanh', slips: 2 }])
    expect(near('kimsa')).toEqual([{ key: 'kimxa', slips: 1 }])
  })

  it('does not guess at short names', () => {
    expect(near('ba')).toEqual([])
  })
})
