import { describe, expect, it } from 'vitest'
import { describeNoticeContract } from '#tests/contracts/notice-reader.ts'
import { sepayReader } from './reader.ts'
import { signSepay } from './signature.ts'

// The body of developer.sepay.vn/en/sepay-webhooks; the secret is made up, the signature computed apart from this code.
const sample = {
  secret: 'test_webhook_secret',
  timestamp: '1732240800',
  signature: 'sha256=a858a6d1c3a52c526a6c7e7bf300c42eba4d9b88a4850e76731221fe8d72e25d',
  body: '{"id":92704,"gateway":"Vietcombank","transactionDate":"2023-03-25 14:02:37","accountNumber":"0123499999","code":null,"content":"chuyen tien mua iphone","transferType":"in","transferAmount":2277000,"accumulated":19077000,"subAccount":null,"referenceCode":"MBVCB.3278907687","description":""}',
}
const sampleHeaders = { 'x-sepay-timestamp': sample.timestamp, 'x-sepay-signature': sample.signature }
const sampleTransfer = {
  id: '92704',
  accountNumber: '0123499999',
  amount: 2_277_000n,
  direction: 'in' as const,
  purpose: 'chuyen tien mua iphone',
  at: new Date('2023-03-25T07:02:37Z'),
  reference: 'MBVCB.3278907687',
}
const bodyOf = (event: number) => sample.body.replace('92704', String(92704 + event))

describeNoticeContract('sepay with a signing secret', () => {
  const signed = (body: string, sentAt: Date, secret = sample.secret) => {
    const timestamp = String(Math.floor(sentAt.getTime() / 1000))
    return {
      headers: {
        'content-type': 'application/json',
        'x-sepay-timestamp': timestamp,
        'x-sepay-signature': signSepay(body, timestamp, secret),
      },
      body,
      receivedAt: sentAt,
    }
  }
  return {
    reader: sepayReader({ signingSecret: sample.secret }),
    rekeyed: sepayReader({ signingSecret: 'another' }),
    genuine: (event, sentAt) => signed(bodyOf(event), sentAt),
    meaning: (event) => [{ ...sampleTransfer, id: String(92704 + event) }],
    forged: (event, sentAt) => signed(bodyOf(event), sentAt, 'guessed'),
    amountInBody: () => '2277000',
    signed,
    credentials: ['x-sepay-timestamp', 'x-sepay-signature'],
  }
})

describe('the SePay reader', () => {
  const receivedAt = new Date(Number(sample.timestamp) * 1000)
  const apiKey = 'KEY-9f31'
  const withKey = (authorization?: string) => ({
    headers: { ...sampleHeaders, ...(authorization === undefined ? {} : { authorization }) },
    body: sample.body,
    receivedAt,
  })

  it('takes the documented notice', () => {
    const reader = sepayReader({ signingSecret: sample.secret })
    expect(reader.read({ headers: sampleHeaders, body: sample.body, receivedAt })).toEqual({
      kind: 'verified',
      eventId: '92704',
      meaning: [sampleTransfer],
    })
  })

  it('takes the API key alone where no signing secret is set', () => {
    const reader = sepayReader({ apiKey })
    expect(reader.read(withKey(`Apikey ${apiKey}`)).kind).toBe('verified')
    const wrong = [undefined, '', apiKey, `Bearer ${apiKey}`, `Apikey ${apiKey}x`, 'Apikey ']
    expect(wrong.map((header) => reader.read(withKey(header)).kind)).toEqual(wrong.map(() => 'forged'))
  })

  it('wants both where both are set', () => {
    const reader = sepayReader({ apiKey, signingSecret: sample.secret })
    expect(reader.read(withKey(`Apikey ${apiKey}`)).kind).toBe('verified')
    expect(reader.read(withKey()).kind).toBe('forged')
    const unsigned = { headers: { authorization: `Apikey ${apiKey}` }, body: sample.body, receivedAt }
    expect(reader.read(unsigned).kind).toBe('forged')
  })

  it.each([
    ['money that left', { transferType: 'out' }, { direction: 'out' }],
    [
      'the whole message where there is no purpose',
      { content: null, description: 'BankAPINotify X' },
      { purpose: 'BankAPINotify X' },
    ],
    ['a transfer without a number of the bank', { referenceCode: null }, { reference: '' }],
  ])('reads %s', (_, changes, expected) => {
    const body = JSON.stringify({ ...JSON.parse(sample.body), ...changes })
    const headers = { authorization: `Apikey ${apiKey}` }
    const answer = sepayReader({ apiKey }).read({ headers, body, receivedAt })
    expect(answer).toMatchObject({ kind: 'verified', meaning: [expected] })
  })

  it.each([
    { transferAmount: 0 },
    { transferAmount: -5 },
    { transferAmount: 1000.5 },
    { transferAmount: '2277000' },
    { transferAmount: 2 ** 53 },
    { transferType: 'sideways' },
    { transactionDate: '25/03/2023' },
    { transactionDate: '2023-02-31 10:00:00' },
    { accountNumber: '' },
    { id: null },
  ])('does not guess at %o', (changes) => {
    const body = JSON.stringify({ ...JSON.parse(sample.body), ...changes })
    const headers = { authorization: `Apikey ${apiKey}` }
    expect(sepayReader({ apiKey }).read({ headers, body, receivedAt }).kind).toBe('unreadable')
  })

  it('cannot be made with an empty key', () => {
    expect(() => sepayReader({ apiKey: '' })).toThrow(RangeError)
    expect(() => sepayReader({ signingSecret: '' })).toThrow(RangeError)
  })

  it('answers as SePay asks', () => {
    expect(sepayReader({ apiKey }).acknowledge('stored')).toEqual({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: '{"success":true}',
    })
  })
})
