import fc from 'fast-check'
import { expect, it } from 'vitest'
import { payosOrderCode } from './order-code.ts'

it('is a positive number that JavaScript can carry, for any id', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const code = payosOrderCode(id)
      return Number.isSafeInteger(code) && code >= 0 && code === payosOrderCode(id.toUpperCase())
    }),
  )
})

it('tells attempts of different milliseconds apart, and those of one by their random end', () => {
  const ids = [
    '0197a4c2-5d1e-7c3a-9b54-1f2e3d4c5b6a',
    '0197a4c2-5d1f-7c3a-9b54-1f2e3d4c5b6a',
    '0197a4c2-5d1e-7c3a-9b54-1f2e3d4c5b6b',
  ]
  expect(new Set(ids.map(payosOrderCode)).size).toBe(3)
})

it('is made of ids only', () => {
  expect(() => payosOrderCode('CL7K3MPQ2W')).toThrow(RangeError)
})
