import fc from 'fast-check'
import { parse } from 'promptparse'
import { describe, expect, it } from 'vitest'
import { banks } from './banks.ts'
import { encodeVietQr, largestAmount } from './payload.ts'

/** What a banking app takes from a code, read by npm promptparse: an EMVCo reader that knows nothing of us. */
function readByOthers(payload: string) {
  // Strict: the checksum must be right.
  const code = parse(payload, true, true)
  if (!code) return null
  const beneficiary = parse(code.getTagValue('38', '01') ?? '', false, false)
  return {
    initMethod: code.getTagValue('01'),
    network: code.getTagValue('38', '00'),
    bin: beneficiary?.getTagValue('00'),
    account: beneficiary?.getTagValue('01'),
    service: code.getTagValue('38', '02'),
    currency: code.getTagValue('53'),
    amount: code.getTagValue('54'),
    country: code.getTagValue('58'),
    billNumber: code.getTagValue('62', '01'),
    purpose: code.getTagValue('62', '08'),
  }
}

const text = (letters: string, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength })

describe('our codes, read by an EMVCo decoder of others', () => {
  it('say exactly what we put in', () => {
    const content = fc.record({
      bin: fc.constantFrom(...Object.keys(banks)),
      account: text('0123456789ABCXYZ', 19),
      accountKind: fc.constantFrom('account' as const, 'card' as const),
      amount: fc.option(fc.bigInt({ min: 1n, max: largestAmount })),
      purpose: fc.option(text('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', 25)),
      billNumber: fc.option(text('ABC0123456789', 25)),
    })
    fc.assert(
      fc.property(content, (asked) => {
        const initMethod = asked.amount === null ? 'static' : 'dynamic'
        expect(readByOthers(encodeVietQr({ ...asked, initMethod }))).toEqual({
          initMethod: initMethod === 'static' ? '11' : '12',
          network: 'A000000727',
          bin: asked.bin,
          account: asked.account,
          service: asked.accountKind === 'account' ? 'QRIBFTTA' : 'QRIBFTTC',
          currency: '704',
          amount: asked.amount?.toString(),
          country: 'VN',
          billNumber: asked.billNumber ?? undefined,
          purpose: asked.purpose ?? undefined,
        })
      }),
    )
  })

  it('are refused by it once a single sign is changed', () => {
    const payload = encodeVietQr({
      ...{ initMethod: 'dynamic', bin: '970436', account: '0123456789', accountKind: 'account' },
      ...{ amount: 185_000n, purpose: 'CL7K3MPQ2W', billNumber: null },
    })
    expect(readByOthers(payload)).not.toBeNull()
    expect(readByOthers(payload.replace('185000', '985000'))).toBeNull()
  })
})
