import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toPurpose } from './purpose.ts'

describe('toPurpose', () => {
  it.each([
    ['Thanh toán đơn hàng', 'Thanh toan don hang'],
    ['Đặc sản: mật ong – 2 hũ!', 'Dac san mat ong 2 hu'],
    ['  CL7K3MPQ2W  ', 'CL7K3MPQ2W'],
    ['Hợp tác xã nông nghiệp hữu cơ', 'Hop tac xa nong nghiep hu'],
    ['', ''],
  ])('%j becomes %j', (text, purpose) => {
    expect(toPurpose(text)).toBe(purpose)
  })

  it('always fits, and doing it twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const purpose = toPurpose(text)
        expect(purpose).toMatch(/^([0-9A-Za-z]+( [0-9A-Za-z]+)*)?$/)
        expect(purpose.length).toBeLessThanOrEqual(25)
        expect(toPurpose(purpose)).toBe(purpose)
      }),
    )
  })
})
