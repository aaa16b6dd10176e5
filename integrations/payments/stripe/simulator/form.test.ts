import { expect, it } from 'vitest'
import { readForm } from './form.ts'

it('reads what the stripe package writes', () => {
  const text =
    'mode=payment&expand[0]=payment_intent.latest_charge&line_items[0][price_data][unit_amount]=5000'
  expect(readForm(text)).toEqual({
    mode: 'payment',
    expand: { 0: 'payment_intent.latest_charge' },
    line_items: { 0: { price_data: { unit_amount: '5000' } } },
  })
})

it.each(['a[=1', 'a]b=1', '[a]=1', 'a=1&a[b]=2', 'a[]=1'])('does not guess at %s', (text) => {
  expect(readForm(text)).toBeNull()
})

it('takes a prototype for a name like any other', () => {
  expect(Object.keys(readForm('__proto__[polluted]=1') ?? {})).toEqual(['__proto__'])
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})
