import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixedClock } from './clock.ts'
import { idGenerator, isId, newId } from './ids.ts'
import { seededRandom } from './random.ts'

const start = new Date('2026-10-12T01:41:00Z')

describe('ids', () => {
  it('carry the instant in their first 48 bits', () => {
    const id = idGenerator(fixedClock(start), seededRandom(1).bytes)()
    expect(isId(id)).toBe(true)
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(start.getTime())
  })

  it('always grow, also within a millisecond and when the clock steps back', () => {
    const steps = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 2, maxLength: 200 })
    fc.assert(
      fc.property(steps, fc.integer(), (moves, seed) => {
        const clock = fixedClock(start)
        const next = idGenerator(clock, seededRandom(seed).bytes)
        const ids = moves.map((millis) => {
          clock.advance(millis)
          return next()
        })
        expect(ids).toEqual(ids.toSorted())
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.every(isId)).toBe(true)
      }),
    )
  })

  it('move on to the next millisecond when the random part is used up', () => {
    const next = idGenerator(fixedClock(start), (size) => new Uint8Array(size).fill(0xff))
    const [first, second] = [next(), next()]
    expect(second > first).toBe(true)
    expect(isId(second)).toBe(true)
  })

  it('are told from other texts', () => {
    expect(isId(newId())).toBe(true)
    expect(isId(newId().toUpperCase())).toBe(false)
    expect(isId('a2f1c9b0-0000-4000-8000-000000000000')).toBe(false)
    expect(isId("'; drop table")).toBe(false)
  })
})
