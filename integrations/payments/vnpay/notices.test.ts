import { describe, expect, it } from 'vitest'
import type { NoticeOutcome, RawNotice } from '../contract.ts'
import { vnpayNotices } from './notices.ts'
import { signParameters } from './signature.ts'

const terminal = { tmnCode: 'CHOLANG1', hashSecret: 'MADEUPSECRETFORTESTS0123456789AB' }
const reader = vnpayNotices(terminal)
const receivedAt = new Date('2026-11-22T18:05:00Z')
const paid: Record<string, string> = {
  vnp_Amount: '18500000',
  vnp_BankCode: 'NCB',
  vnp_BankTranNo: 'VNP14422574',
  vnp_CardType: 'ATM',
  vnp_OrderInfo: 'Thanh toan don hang CL7K3MPQ2W',
  vnp_PayDate: '20261123010405',
  vnp_ResponseCode: '00',
  vnp_TmnCode: 'CHOLANG1',
  vnp_TransactionNo: '14422574',
  vnp_TransactionStatus: '00',
  vnp_TxnRef: 'CL7K3MPQ2W',
}

function query(changes: Record<string, string> = {}): string {
  const words = Object.entries({ ...paid, ...changes }).filter(([, value]) => value !== '')
  const hash = signParameters(words, terminal.hashSecret)
  return new URLSearchParams([...words, ['vnp_SecureHash', hash]]).toString()
}
const notice = (changes?: Record<string, string>): RawNotice => ({
  headers: {},
  query: query(changes),
  body: '',
  receivedAt,
})

describe('the IPN', () => {
  it('says that money came, how much and when', () => {
    expect(reader.read(notice())).toEqual({
      kind: 'verified',
      eventId: 'CL7K3MPQ2W 14422574 18500000 00/00',
      meaning: {
        kind: 'attempt',
        names: ['CL7K3MPQ2W'],
        standing: {
          kind: 'paid',
          receipt: {
            id: 'CL7K3MPQ2W-14422574',
            amount: 185_000n,
            at: new Date('2026-11-22T18:04:05Z'),
            fee: null,
          },
        },
      },
    })
  })

  it('is believed for good once it was genuine, whatever the terminal and its secret are now', () => {
    const rekeyed = vnpayNotices({ tmnCode: 'CHOLANG2', hashSecret: 'ANOTHERSECRETFORTESTS0123456789A' })
    expect(rekeyed.read(notice()).kind).toBe('forged')
    expect(rekeyed.readAgain(notice())).toEqual(reader.read(notice()))
    expect(rekeyed.readAgain(notice({ vnp_Amount: 'x' })).kind).toBe('unreadable')
  })

  it('may be posted as a form, and be told apart from others by its own parameters only', () => {
    const posted = { headers: {}, body: query(), receivedAt }
    expect(reader.read(posted)).toEqual(reader.read(notice()))
    expect(reader.read({ ...posted, query: 'source=vnpay' })).toEqual(reader.read(notice()))
    expect(reader.read({ ...notice(), query: `${query()}&utm_source=x` })).toEqual(reader.read(notice()))
    // What the address says is what counts: nothing is taken from two places.
    expect(reader.read({ ...posted, query: 'vnp_TxnRef=CL7K3MPQ2W' }).kind).toBe('forged')
  })

  const at = new Date('2026-11-22T18:04:05Z')
  it.each([
    [{ vnp_ResponseCode: '24' }, { kind: 'cancelled', at, code: '24' }],
    [{ vnp_ResponseCode: '11' }, { kind: 'expired', at, code: '11' }],
    [{ vnp_ResponseCode: '51' }, { kind: 'failed', at, code: '51' }],
    [
      { vnp_ResponseCode: '51', vnp_PayDate: '' },
      { kind: 'failed', at: receivedAt, code: '51' },
    ],
    [
      { vnp_ResponseCode: '07', vnp_TransactionStatus: '07' },
      { kind: 'pending', suspected: true },
    ],
    [{ vnp_TransactionStatus: '01' }, { kind: 'pending' }],
    [{ vnp_TransactionStatus: '02' }, { kind: 'failed', at, code: '02' }],
  ])('of %o is read as %o', (changes, standing) => {
    const answer = reader.read(notice({ vnp_TransactionStatus: '02', vnp_TransactionNo: '0', ...changes }))
    expect(answer).toMatchObject({ kind: 'verified', meaning: { standing } })
  })

  it.each<Record<string, string>>([
    { vnp_TransactionStatus: '' },
    { vnp_ResponseCode: '' },
    { vnp_ResponseCode: '51' },
    { vnp_TransactionStatus: '05' },
    { vnp_Amount: '18500050' },
    { vnp_Amount: '185000.00' },
    { vnp_Amount: '-18500000' },
    { vnp_Amount: '' },
    { vnp_TransactionNo: '0' },
    { vnp_TransactionNo: 'x' },
    { vnp_PayDate: '' },
    { vnp_PayDate: '20261323010405' },
    { vnp_TxnRef: '' },
  ])('that is genuine is not guessed at: %o', (changes) => {
    expect(reader.read(notice(changes)).kind).toBe('unreadable')
  })

  it('for another terminal is not ours, even under our secret', () => {
    expect(reader.read(notice({ vnp_TmnCode: 'OTHER001' })).kind).toBe('forged')
  })

  it('without a hash is nobody’s', () => {
    const bare = new URLSearchParams(paid).toString()
    expect(reader.read({ ...notice(), query: bare }).kind).toBe('forged')
    expect(reader.read({ ...notice(), query: `${bare}&vnp_SecureHash=` }).kind).toBe('forged')
  })

  it('has an id of its own for each outcome', () => {
    const outcomes: Record<string, string>[] = [
      {},
      { vnp_TransactionNo: '14422575' },
      { vnp_Amount: '100' },
      { vnp_TransactionStatus: '07' },
    ]
    const ids = outcomes.map((changes) => {
      const answer = reader.read(notice(changes))
      return answer.kind === 'verified' ? answer.eventId : answer.reason
    })
    expect(new Set(ids).size).toBe(4)
  })
})

it.each([
  ['stored', '00', 'Confirm Success'],
  ['known', '02', 'Order already confirmed'],
  ['unknown-attempt', '01', 'Order not found'],
  ['amount-differs', '04', 'Invalid amount'],
  ['forged', '97', 'Invalid checksum'],
  ['unreadable', '99', 'Unknown error'],
  ['try-again', '99', 'Unknown error'],
] as const satisfies [NoticeOutcome, string, string][])(
  '%s is answered with %s',
  (outcome, RspCode, Message) => {
    expect(reader.acknowledge(outcome)).toEqual({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ RspCode, Message }),
    })
  },
)
