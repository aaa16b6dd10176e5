import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskPhone, readPhone, showPhone } from './phone.ts'

test.each([
  ['0912 345 678', '+84912345678'],
  ['+84 912.345.678', '+84912345678'],
  ['84912345678', '+84912345678'],
  ['0084912345678', '+84912345678'],
  ['912345678', '+84912345678'],
  ['(0210) 384-6647', '+842103846647'],
])('understands %s', (typed, phone) => expect(readPhone(typed)).toBe(phone))

test.each(['', '12345', '0112345678', '+1 202 555 0100', '09123456789', 'chín một hai'])(
  'refuses %s',
  (typed) => expect(readPhone(typed)).toBeNull(),
)

test('what is shown is understood again', () => {
  const mobile = fc
    .tuple(fc.constantFrom('3', '5', '7', '8', '9'), fc.stringMatching(/^\d{8}$/))
    .map(([a, b]) => `+84${a}${b}`)
  fc.assert(fc.property(mobile, (phone) => readPhone(showPhone(phone)) === phone))
})

test('a masked number keeps three digits', () =>
  expect(maskPhone('+84912345678')).toBe('•••\u00a0•••\u00a0678'))
