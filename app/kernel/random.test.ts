import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom, systemRandomBytes } from './random.ts'

describe('seededRandom', () => {
  it('repeats itself for the same seed and differs for another', () => {
    const draw = (seed: string) => {
      const random = seededRandom(seed)
      return [random.next(), random.int(0, 1e6), random.pick(['a', 'b', 'c']), ...random.bytes(4)]
    }
    expect(draw('2026')).toEqual(draw('2026'))
    expect(draw('2026')).not.toEqual(draw('2027'))
  })

  it('forks a stream that what is drawn elsewhere does not move', () => {
    const quiet = seededRandom(1)
    const busy = seededRandom(1)
    busy.next()
    expect(busy.fork('lots').next()).toBe(quiet.fork('lots').next())
    expect(quiet.fork('lots').next()).not.toBe(quiet.fork('orders').next())
  })

  it('stays within its bounds and reaches both ends', () => {
    const random = seededRandom('bounds')
    const drawn = new Set(Array.from({ length: 500 }, () => random.int(-2, 3)))
    expect([...drawn].toSorted((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2, 3])
    expect(() => random.int(2, 1)).toThrow(RangeError)
  })

  it('shuffles without losing anything', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
        expect(seededRandom(seed).shuffle(items).toSorted()).toEqual(items.toSorted())
      }),
    )
  })

  it('picks by weight, never what weighs nothing', () => {
    const random = seededRandom('weights')
    const drawn = Array.from({ length: 4000 }, () =>
      random.weighted([
        ['never', 0],
        ['seldom', 1],
        ['often', 3],
      ]),
    )
    const often = drawn.filter((item) => item === 'often').length
    expect(drawn).not.toContain('never')
    expect(often).toBeGreaterThan(2850)
    expect(often).toBeLessThan(3150)
    expect(() => random.weighted([['never', 0]])).toThrow(RangeError)
    expect(() => random.pick([])).toThrow(RangeError)
  })
})

it('hands out as many unguessable bytes as asked for', () => {
  expect(systemRandomBytes(16)).toHaveLength(16)
  expect(systemRandomBytes(16)).not.toEqual(systemRandomBytes(16))
})
