import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatQuantity, formatUnitPrice, quantity, QUANTITY_UNITS, unitPrice } from './quantity.ts'

describe('quantity', () => {
  it.each([0, -1, 1.5, Number.NaN, Infinity])('refuses %s', (amount) => {
    expect(() => quantity(amount, 'g')).toThrow(RangeError)
  })
})

describe('formatQuantity', () => {
  it.each([
    [quantity(500, 'g'), '500\u00a0g'],
    [quantity(1500, 'g'), '1,5\u00a0kg'],
    [quantity(25_000, 'g'), '25\u00a0kg'],
    [quantity(1000, 'ml'), '1\u00a0lít'],
    [quantity(750, 'ml'), '750\u00a0ml'],
    [quantity(20, 'piece'), '20\u00a0túi'],
  ])('writes %o', (net, text) => expect(formatQuantity(net, { piece: 'túi' })).toBe(text))

  it('writes English', () => {
    expect(formatQuantity(quantity(1500, 'ml'), { locale: 'en' })).toBe('1.5\u00a0l')
  })

  it('leaves no blank space where the piece has no word', () => {
    expect(formatQuantity(quantity(3, 'piece'))).toBe('3')
  })
})

describe('unitPrice', () => {
  it.each([
    [185_000n, quantity(500, 'g'), '37.000\u00a0đ/100\u00a0g'],
    [45_000n, quantity(1000, 'g'), '45.000\u00a0đ/kg'],
    [90_000n, quantity(2500, 'g'), '36.000\u00a0đ/kg'],
    [690_000n, quantity(10, 'g'), '69.000\u00a0đ/g'],
    [60_000n, quantity(500, 'ml'), '12.000\u00a0đ/100\u00a0ml'],
    [60_000n, quantity(5000, 'ml'), '12.000\u00a0đ/lít'],
    [240_000n, quantity(20, 'piece'), '12.000\u00a0đ/túi'],
  ])('of %o đồng for %o', (price, net, text) => {
    expect(formatUnitPrice(unitPrice(price, net), { piece: 'túi' })).toBe(text)
  })

  it('leads back to the price within the rounding', () => {
    const nets = fc.record({
      amount: fc.integer({ min: 1, max: 100_000 }),
      unit: fc.constantFrom(...QUANTITY_UNITS),
    })
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 10n }), nets, (price, net) => {
        const { amount, per } = unitPrice(price, net)
        const off = 2n * (amount * BigInt(net.amount) - price * BigInt(per.amount))
        expect(off <= BigInt(net.amount) && off >= -BigInt(net.amount)).toBe(true)
      }),
    )
  })
})
