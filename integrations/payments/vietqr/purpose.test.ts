import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findReferences, toPurpose } from './purpose.ts'

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const isReference = (text: string) => /^CL[A-HJ-NP-Z2-9]{8}$/.test(text)
const reference = fc
  .array(fc.constantFrom(...letters), { minLength: 8, maxLength: 8 })
  .map((characters) => `CL${characters.join('')}`)

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

describe('findReferences', () => {
  it.each([
    ['as it was sent', 'CL7K3MPQ2W'],
    ['in lower case', 'cl7k3mpq2w'],
    ['with a space inside', 'CL7K3 MPQ2W'],
    ['with line breaks and points', 'CL.7K3M\nPQ2W.'],
    ['after the bank’s number', 'MBVCB.3278907687.CL7K3MPQ2W.CT tu 0123499999 NGUYEN VAN A toi 2600205'],
    ['without any space around it', 'IBFTCL7K3MPQ2WFT23084'],
    ['after words of the payer', 'Chị Lan chuyển tiền CL7K3MPQ2W ạ'],
    ['after another CL', 'CLCL7K3MPQ2W'],
  ])('finds it %s', (_, purpose) => {
    expect(findReferences(purpose, isReference)).toContain('CL7K3MPQ2W')
  })

  it('finds two orders paid at once, in their order and each once', () => {
    expect(findReferences('CL22222222 va CL33333333, CL22222222.', isReference)).toEqual([
      'CL22222222',
      'CL33333333',
    ])
  })

  it.each(['', 'CL7K3MPQ', 'tien mua hang', 'CL 7K3M1PQ2W', '7K3MPQ2W'])('finds nothing in %j', (purpose) => {
    expect(findReferences(purpose, isReference)).toEqual([])
  })

  it('finds any reference among any words, whatever the case and the gaps', () => {
    const gap = fc.constantFrom('', ' ', '-', '.', ' / ')
    const words = fc.string({ unit: fc.constantFrom(...'abc xyz.019-'), maxLength: 30 })
    fc.assert(
      fc.property(
        reference,
        words,
        words,
        fc.array(gap, { minLength: 10, maxLength: 10 }),
        (code, before, after, gaps) => {
          const mangled = [...code]
            .map((character, at) => character.toLowerCase() + (gaps[at] ?? ''))
            .join('')
          expect(findReferences(`${before} ${mangled}${after}`, isReference)).toContain(code)
        },
      ),
    )
  })
})
