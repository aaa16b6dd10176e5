import { describe, expect, it } from 'vitest'
import { describeNoticeContract } from '#tests/contracts/notice-reader.ts'
import { canonicalJson } from './canonical-json.ts'
import { cassoReader } from './reader.ts'
import { signCasso } from './signature.ts'

// Casso's published sample of a webhook v2 with its signature; `t` is in milliseconds.
const sample = {
  checksumKey: 'mgExMrjj4i7a1p8Cs6LmFbpCd8lbw4sSX4LZXPag7TKazeIogtR90tvWYTkwQbvs',
  timestamp: '1727948258788',
  v1: 'ed0a4bd2e826d5cb69988cdb141e6c1a080e21f3b57eb72cd78192220042b9e7dde0868fc667faea8e224900fa7904e7c88dfa098032fb2d6b6996856e8b7ff3',
  notice: {
    error: 0,
    data: {
      id: 0,
      reference: 'MA_GIAO_DICH_THU_NGHIEM',
      description: 'giao dich thu nghiem',
      amount: 599000,
      runningBalance: 25000000,
      transactionDateTime: '2024-10-03 15:06:37',
      accountNumber: '88888888',
      bankName: 'VPBank',
      bankAbbreviation: 'VPB',
      virtualAccountNumber: '',
      virtualAccountName: '',
      counterAccountName: 'NGUYEN VAN A',
      counterAccountNumber: '8888888888',
      counterAccountBankId: '970415',
      counterAccountBankName: 'VietinBank',
    },
  },
}
const sampleTransfer = {
  id: '0',
  accountNumber: '88888888',
  amount: 599_000n,
  direction: 'in' as const,
  purpose: 'giao dich thu nghiem',
  at: new Date('2024-10-03T08:06:37Z'),
  reference: 'MA_GIAO_DICH_THU_NGHIEM',
}
const changed = (changes: object) => ({ ...sample.notice, data: { ...sample.notice.data, ...changes } })

/** What cannot be parsed or is too deep has no signature of Casso's; any well-formed one must not help it. */
function signed(body: string, sentAt: Date, checksumKey = sample.checksumKey) {
  const timestamp = String(sentAt.getTime())
  let v1: string | null = null
  try {
    v1 = signCasso(JSON.parse(body), timestamp, checksumKey)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  const headers = {
    'content-type': 'application/json',
    'x-casso-signature': `t=${timestamp},v1=${v1 ?? '0'.repeat(128)}`,
  }
  return { headers, body, receivedAt: sentAt }
}

describeNoticeContract('casso', () => ({
  reader: cassoReader({ checksumKey: sample.checksumKey }),
  rekeyed: cassoReader({ checksumKey: 'another' }),
  genuine: (event, sentAt) => signed(JSON.stringify(changed({ id: event })), sentAt),
  meaning: (event) => [{ ...sampleTransfer, id: String(event) }],
  forged: (event, sentAt) => signed(JSON.stringify(changed({ id: event })), sentAt, 'guessed'),
  amountInBody: () => '599000',
  signed,
  credentials: ['x-casso-signature'],
}))

describe('the Casso reader', () => {
  const reader = cassoReader({ checksumKey: sample.checksumKey })
  const receivedAt = new Date(Number(sample.timestamp))
  const headers = { 'x-casso-signature': `t=${sample.timestamp},v1=${sample.v1}` }

  it('takes Casso’s own sample', () => {
    const answer = reader.read({ headers, body: JSON.stringify(sample.notice), receivedAt })
    expect(answer).toEqual({ kind: 'verified', eventId: '0', meaning: [sampleTransfer] })
  })

  it('takes it printed in another order and with spaces, as keys are sorted before signing', () => {
    const body = JSON.stringify({ data: sample.notice.data, error: 0 }, null, 2)
    expect(reader.read({ headers, body, receivedAt }).kind).toBe('verified')
  })

  it('reads money that left as a positive amount', () => {
    const answer = reader.read(signed(JSON.stringify(changed({ amount: -50_000 })), receivedAt))
    expect(answer).toMatchObject({ kind: 'verified', meaning: [{ amount: 50_000n, direction: 'out' }] })
  })

  it.each([
    { amount: 0 },
    { amount: 0.5 },
    { amount: '599000' },
    { transactionDateTime: 'yesterday' },
    { accountNumber: '' },
    { id: -1 },
    { description: null },
  ])('does not guess at %o', (changes) => {
    expect(reader.read(signed(JSON.stringify(changed(changes)), receivedAt)).kind).toBe('unreadable')
  })

  it('reads nothing from a notice about an error', () => {
    expect(reader.read(signed(JSON.stringify({ ...sample.notice, error: 1 }), receivedAt)).kind).toBe(
      'unreadable',
    )
  })

  it.each(['{', `{"data":${'['.repeat(20)}${']'.repeat(20)}}`])(
    'takes what nothing can be signed in for forged: %s',
    (body) => {
      expect(reader.read({ headers, body, receivedAt }).kind).toBe('forged')
    },
  )

  it('does not take the bare token of the first version', () => {
    const token = { 'secure-token': sample.checksumKey }
    expect(reader.read({ headers: token, body: JSON.stringify(sample.notice), receivedAt }).kind).toBe(
      'forged',
    )
  })

  it('cannot be made with an empty key', () => {
    expect(() => cassoReader({ checksumKey: '' })).toThrow(RangeError)
  })
})

it('canonical JSON sorts keys at every level and leaves lists alone', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }, 3], a: { f: null, e: 'é' } })).toBe(
    '{"a":{"e":"é","f":null},"b":[{"d":1,"c":2},3]}',
  )
})
