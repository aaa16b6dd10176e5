import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readVnpayAmount, writeVnpayAmount } from './amount.ts'

it('counts hundredths of a đồng in whole numbers, beyond what floating point can hold', () => {
  expect(writeVnpayAmount(185_000n)).toBe('18500000')
  expect(writeVnpayAmount(90_071_992_547_409_93n)).toBe('900719925474099300')
  fc.assert(
    fc.property(fc.bigInt(0n, 9_999_999_999_999n), (amount) => {
      expect(readVnpayAmount(writeVnpayAmount(amount))).toBe(amount)
    }),
  )
})

it.each(['', '-100', '100.00', '1e4', '150', ' 100', '１００', '9'.repeat(16)])(
  'does not guess at %o',
  (text) => {
    expect(readVnpayAmount(text)).toBeNull()
  },
)
