import { expect, it } from 'vitest'
import { fail, failAt, ok, unwrap } from './result.ts'
import type { Failure, Result } from './result.ts'

function reserve(wanted: number): Result<number, Failure<'cart:notEnough' | 'cart:badQuantity'>> {
  if (wanted < 1) return failAt('quantity', 'cart:badQuantity')
  return wanted > 10 ? fail('cart:notEnough', { left: 10n }) : ok(wanted)
}

it('carries a value or a reason with its field and details', () => {
  expect(reserve(3)).toEqual({ ok: true, value: 3 })
  expect(reserve(0)).toEqual({ ok: false, failure: { key: 'cart:badQuantity', field: 'quantity' } })
  expect(reserve(11)).toEqual({ ok: false, failure: { key: 'cart:notEnough', details: { left: 10n } } })
  expect(ok()).toEqual({ ok: true, value: undefined })
})

it('unwraps a value and names the failure otherwise', () => {
  expect(unwrap(reserve(3))).toBe(3)
  expect(() => unwrap(reserve(11))).toThrow('cart:notEnough')
})
