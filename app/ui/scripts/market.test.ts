import { describe, expect, it } from 'vitest'
import { cartCount, mayKeep, remaining } from '../../../public/scripts/market.js'

describe('cart count', () => {
  it('reads its own cookie among others', () => {
    expect(cartCount('theme=1; cart_count=12; other=3')).toBe(12)
    expect(cartCount('cart_count=0')).toBe(0)
  })

  it('is nothing without the cookie, or with a cookie that is no number', () => {
    expect(cartCount('')).toBe(0)
    expect(cartCount('my_cart_count=9')).toBe(0)
    expect(cartCount('cart_count=<b>')).toBe(0)
  })
})

describe('time remaining', () => {
  it('is read as minutes and seconds, with hours when there are some', () => {
    expect(remaining(123_000)).toBe('2:03')
    expect(remaining(59_001)).toBe('1:00')
    expect(remaining(3_723_000)).toBe('1:02:03')
  })

  it('never falls below zero', () => {
    expect(remaining(-5_000)).toBe('0:00')
  })
})

describe('what may stay on a device', () => {
  const field = (type: string, dataset = {}) => ({ name: 'x', type, dataset })

  it('is what people type', () => {
    expect(
      ['text', 'tel', 'textarea', 'select-one', 'checkbox'].map((type) => mayKeep(field(type))),
    ).not.toContain(false)
  })

  it('is never a password, a file, a hidden field or what says no', () => {
    expect(['password', 'file', 'hidden'].map((type) => mayKeep(field(type)))).not.toContain(true)
    expect(mayKeep(field('text', { keepNot: '' }))).toBe(false)
  })
})
