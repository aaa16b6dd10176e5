import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildDigitalLink, parseDigitalLink } from './digital-link.ts'
import { gtinCheckDigit, toGtin14 } from './gtin.ts'

describe('a GTIN', () => {
  // The fifth is the worked example of GS1's own calculator; the sixth and seventh stand on goods.
  it.each([
    ['893850597419', '4'],
    ['893460200001', '9'],
    ['893123456789', '7'],
    ['893600000001', '1'],
    ['629104150021', '3'],
    ['978014300723', '4'],
    ['400638133393', '1'],
  ])('%s ends in %s', (digits, check) => {
    expect(gtinCheckDigit(digits)).toBe(check)
    expect(toGtin14(digits + check)).toBe(`0${digits}${check}`)
  })

  it('is refused after any one wrong digit', () => {
    const digits = fc.stringMatching(/^\d{12}$/)
    fc.assert(
      fc.property(digits, fc.nat(12), fc.integer({ min: 1, max: 9 }), (before, place, step) => {
        const right = before + gtinCheckDigit(before)
        const wrong = [...right].with(place, String((Number(right[place]) + step) % 10)).join('')
        expect(toGtin14(wrong)).toBeNull()
      }),
    )
  })

  it('is refused in other lengths', () => {
    for (const text of ['', '123', '89385059741', '8938505974194 ', '893850597419400'])
      expect(toGtin14(text)).toBeNull()
    expect(() => gtinCheckDigit('12a4567')).toThrow(RangeError)
  })
})

describe('a Digital Link', () => {
  const measured = {
    gtin: '05412345000013',
    lot: 'ABC&+123',
    data: { 3103: '000189', 3923: '2172' },
  }

  it('is written as the GS1 toolkit writes it', () => {
    const address = 'https://id.gs1.org/01/05412345000013/10/ABC%26%2B123?3103=000189&3923=2172'
    expect(buildDigitalLink('https://id.gs1.org', measured)).toBe(address)
    expect(parseDigitalLink(address)).toEqual(measured)
  })

  it('is read with the words of old packs, which are never written', () => {
    expect(
      parseDigitalLink('http://example.org/gtin/05412345000013/lot/ABC%26%2B123?3103=000189&3923=2172'),
    ).toEqual(measured)
  })

  it('is read with a link type and from a folder', () => {
    expect(
      parseDigitalLink('https://dlnkd.tn.gg/01/00860080001300/10/12345/21/43786?linkType=gs1:allergenInfo'),
    ).toEqual({ gtin: '00860080001300', lot: '12345', serial: '43786' })
    expect(parseDigitalLink('https://a.vn/truy/xuat/01/8938505974194')).toEqual({ gtin: '08938505974194' })
  })

  it.each([
    ['a wrong check digit', 'https://ocop.example.vn/01/08938505974195'],
    ['keys in the wrong order', 'https://a.vn/01/08938505974194/21/7/10/A'],
    ['a key twice', 'https://a.vn/01/08938505974194/10/A/10/B'],
    ['an unknown key', 'https://a.vn/01/08938505974194/99/A'],
    ['a key without a value', 'https://a.vn/01/08938505974194/10'],
    ['a broken escape', 'https://a.vn/01/08938505974194/10/%E0%A4%A'],
    ['another page', 'https://a.vn/san-pham/mat-ong'],
    ['no address', 'mật ong'],
  ])('is not read with %s', (_why, address) => {
    expect(parseDigitalLink(address)).toBeNull()
  })

  it('reads back all that it wrote', () => {
    const sign = /^[!"%&'()*+,./0-9:;<=>?A-Z_a-z-]{1,20}$/
    const value = fc.stringMatching(sign).filter((text) => text !== '.' && text !== '..')
    fc.assert(
      fc.property(fc.stringMatching(/^\d{13}$/), value, value, (digits, lot, serial) => {
        const link = { gtin: digits + gtinCheckDigit(digits), lot, serial }
        expect(parseDigitalLink(buildDigitalLink('https://chợ.vn', link))).toEqual(link)
      }),
    )
  })

  it('takes a lot for no GTIN where it is called like its key', () => {
    const link = { gtin: '08938505974194', lot: '01', serial: '21' }
    expect(parseDigitalLink(buildDigitalLink('https://a.vn', link))).toEqual(link)
  })

  it.each(['.', '..'])('is not written with the lot %s, which addresses lose', (lot) => {
    expect(() => buildDigitalLink('https://a.vn', { gtin: '08938505974194', lot })).toThrow(RangeError)
  })

  it('is not written with what could not be read', () => {
    expect(() => buildDigitalLink('https://a.vn', { gtin: '08938505974195' })).toThrow(RangeError)
    expect(() => buildDigitalLink('https://a.vn', { gtin: '08938505974194', lot: 'lô 3' })).toThrow(
      RangeError,
    )
  })
})
