import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { banks } from './banks.ts'
import { crc16 } from './crc.ts'
import { field } from './fields.ts'
import { decodeVietQr, encodeVietQr, largestAmount } from './payload.ts'
import type { VietQr } from './payload.ts'

const plain: VietQr = {
  initMethod: 'static',
  bin: '970416',
  account: '257678859',
  accountKind: 'account',
  amount: null,
  purpose: null,
  billNumber: null,
}

/**
 * Codes made by others: npm vietnam-qr-pay 1.5.1 (the first five), github.com/liopayvn/vietqr-php, and NAPAS's own
 * sample with a bill number as printed in github.com/binhnguyenduc/vietqr-ts.
 */
const madeByOthers: [name: string, payload: string, content: VietQr][] = [
  [
    'ACB, 1,000 đồng',
    '00020101021238530010A0000007270123000697041601092576788590208QRIBFTTA5303704540410005802VN62150811Chuyen tien6304BBB8',
    { ...plain, initMethod: 'dynamic', amount: 1_000n, purpose: 'Chuyen tien' },
  ],
  [
    'Techcombank, a checksum that begins with zero',
    '00020101021138580010A000000727012800069704070114190304136010180208QRIBFTTA53037045802VN63040283',
    { ...plain, bin: '970407', account: '19030413601018' },
  ],
  [
    'MB, checksum in lower case',
    '00020101021138540010A00000072701240006970422011003523509170208QRIBFTTA53037045802VN630479db',
    { ...plain, bin: '970422', account: '0352350917' },
  ],
  [
    'ACB without an amount',
    '00020101021138530010A0000007270123000697041601092576788590208QRIBFTTA53037045802VN6304AE9F',
    plain,
  ],
  [
    'ACB, 10,000 đồng',
    '00020101021238530010A0000007270123000697041601092576788590208QRIBFTTA53037045405100005802VN62150811Chuyen tien630453E6',
    { ...plain, initMethod: 'dynamic', amount: 10_000n, purpose: 'Chuyen tien' },
  ],
  [
    'Vietcombank, 180,000 đồng',
    '00020101021238540010A00000072701240006970436011010175956000208QRIBFTTA530370454061800005802VN62230819thanh toan don hang630470FA',
    {
      ...plain,
      initMethod: 'dynamic',
      bin: '970436',
      account: '1017595600',
      amount: 180_000n,
      purpose: 'thanh toan don hang',
    },
  ],
  [
    'Sacombank with a bill number',
    '00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E',
    {
      ...plain,
      initMethod: 'dynamic',
      bin: '970403',
      account: '0011012345678',
      amount: 180_000n,
      purpose: 'thanh toan don hang',
      billNumber: 'NPS6869',
    },
  ],
]

describe('VietQR codes made by others', () => {
  it.each(madeByOthers)('reads %s', (_, payload, content) => {
    expect(decodeVietQr(payload)).toEqual({ ok: true, value: content })
  })

  it.each(madeByOthers)('writes %s letter by letter, checksum in upper case', (_, payload, content) => {
    expect(encodeVietQr(content)).toBe(payload.slice(0, -4) + payload.slice(-4).toUpperCase())
  })

  it('refuses a wrong checksum', () => {
    const [, payload] = madeByOthers[0] ?? ['', '']
    expect(decodeVietQr(payload.replace('BBB8', 'BBB5'))).toEqual({ ok: false, defect: 'checksum' })
  })

  // Printed in NAPAS's own papers: the account has 13 characters where its length says 12.
  it('refuses a right checksum over a wrong inner length', () => {
    const printed =
      '00020101021138570010A00000072701270006970403011200110123456780208QRIBFTTA53037045802VN6304F4E5'
    expect(decodeVietQr(printed)).toEqual({ ok: false, defect: 'malformed' })
  })
})

describe('decodeVietQr', () => {
  const sealed = (unsigned: string) => `${unsigned}6304${crc16(`${unsigned}6304`)}`
  const provider = (bin: string, account: string, service = 'QRIBFTTA', napas = 'A000000727') =>
    field(
      '38',
      field('00', napas) + field('01', field('00', bin) + field('01', account)) + field('02', service),
    )
  const code = (changes: Partial<Record<'init' | 'provider' | 'currency' | 'amount' | 'rest', string>>) =>
    sealed(
      field('00', '01') +
        field('01', changes.init ?? '12') +
        (changes.provider ?? provider('970416', '257678859')) +
        field('53', changes.currency ?? '704') +
        (changes.amount === undefined ? '' : field('54', changes.amount)) +
        field('58', 'VN') +
        (changes.rest ?? ''),
    )

  it.each([
    ['an empty text', '', 'malformed'],
    ['a link', 'https://example.org', 'malformed'],
    ['diacritics', code({}).replace('VN', 'VŇ'), 'malformed'],
    ['a field after the checksum', `${code({})}0000`, 'malformed'],
    ['a field twice', code({ rest: field('58', 'VN') }), 'malformed'],
    ['a length past the end', sealed('00020101021299'), 'malformed'],
    ['a checksum inside the last field only', sealed('000201010212621962'), 'malformed'],
    ['another initiation method', code({ init: '13' }), 'malformed'],
    ['another provider', code({ provider: provider('970416', '1', 'QRIBFTTA', 'A000000775') }), 'not-vietqr'],
    ['no provider', code({ provider: field('26', '0010A000000775') }), 'not-vietqr'],
    ['another service', code({ provider: provider('970416', '1', 'QRPUSH') }), 'not-vietqr'],
    ['another currency', code({ currency: '840' }), 'currency'],
    ['a bank of five digits', code({ provider: provider('97041', '257678859') }), 'bin'],
    ['an account of twenty digits', code({ provider: provider('970416', '1'.repeat(20)) }), 'account'],
    ['no money', code({ amount: '0' }), 'amount'],
    ['a leading zero', code({ amount: '01000' }), 'amount'],
    ['parts of a đồng', code({ amount: '1000.5' }), 'amount'],
    ['fourteen digits', code({ amount: '1'.repeat(14) }), 'amount'],
    ['a purpose of 26 characters', code({ rest: field('62', field('08', 'x'.repeat(26))) }), 'purpose'],
    ['a bill number of 26', code({ rest: field('62', field('01', 'x'.repeat(26))) }), 'bill-number'],
  ])('refuses %s', (_, payload, defect) => {
    expect(decodeVietQr(payload)).toEqual({ ok: false, defect })
  })

  it('passes over what NAPAS leaves optional', () => {
    const named = code({ rest: field('59', 'CHO LANG') + field('60', 'VINH PHUC') })
    expect(decodeVietQr(named)).toEqual({ ok: true, value: { ...plain, initMethod: 'dynamic' } })
  })

  it('notices any one character that changed', () => {
    const [, payload] = madeByOthers[5] ?? ['', '']
    fc.assert(
      fc.property(fc.nat(payload.length - 5), fc.constantFrom(...'0123456789ABCXYZ '), (at, other) => {
        fc.pre(payload[at] !== other)
        expect(decodeVietQr(payload.slice(0, at) + other + payload.slice(at + 1)).ok).toBe(false)
      }),
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeVietQr(text).ok).toBe(false)
      }),
    )
  })
})

describe('encodeVietQr', () => {
  const text = fc.stringMatching(/^[ -~]{1,25}$/)
  const content: fc.Arbitrary<VietQr> = fc.record({
    initMethod: fc.constantFrom('static', 'dynamic'),
    bin: fc.constantFrom(...Object.keys(banks)),
    account: fc.stringMatching(/^[0-9A-Za-z]{1,19}$/),
    accountKind: fc.constantFrom('account', 'card'),
    amount: fc.option(fc.bigInt({ min: 1n, max: largestAmount })),
    purpose: fc.option(text),
    billNumber: fc.option(text),
  })

  it('writes what decodeVietQr reads back unchanged', () => {
    fc.assert(
      fc.property(content, (value) => {
        expect(decodeVietQr(encodeVietQr(value))).toEqual({ ok: true, value })
      }),
    )
  })

  it.each([
    [{ bin: '97041' }],
    [{ account: '' }],
    [{ account: '1'.repeat(20) }],
    [{ amount: 0n }],
    [{ amount: largestAmount + 1n }],
    [{ purpose: 'Cảm ơn' }],
    [{ purpose: 'x'.repeat(26) }],
    [{ billNumber: '' }],
  ])('refuses %o', (changes) => {
    expect(() => encodeVietQr({ ...plain, ...changes })).toThrow(RangeError)
  })
})

it('the checksum is CRC-16/CCITT-FALSE', () => {
  expect(crc16('123456789')).toBe('29B1')
})

it('every bank of the list has six digits and a name', () => {
  for (const [bin, name] of Object.entries(banks)) {
    expect(bin).toMatch(/^\d{6}$/)
    expect(name).not.toBe('')
  }
})
