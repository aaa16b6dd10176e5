import { describe, expect, it } from 'vitest'
import type { NoticeOutcome } from '../contract.ts'
import { payosNotices } from './notices.ts'
import { payosText, signPayosData, signPayosOrder } from './signature.ts'

// The sample of payOS's documentation. The README of @payos/node 2.0.5 prints another signature for it
// (8d8640…), which does not verify under the key beside it; the one of the documentation does.
const sample = {
  checksumKey: '1a54716c8f0efb2744fb28b6e38b25da7f67a925d98bc1c18bd8faaecadd7675',
  signature: '412e915d2871504ed31be63c8f62a149a4410d34c4c42affc9006ef9917eaa03',
  text: 'accountNumber=12345678&amount=3000&code=00&counterAccountBankId=&counterAccountBankName=&counterAccountName=&counterAccountNumber=&currency=VND&desc=Thành công&description=VQRIO123&orderCode=123&paymentLinkId=124c33293c43417ab7879e14c8d9eb18&reference=TF230204212323&transactionDateTime=2023-02-04 18:25:00&virtualAccountName=&virtualAccountNumber=',
  data: {
    orderCode: 123,
    amount: 3000,
    description: 'VQRIO123',
    accountNumber: '12345678',
    reference: 'TF230204212323',
    transactionDateTime: '2023-02-04 18:25:00',
    currency: 'VND',
    paymentLinkId: '124c33293c43417ab7879e14c8d9eb18',
    code: '00',
    desc: 'Thành công',
    counterAccountBankId: '',
    counterAccountBankName: '',
    counterAccountName: '',
    counterAccountNumber: '',
    virtualAccountName: '',
    virtualAccountNumber: '',
  },
}
const { checksumKey } = sample
const reader = payosNotices({ checksumKey })

function raw(data: object, signature = signPayosData({ ...data }, checksumKey)) {
  const body = JSON.stringify({ code: '00', desc: 'success', success: true, data, signature })
  return { headers: {}, body, receivedAt: new Date('2026-11-22T02:00:00Z') }
}
const own = { ...sample.data, orderCode: 958_000_000_123, description: 'CL7K3MPQ2WXY' }
const read = (changes: object) => reader.read(raw({ ...own, ...changes }))

describe('the signature of payOS', () => {
  it('is that of the documentation', () => {
    expect(payosText(sample.data)).toBe(sample.text)
    expect(signPayosData(sample.data, checksumKey)).toBe(sample.signature)
  })

  it('does not depend on the order of the fields, and takes null for nothing', () => {
    const turned = Object.fromEntries(
      Object.entries({ ...sample.data, virtualAccountName: null }).toReversed(),
    )
    expect(signPayosData(turned, checksumKey)).toBe(sample.signature)
  })

  it('writes lists as JSON with sorted keys, as @payos/node does', () => {
    expect(payosText({ b: [{ d: 1, c: null }], a: 'x y' })).toBe('a=x y&b=[{"c":null,"d":1}]')
  })

  it('of an order is over five fields, nothing encoded', () => {
    const order = {
      orderCode: 5,
      amount: 2,
      description: 'c d',
      cancelUrl: 'https://x/?a=1',
      returnUrl: 'https://y',
    }
    const text = 'amount=2&cancelUrl=https://x/?a=1&description=c d&orderCode=5&returnUrl=https://y'
    expect(payosText(order)).toBe(text)
    expect(signPayosOrder({ ...order, ...{ more: 1 } }, 'key')).toBe(signPayosData(order, 'key'))
  })
})

describe('the notices of payOS', () => {
  it('are taken with the sample’s own signature: the ping of a registration, which means nothing', () => {
    const answer = reader.read(raw(sample.data, sample.signature))
    expect(answer).toEqual({ kind: 'verified', eventId: '123/TF230204212323', meaning: { kind: 'nothing' } })
  })

  it('say of one of ours that it was paid, in đồng and in UTC', () => {
    const id = '958000000123/TF230204212323'
    const receipt = { id, amount: 3_000n, at: new Date('2023-02-04T11:25:00Z'), fee: null }
    expect(read({})).toEqual({
      kind: 'verified',
      eventId: id,
      meaning: { kind: 'attempt', names: ['958000000123'], standing: { kind: 'paid', receipt } },
    })
  })

  it('are payments even when a payer writes the words of the ping', () => {
    expect(read({ description: 'VQRIO123' })).toMatchObject({ meaning: { kind: 'attempt' } })
  })

  it.each([
    ['8d8640d802576397a1ce45ebda7f835055768ac7ad2e0bfb77f9b8f12cca4c7f'],
    [sample.signature.slice(1)],
    [sample.signature.toUpperCase()],
    [''],
    ['0'.repeat(64)],
  ])('are forged under the signature %s', (signature) => {
    expect(reader.read(raw(sample.data, signature)).kind).toBe('forged')
  })

  it('believe nothing that stands beside the signed data', () => {
    const notice = {
      code: '99',
      desc: 'failed',
      success: false,
      data: own,
      signature: signPayosData(own, checksumKey),
    }
    const answer = reader.read({ ...raw(own), body: JSON.stringify(notice) })
    expect(answer).toMatchObject({ kind: 'verified', meaning: { standing: { kind: 'paid' } } })
  })

  it.each([
    { amount: 0 },
    { amount: -3000 },
    { amount: 0.5 },
    { amount: '3000' },
    { currency: 'USD' },
    { code: '01' },
    { transactionDateTime: 'yesterday' },
    { transactionDateTime: '2023-02-31 18:25:00' },
    { reference: '' },
    { orderCode: '958000000123' },
    { description: null },
    { items: [] },
  ])('are not guessed at: %o', (changes) => {
    expect(read(changes).kind).toBe('unreadable')
  })

  it('are believed for good once they were genuine, whatever the key is now', () => {
    const rekeyed = payosNotices({ checksumKey: 'another' })
    expect(rekeyed.read(raw(own)).kind).toBe('forged')
    expect(rekeyed.readAgain(raw(own))).toEqual(reader.read(raw(own)))
    expect(rekeyed.readAgain({ ...raw(own), body: '{}' }).kind).toBe('unreadable')
  })

  it('are left to a person when the payer’s words would sign a second reading', () => {
    const words = 'x&orderCode=7&paymentLinkId=y'
    const signature = signPayosData({ ...own, description: words }, checksumKey)
    // The same text is signed when the words are taken apart into fields.
    const split = {
      ...own,
      description: 'x',
      orderCode: 7,
      paymentLinkId: `y&orderCode=${own.orderCode}&paymentLinkId=${own.paymentLinkId}`,
    }
    expect(signPayosData(split, checksumKey)).toBe(signature)
    expect(reader.read(raw(split, signature)).kind).toBe('unreadable')
    expect(read({ description: words }).kind).toBe('unreadable')
    expect(read({ 'description=x&note': 'y' }).kind).toBe('unreadable')
    expect(read({ counterAccountName: 'Cty A & B (vốn = 2 tỷ)' }).kind).toBe('verified')
  })

  it.each([
    '',
    'null',
    '[]',
    '{}',
    '0',
    '{"data":null}',
    '{"data":{},"signature":5}',
    `${'['.repeat(20_000)}`,
    `{"data":{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}},"signature":"${'0'.repeat(64)}"}`,
    `{"data":{${Array.from({ length: 20_000 }, (_, at) => `"k${at}":[]`).join()}},"signature":""}`,
  ])('of nonsense are forged, and said so in few words', (body) => {
    const answer = reader.read({ ...raw(own), body })
    expect(answer).toEqual({ kind: 'forged', reason: 'no data with a signature beside it' })
  })

  it('are answered 200 only when they need not come again', () => {
    const told = (outcome: NoticeOutcome) => {
      const { status, body } = reader.acknowledge(outcome)
      return [status, JSON.parse(body).success]
    }
    for (const final of ['stored', 'known', 'unknown-attempt', 'amount-differs'] as const) {
      expect(told(final)).toEqual([200, true])
    }
    expect([told('forged'), told('unreadable'), told('try-again')]).toEqual([
      [401, false],
      [400, false],
      [503, false],
    ])
  })

  it('cannot be read with an empty key', () => {
    expect(() => payosNotices({ checksumKey: '' })).toThrow(RangeError)
  })
})
