import { buildPaymentUrlSearchParams, calculateSecureHash, verifySecureHash } from 'vnpay/utils'
import { HashAlgorithm, ProductCode, VnpLocale } from 'vnpay/enums'
import { VNPay } from 'vnpay/vnpay'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StartRequest, Visit } from '../contract.ts'
import { payAddress } from './pay-url.ts'
import { forgeryIn, signParameters } from './signature.ts'

/**
 * An independent check: the package `vnpay`, written by others, accepts what we sign and signs what we accept. Its
 * known weaknesses are steered around: dates are passed as numbers, only `vnp_` parameters are verified, and its word
 * `isSuccess` is not asked.
 */
const tmnCode = 'CHOLANG1'
const secret = 'MADEUPSECRETFORTESTS0123456789AB'
const vendor = new VNPay({
  tmnCode,
  secureSecret: secret,
  vnpayHost: 'https://pay.example',
  hashAlgorithm: HashAlgorithm.SHA512,
  enableLog: false,
})
const options = { tmnCode, hashSecret: secret, payUrl: 'https://pay.example/paymentv2/vpcpay.html' }
const visit: Visit = {
  returnUrl: 'https://cho.example/thanh-toan/ve?don=CL7K3MPQ2W&t=1',
  ipAddress: '203.0.113.7',
  language: 'vi',
}
const request: StartRequest = {
  attemptId: '0197a4c2-5d1e-7c3a-9b54-1f2e3d4c5b6a',
  reference: 'CL7K3MPQ2W',
  amount: 185_000n,
  startedAt: new Date('2026-11-22T18:00:00Z'),
  expiresAt: new Date('2026-11-22T18:15:00Z'),
}

describe('the package `vnpay`', () => {
  it('writes the address that we write', () => {
    const theirs = vendor.buildPaymentUrl({
      vnp_Amount: 185_000,
      vnp_TxnRef: 'CL7K3MPQ2W',
      vnp_OrderInfo: 'Thanh toan don hang CL7K3MPQ2W',
      vnp_OrderType: ProductCode.Other,
      vnp_ReturnUrl: visit.returnUrl,
      vnp_IpAddr: '203.0.113.7',
      vnp_Locale: VnpLocale.VN,
      vnp_CreateDate: 20261123010000,
      vnp_ExpireDate: 20261123011500,
      vnp_BankCode: 'NCB',
    })
    expect(payAddress(options, request, { ...visit, choice: 'NCB' })).toBe(theirs)
  })

  it('signs what we sign, and verifies it', () => {
    const name = fc.stringMatching(/^[A-Za-z]{1,8}$/).map((word) => `vnp_${word}`)
    const pairs = fc.dictionary(name, fc.string({ unit: 'grapheme', minLength: 1 }), { minKeys: 1 })
    fc.assert(
      fc.property(pairs, (data) => {
        const text = buildPaymentUrlSearchParams(data).toString()
        const ours = signParameters(Object.entries(data), secret)
        const hashing = { secureSecret: secret, data: text, hashAlgorithm: HashAlgorithm.SHA512 }
        expect(calculateSecureHash({ ...hashing, bufferEncode: 'utf-8' })).toBe(ours)
        expect(verifySecureHash({ ...hashing, receivedHash: ours })).toBe(true)
        expect(forgeryIn(new URLSearchParams(`${text}&vnp_SecureHash=${ours}`), secret)).toBeNull()
      }),
    )
  })

  it('verifies the notice that we sign, and its own return passes our check', () => {
    const notice = {
      vnp_Amount: '18500000',
      vnp_BankCode: 'NCB',
      vnp_CardType: 'ATM',
      vnp_OrderInfo: 'Thanh toan don hang CL7K3MPQ2W',
      vnp_PayDate: '20261123010405',
      vnp_ResponseCode: '00',
      vnp_TmnCode: tmnCode,
      vnp_TransactionNo: '14422574',
      vnp_TransactionStatus: '00',
      vnp_TxnRef: 'CL7K3MPQ2W',
    }
    const vnp_SecureHash = signParameters(Object.entries(notice), secret)
    expect(vendor.verifyIpnCall({ ...notice, vnp_SecureHash }).isVerified).toBe(true)
    expect(vendor.verifyIpnCall({ ...notice, vnp_Amount: '18500001', vnp_SecureHash }).isVerified).toBe(false)
  })
})

describe('the address of the pay page', () => {
  const parametersOf = (address: string) => new URL(address).searchParams

  it('is the same whenever it is asked for', () => {
    expect(payAddress(options, request, visit)).toBe(payAddress(options, { ...request }, { ...visit }))
  })

  it('bears our signature, and none when anything of it is changed', () => {
    const parameters = parametersOf(payAddress(options, request, visit))
    expect(forgeryIn(parameters, secret)).toBeNull()
    for (const name of [...parameters.keys()].filter((key) => key !== 'vnp_SecureHash')) {
      const changed = new URLSearchParams(parameters)
      changed.set(name, `${parameters.get(name)}1`)
      expect(forgeryIn(changed, secret)).toBe('wrong vnp_SecureHash')
    }
  })

  it('says the amount × 100, in whole numbers whatever its size', () => {
    const parameters = parametersOf(payAddress(options, { ...request, amount: 999_999_999n }, visit))
    expect(parameters.get('vnp_Amount')).toBe('99999999900')
  })

  it('asks in the language of the visit, and for a choice that we offer', () => {
    const asked = (over: Partial<Visit>) => parametersOf(payAddress(options, request, { ...visit, ...over }))
    expect(asked({}).get('vnp_Locale')).toBe('vn')
    expect(asked({ language: 'en' }).get('vnp_Locale')).toBe('en')
    expect(asked({}).has('vnp_BankCode')).toBe(false)
    expect(asked({ choice: 'VNPAYQR' }).get('vnp_BankCode')).toBe('VNPAYQR')
    expect(asked({ choice: 'NO SUCH BANK' }).has('vnp_BankCode')).toBe(false)
  })

  it('says an address of the payer that is long enough for VNPay', () => {
    const asked = (ipAddress: string) =>
      parametersOf(payAddress(options, request, { ...visit, ipAddress })).get('vnp_IpAddr')
    expect(['203.0.113.7', '2001:db8::7', '::1'].map(asked)).toEqual([
      '203.0.113.7',
      '2001:db8::7',
      '127.0.0.1',
    ])
  })

  it('ends after a quarter of an hour where nobody says when', () => {
    const parameters = parametersOf(payAddress(options, { ...request, expiresAt: null }, visit))
    expect(parameters.get('vnp_ExpireDate')).toBe('20261123011500')
  })

  it('has no character in it that VNPay’s own samples encode differently', () => {
    const returnUrl = "https://cho.example/a*(b)!~'"
    const address = payAddress(options, request, { ...visit, returnUrl })
    const sentBack = parametersOf(address).get('vnp_ReturnUrl') ?? ''
    expect(sentBack).not.toMatch(/[!'()*~]/)
    expect(decodeURIComponent(sentBack)).toBe(returnUrl)
  })
})
