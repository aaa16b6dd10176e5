import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { describe, expect, it } from 'vitest'

interface Field {
  name: string
  type: string
  dataset: Record<string, string>
}

/** A page loads the file as a plain script, so its functions are found where a page would find them. */
const page: {
  cartCount?: (cookies: string) => number
  remaining?: (ms: number) => string
  mayKeep?: (field: Field) => boolean
} = {}
const file = path.join(import.meta.dirname, '../../../public/scripts/market.js')
vm.runInContext(readFileSync(file, 'utf8'), vm.createContext(page))

describe('cart count', () => {
  it('reads its own cookie among others', () => {
    expect(page.cartCount?.('theme=1; cart_count=12; other=3')).toBe(12)
    expect(page.cartCount?.('cart_count=0')).toBe(0)
  })

  it('is nothing without the cookie, or with a cookie that is no number', () => {
    expect(page.cartCount?.('')).toBe(0)
    expect(page.cartCount?.('my_cart_count=9')).toBe(0)
    expect(page.cartCount?.('cart_count=<b>')).toBe(0)
  })
})

describe('time remaining', () => {
  it('is read as minutes and seconds, with hours when there are some', () => {
    expect(page.remaining?.(123_000)).toBe('2:03')
    expect(page.remaining?.(59_001)).toBe('1:00')
    expect(page.remaining?.(3_723_000)).toBe('1:02:03')
  })

  it('never falls below zero', () => {
    expect(page.remaining?.(-5_000)).toBe('0:00')
  })
})

describe('what may stay on a device', () => {
  const field = (type: string, dataset: Record<string, string> = {}): Field => ({ name: 'x', type, dataset })

  it('is what people type', () => {
    expect(
      ['text', 'tel', 'textarea', 'select-one', 'checkbox'].map((type) => page.mayKeep?.(field(type))),
    ).not.toContain(false)
  })

  it('is never a password, a file, a hidden field or what says no', () => {
    expect(['password', 'file', 'hidden'].map((type) => page.mayKeep?.(field(type)))).not.toContain(true)
    expect(page.mayKeep?.(field('text', { keepNot: '' }))).toBe(false)
  })
})
