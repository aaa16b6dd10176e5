import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText, forgeryIn, sameHash, signParameters, signPiped } from './signature.ts'

const parametersOf = (text: string) => [...new URLSearchParams(text)]

describe('signing', () => {
  // Published by VNPay (thanh-toan-pay/pay.html); the secret behind its hash is not public.
  it('writes the canonical text of VNPay’s documentation, in whatever order the parameters come', () => {
    const text =
      'vnp_Amount=1806000&vnp_Command=pay&vnp_CreateDate=20210801153333&vnp_CurrCode=VND&vnp_IpAddr=127.0.0.1' +
      '&vnp_Locale=vn&vnp_OrderInfo=Thanh+toan+don+hang+%3A5&vnp_OrderType=other' +
      '&vnp_ReturnUrl=https%3A%2F%2Fdomainmerchant.vn%2FReturnUrl&vnp_TmnCode=DEMOV210&vnp_TxnRef=5&vnp_Version=2.1.0'
    const parameters = Object.entries({
      vnp_Version: '2.1.0',
      vnp_TxnRef: '5',
      vnp_TmnCode: 'DEMOV210',
      vnp_ReturnUrl: 'https://domainmerchant.vn/ReturnUrl',
      vnp_OrderType: 'other',
      vnp_OrderInfo: 'Thanh toan don hang :5',
      vnp_Locale: 'vn',
      vnp_IpAddr: '127.0.0.1',
      vnp_CurrCode: 'VND',
      vnp_CreateDate: '20210801153333',
      vnp_Command: 'pay',
      vnp_Amount: '1806000',
    })
    expect(canonicalText(parameters)).toBe(text)
    expect(canonicalText(parameters.toReversed())).toBe(text)
  })

  // Samples of github.com/lehuygiang28/vnpay; `vnp_TnxRef` is misspelt there too.
  it.each([
    {
      secret: 'YOUR_SECURE_SECRET',
      parameters: [
        ['vnp_TnxRef', '1234567890'],
        ['vnp_OrderInfo', 'Payment for order #1234567890'],
        ['vnp_Amount', '10000'],
      ] as const,
      text: 'vnp_Amount=10000&vnp_OrderInfo=Payment+for+order+%231234567890&vnp_TnxRef=1234567890',
      hash: '7bb8160a5d2085a85b3267817a40ee4f770a335282f19714726e6fc6f28a64c75a1e7e9c1aa96f3cbda5ce44095088fb4cb2af66c596d2f655b0b53966312089',
    },
    {
      secret: 'test_secret',
      parameters: [
        ['vnp_Amount', '1000000'],
        ['vnp_BankCode', 'NCB'],
        ['vnp_BankTranNo', 'VNP14422574'],
        ['vnp_CardType', 'ATM'],
        ['vnp_OrderInfo', 'Thanh toan don hang 2024-05-21T02:17:31.249Z'],
        ['vnp_PayDate', '20240521091806'],
        ['vnp_ResponseCode', '00'],
        ['vnp_TmnCode', 'TEST_TMN_CODE'],
        ['vnp_TransactionNo', '14422574'],
        ['vnp_TransactionStatus', '00'],
        ['vnp_TxnRef', '1716257871703'],
      ] as const,
      text: 'vnp_Amount=1000000&vnp_BankCode=NCB&vnp_BankTranNo=VNP14422574&vnp_CardType=ATM&vnp_OrderInfo=Thanh+toan+don+hang+2024-05-21T02%3A17%3A31.249Z&vnp_PayDate=20240521091806&vnp_ResponseCode=00&vnp_TmnCode=TEST_TMN_CODE&vnp_TransactionNo=14422574&vnp_TransactionStatus=00&vnp_TxnRef=1716257871703',
      hash: '649982421beb422556a1374713c74e58e716ecbd05007c0c0e1f7effdfaf361dbf146889ca446139afe11b9954c4d5c486e99e3b86fcfab6957f29eb0be72895',
    },
  ])('reproduces a published hash: $text', ({ secret, parameters, text, hash }) => {
    expect(canonicalText(parameters)).toBe(text)
    expect(signParameters(parameters, secret)).toBe(hash)
    const received = new URLSearchParams(`${text}&vnp_SecureHash=${hash}`)
    expect(forgeryIn(received, secret)).toBeNull()
    received.set('vnp_SecureHashType', 'HMACSHA512')
    received.set('vnp_SecureHash', hash.toUpperCase())
    expect(forgeryIn(received, secret)).toBeNull()
  })

  it('reproduces the hash of a querydr request, values joined by pipes', () => {
    const values = [
      ...['REQUEST123456', '2.1.0', 'querydr', 'TEST_TMN_CODE', 'TXN123456789', '20231221103000'],
      ...['20231221103000', '127.0.0.1', 'Test order query'],
    ]
    expect(signPiped(values, 'test_secret')).toBe(
      'ac23f7e0db3fc8bc6dc83350725b891aa921ec7a83d1a370978d314457eeda176ff26a87bd4e13dc896c24890238b29fadf033080a07aa52abafa830cd2eb565',
    )
  })

  it('drops what has no value and what is not VNPay’s', () => {
    expect(canonicalText(parametersOf('vnp_A=1&vnp_B=&utm_source=x&vnp_SecureHash=y'))).toBe('vnp_A=1')
  })
})

describe('checking', () => {
  const secret = 'S3CR3T'
  const name = fc.stringMatching(/^[A-Za-z]{1,8}$/).map((word) => `vnp_${word}`)
  const value = fc.string({ unit: 'binary', minLength: 1 })
  const anything = fc.uniqueArray(fc.tuple(name, value), {
    selector: ([key]) => key,
    minLength: 1,
    maxLength: 12,
  })
  const sent = (pairs: [string, string][]) =>
    new URLSearchParams(
      new URLSearchParams([...pairs, ['vnp_SecureHash', signParameters(pairs, secret)]]).toString(),
    )
  const wrong = 'wrong vnp_SecureHash'

  it('believes what was signed, whatever the values and however they travelled', () => {
    fc.assert(
      fc.property(anything, (pairs) => {
        expect(forgeryIn(sent(pairs), secret)).toBeNull()
      }),
    )
  })

  it('does not believe what was changed, dropped, added or renamed', () => {
    fc.assert(
      fc.property(anything, fc.nat(), fc.string({ minLength: 1 }), (pairs, at, other) => {
        const [key, text] = pairs[at % pairs.length] ?? ['', '']
        const changed = sent(pairs)
        changed.set(key, text + other)
        const dropped = sent(pairs)
        dropped.delete(key)
        const emptied = sent(pairs)
        emptied.set(key, '')
        const added = sent(pairs)
        added.append('vnp_Surplus1', other)
        const renamed = sent(pairs)
        renamed.delete(key)
        renamed.set(`${key}2`, text)
        for (const lie of [changed, dropped, emptied, added, renamed]) {
          expect(forgeryIn(lie, secret)).toBe(wrong)
        }
      }),
    )
  })

  it('does not mind what others add to the address', () => {
    fc.assert(
      fc.property(anything, fc.string(), fc.string(), (pairs, key, text) => {
        const received = sent(pairs)
        received.append(`x${key}`, text)
        expect(forgeryIn(received, secret)).toBeNull()
      }),
    )
  })

  it('wants a hash, once, and each parameter once', () => {
    const received = sent([['vnp_Amount', '100']])
    received.append('vnp_Amount', '100')
    expect(forgeryIn(received, secret)).toBe('vnp_Amount stands there more than once')
    const bare = sent([['vnp_Amount', '100']])
    bare.delete('vnp_SecureHash')
    expect(forgeryIn(bare, secret)).toBe('no vnp_SecureHash')
    bare.set('vnp_SecureHash', '')
    expect(forgeryIn(bare, secret)).toBe('no vnp_SecureHash')
  })

  it('compares whole hashes, in either case', () => {
    expect(sameHash('ABcd', 'abCD')).toBe(true)
    expect(sameHash('abc', 'abcd')).toBe(false)
    expect(sameHash('', 'abcd')).toBe(false)
  })
})
