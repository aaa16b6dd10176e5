import { describe, expect, it } from 'vitest'
import { describeGatewayContract } from '#tests/contracts/payment-gateway.ts'
import { vietqrGateway } from './gateway.ts'
import { decodeVietQr } from './payload.ts'

const account = { bin: '970405', account: '2600205123456', holder: 'CHO LANG' }

describeGatewayContract('vietqr', () => vietqrGateway(account))

describe('the VietQR gateway', () => {
  const request = {
    attemptId: 'a',
    reference: 'CL7K3MPQ2W',
    amount: 185_000n,
    startedAt: new Date('2026-11-22T02:00:00Z'),
    expiresAt: null,
  }

  it('shows in words exactly what the code says', async () => {
    const answer = await vietqrGateway(account).start(request)
    if (answer.kind !== 'show-transfer-code') throw new Error(answer.kind)
    expect(answer).toMatchObject({ bank: 'Agribank', holder: 'CHO LANG', gatewayReference: null })
    expect(decodeVietQr(answer.payload)).toEqual({
      ok: true,
      value: {
        initMethod: 'dynamic',
        bin: answer.bin,
        account: answer.account,
        accountKind: 'account',
        amount: answer.amount,
        purpose: answer.purpose,
        billNumber: null,
      },
    })
  })

  it.each(['', 'CL-7K3', 'CL 7K3 ', 'CLĐ', 'C'.repeat(26)])(
    'refuses the reference %j, which banks would change',
    async (reference) => {
      expect(await vietqrGateway(account).start({ ...request, reference })).toEqual({
        kind: 'refused',
        reason: 'reference-unusable',
      })
    },
  )

  it('cannot be made for a bank that nobody knows', () => {
    expect(() => vietqrGateway({ ...account, bin: '123456' })).toThrow(RangeError)
    expect(() => vietqrGateway({ ...account, bin: 'toString' })).toThrow(RangeError)
  })
})
