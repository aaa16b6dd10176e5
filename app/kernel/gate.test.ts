import { describe, expect, it } from 'vitest'
import { openGate } from './gate.ts'

describe('a gate', () => {
  it('lets in so many at a time, in their order, and the next where one fails', async () => {
    const gate = openGate(2)
    const begun: number[] = []
    const ends: (() => void)[] = []
    const work = (at: number) =>
      gate.pass(async () => {
        begun.push(at)
        await new Promise<void>((resolve) => (ends[at] = resolve))
        if (at === 0) throw new Error('fails')
        return at
      })
    const done = Promise.allSettled([0, 1, 2, 3].map(work))
    await Promise.resolve()
    expect(begun).toEqual([0, 1])
    expect(gate.waiting).toBe(2)
    for (const at of [0, 1, 2, 3]) {
      await expect.poll(() => ends[at]).toBeDefined()
      ends[at]?.()
      if (at === 0) await expect.poll(() => begun).toEqual([0, 1, 2])
    }
    const results = await done
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled'])
    expect(begun).toEqual([0, 1, 2, 3])
    expect(gate.waiting).toBe(0)
  })

  it('has a width', () => {
    for (const width of [0, -1, 1.5, Number.NaN]) expect(() => openGate(width)).toThrow(RangeError)
  })
})
