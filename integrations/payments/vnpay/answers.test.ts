import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AttemptHandle, RefundHandle } from '../contract.ts'
import { VnpayUnclear } from './api.ts'
import { vnpayGateway } from './gateway.ts'
import { signPiped } from './signature.ts'

const secret = 'MADEUPSECRETFORTESTS0123456789AB'
const attempt: AttemptHandle = {
  attemptId: '0197a4c2-5d1e-7c3a-9b54-1f2e3d4c5b6a',
  reference: 'CL7K3MPQ2W',
  gatewayReference: 'CL7K3MPQ2W',
  amount: 185_000n,
  startedAt: new Date('2026-11-22T18:00:00Z'),
}
const refund: RefundHandle = {
  refundId: '0197a4c2-5d1e-7c3a-9b54-aaaaaaaaaaaa',
  attempt,
  receiptId: 'CL7K3MPQ2W-14422574',
  amount: 85_000n,
  requestedAt: new Date('2026-11-22T19:00:00Z'),
  gatewayReference: null,
}

let vnpay: Server
let gateway: ReturnType<typeof vnpayGateway>
/** What was asked, and what the server says to the next question. */
let asked: Record<string, string>[] = []
let reply = ''
let status = 200

beforeAll(async () => {
  vnpay = createServer((request, response) => {
    let body = ''
    request.on('data', (piece: Buffer) => (body += piece.toString('utf8')))
    request.on('end', () => {
      asked.push(JSON.parse(body))
      response.writeHead(status, { 'content-type': 'application/json' }).end(reply)
    })
  }).listen(0, '127.0.0.1')
  await once(vnpay, 'listening')
  const address = vnpay.address()
  if (typeof address !== 'object' || !address) throw new Error('no port')
  gateway = vnpayGateway({
    tmnCode: 'CHOLANG1',
    hashSecret: secret,
    payUrl: 'https://pay.example/paymentv2/vpcpay.html',
    apiUrl: `http://127.0.0.1:${address.port}/merchant_webapi/api/transaction`,
    timeoutMillis: 20_000,
    now: () => new Date('2026-11-22T20:00:00Z'),
    serverIp: '198.51.100.4',
  })
})
beforeEach(() => {
  asked = []
  status = 200
})
afterAll(() => {
  vnpay.close()
  vnpay.closeAllConnections()
})

/** Written out once more, so that a slip in the order of the adapter's list is seen. */
function answerTo(command: 'querydr' | 'refund', changes: Record<string, string | number> = {}) {
  const words: Record<string, string | number> = {
    vnp_ResponseId: 'b3a5f1',
    vnp_Command: command,
    vnp_ResponseCode: '00',
    vnp_Message: 'Success',
    vnp_TmnCode: 'CHOLANG1',
    vnp_TxnRef: 'CL7K3MPQ2W',
    vnp_Amount: command === 'querydr' ? '18500000' : '8500000',
    vnp_BankCode: 'NCB',
    vnp_PayDate: '20261123010405',
    vnp_TransactionNo: command === 'querydr' ? '14422574' : '14422999',
    vnp_TransactionType: command === 'querydr' ? '01' : '03',
    vnp_TransactionStatus: '00',
    vnp_OrderInfo: 'Thanh toan',
    ...(command === 'querydr' ? { vnp_PromotionCode: '', vnp_PromotionAmount: '' } : {}),
    ...changes,
  }
  return { ...words, vnp_SecureHash: signPiped(Object.values(words).map(String), secret) }
}
const say = (answer: object) => {
  reply = JSON.stringify(answer)
}

describe('asking about a payment', () => {
  it('sends what VNPay wants, signed in its order, under another id each time', async () => {
    say(answerTo('querydr'))
    await gateway.query?.(attempt)
    await gateway.query?.(attempt)
    const [first, second] = asked
    expect(first).toMatchObject({
      vnp_Version: '2.1.0',
      vnp_Command: 'querydr',
      vnp_TmnCode: 'CHOLANG1',
      vnp_TxnRef: 'CL7K3MPQ2W',
      vnp_TransactionDate: '20261123010000',
      vnp_CreateDate: '20261123030000',
      vnp_IpAddr: '198.51.100.4',
      vnp_OrderInfo: 'Truy van don hang CL7K3MPQ2W',
    })
    expect(first?.vnp_RequestId).toMatch(/^[0-9a-f]{32}$/)
    expect(second?.vnp_RequestId).not.toBe(first?.vnp_RequestId)
    const text = `${first?.vnp_RequestId}|2.1.0|querydr|CHOLANG1|CL7K3MPQ2W|20261123010000|20261123030000|198.51.100.4|Truy van don hang CL7K3MPQ2W`
    expect(first?.vnp_SecureHash).toBe(signPiped([text], secret))
  })

  const at = new Date('2026-11-22T18:04:05Z')
  it.each([
    [{}, { kind: 'paid', receipt: { id: 'CL7K3MPQ2W-14422574', amount: 185_000n, at, fee: null } }],
    // What it says is for the market to compare.
    [
      { vnp_Amount: 100 },
      { kind: 'paid', receipt: { id: 'CL7K3MPQ2W-14422574', amount: 1n, at, fee: null } },
    ],
    [{ vnp_TransactionStatus: '01' }, { kind: 'pending' }],
    [{ vnp_TransactionStatus: '07' }, { kind: 'pending', suspected: true }],
    [{ vnp_TransactionStatus: '02' }, { kind: 'failed', at, code: '02' }],
    [{ vnp_ResponseCode: '91', vnp_TxnRef: '' }, { kind: 'unknown' }],
  ])('is told %o and understands %o', async (changes, standing) => {
    say(answerTo('querydr', changes))
    expect(await gateway.query?.(attempt)).toEqual(standing)
  })

  it('takes a hash in upper case', async () => {
    const answer = answerTo('querydr')
    say({ ...answer, vnp_SecureHash: answer.vnp_SecureHash.toUpperCase() })
    expect((await gateway.query?.(attempt))?.kind).toBe('paid')
  })

  it.each([
    ['of another terminal', { vnp_TmnCode: 'OTHER001' }],
    ['about another attempt', { vnp_TxnRef: 'CLOTHER' }],
    ['about a refund of it', { vnp_TransactionType: '02' }],
    ['of a refund’s status', { vnp_TransactionStatus: '05' }],
    ['without a status', { vnp_TransactionStatus: '' }],
    ['without a number', { vnp_TransactionNo: '' }],
    ['without a time', { vnp_PayDate: '' }],
    ['of half a đồng', { vnp_Amount: '18500050' }],
    ['with 94', { vnp_ResponseCode: '94' }],
    ['with 97', { vnp_ResponseCode: '97' }],
    ['with 99', { vnp_ResponseCode: '99' }],
  ])('concludes nothing from an answer %s', async (_, changes) => {
    say(answerTo('querydr', changes))
    await expect(gateway.query?.(attempt)).rejects.toBeInstanceOf(VnpayUnclear)
  })

  it('believes no answer that is not signed, or signed for something else', async () => {
    const { vnp_SecureHash, ...bare } = answerTo('querydr')
    const lies = [
      bare,
      { ...bare, vnp_SecureHash: '' },
      { ...bare, vnp_SecureHash: vnp_SecureHash.slice(1) },
      { ...bare, vnp_SecureHash, vnp_TransactionStatus: '02' },
      { ...bare, vnp_SecureHash, vnp_Amount: '1' },
      // The other command's answer is signed over other fields.
      answerTo('refund', { vnp_Command: 'querydr', vnp_TransactionType: '01' }),
    ]
    for (const lie of lies) {
      say(lie)
      await expect(gateway.query?.(attempt)).rejects.toBeInstanceOf(VnpayUnclear)
    }
  })

  it('concludes nothing from an error page', async () => {
    status = 500
    say(answerTo('querydr'))
    await expect(gateway.query?.(attempt)).rejects.toBeInstanceOf(VnpayUnclear)
  })
})

describe('ordering a refund', () => {
  it('sends what VNPay wants, and the very same when it is ordered again', async () => {
    say(answerTo('refund', { vnp_TransactionStatus: '05' }))
    await gateway.refund?.(refund)
    await gateway.refund?.(refund)
    const [first, second] = asked
    expect(second).toEqual(first)
    expect(first).toMatchObject({
      vnp_Command: 'refund',
      vnp_TransactionType: '03',
      vnp_Amount: '8500000',
      vnp_TransactionNo: '14422574',
      vnp_TransactionDate: '20261123010000',
      vnp_CreateDate: '20261123020000',
      vnp_CreateBy: 'cho-lang',
    })
    expect(first?.vnp_RequestId).toMatch(/^[0-9a-f]{32}$/)
    expect(first?.vnp_OrderInfo).toMatch(/^[A-Za-z0-9 ]+$/)
    const text = `${first?.vnp_RequestId}|2.1.0|refund|CHOLANG1|03|CL7K3MPQ2W|8500000|14422574|20261123010000|cho-lang|20261123020000|198.51.100.4|${first?.vnp_OrderInfo}`
    expect(first?.vnp_SecureHash).toBe(signPiped([text], secret))
  })

  it('is whole when all is given back, and another order for another refund', async () => {
    say(answerTo('refund', { vnp_Amount: '18500000' }))
    await gateway.refund?.({ ...refund, amount: 185_000n })
    await gateway.refund?.({ ...refund, amount: 185_000n, refundId: 'another' })
    expect(asked.map((request) => request.vnp_TransactionType)).toEqual(['02', '02'])
    expect(asked[0]?.vnp_RequestId).not.toBe(asked[1]?.vnp_RequestId)
  })

  const number = '14422999'
  it.each([
    [{}, { kind: 'refunded', gatewayReference: number }],
    [{ vnp_TransactionStatus: '05' }, { kind: 'under-way', gatewayReference: number }],
    [{ vnp_TransactionStatus: '06' }, { kind: 'under-way', gatewayReference: number }],
    [{ vnp_TransactionStatus: '09' }, { kind: 'declined' }],
    [
      { vnp_ResponseCode: '94', vnp_OrderInfo: '' },
      { kind: 'under-way', gatewayReference: number },
    ],
    [{ vnp_ResponseCode: '02' }, { kind: 'declined' }],
    [{ vnp_ResponseCode: '03' }, { kind: 'declined' }],
    [{ vnp_ResponseCode: '91' }, { kind: 'declined' }],
    [{ vnp_ResponseCode: '95' }, { kind: 'declined' }],
    [{ vnp_ResponseCode: '97' }, { kind: 'declined' }],
  ])('is told %o and understands %o', async (changes, answer) => {
    say(answerTo('refund', changes))
    expect(await gateway.refund?.(refund)).toMatchObject(answer)
  })

  it.each([
    ['99', { vnp_ResponseCode: '99' }],
    ['98', { vnp_ResponseCode: '98' }],
    ['a status of payments', { vnp_TransactionStatus: '01' }],
    ['another amount', { vnp_Amount: '100' }],
    ['another attempt', { vnp_TxnRef: 'CLOTHER' }],
    ['an order in hand that is another one', { vnp_ResponseCode: '94', vnp_OrderInfo: 'Hoan tien lan khac' }],
    ['an order in hand of another amount', { vnp_ResponseCode: '94', vnp_OrderInfo: '', vnp_Amount: '100' }],
  ])('does not know after %s', async (_, changes) => {
    say(answerTo('refund', changes))
    await expect(gateway.refund?.(refund)).rejects.toBeInstanceOf(VnpayUnclear)
  })

  it('that may have been taken before is not taken for declined, nor ordered again once its day is over', async () => {
    const again = { ...refund, again: true }
    say(answerTo('refund', { vnp_ResponseCode: '95' }))
    await expect(gateway.refund?.(again)).rejects.toBeInstanceOf(VnpayUnclear)
    say(answerTo('refund', { vnp_TransactionStatus: '05' }))
    expect(await gateway.refund?.(again)).toMatchObject({ kind: 'under-way' })
    const sent = asked.length
    const dayBefore = { ...again, requestedAt: new Date(refund.requestedAt.getTime() - 86_400_000) }
    expect(await gateway.refund?.(dayBefore)).toMatchObject({ kind: 'declined', unsure: true })
    expect(asked).toHaveLength(sent)
    // One that nobody can have ordered before may be late.
    expect((await gateway.refund?.({ ...dayBefore, again: false }))?.kind).toBe('under-way')
  })

  it('declines by itself what has no receipt of this payment', async () => {
    for (const receiptId of ['', 'CL7K3MPQ2W', 'CL7K3MPQ2W-', 'CLOTHER-14422574', 'CL7K3MPQ2W-0']) {
      expect((await gateway.refund?.({ ...refund, receiptId }))?.kind).toBe('declined')
    }
    expect(asked).toEqual([])
  })
})

describe('asking about a refund', () => {
  const part = { vnp_TransactionType: '03', vnp_TransactionNo: '14422999', vnp_Amount: '8500000' }

  it('asks by its number, and goes by its status', async () => {
    const known = { ...refund, gatewayReference: '14422999' }
    say(answerTo('querydr', part))
    expect(await gateway.queryRefund?.(known)).toEqual({ kind: 'refunded', gatewayReference: '14422999' })
    expect(asked[0]?.vnp_TransactionNo).toBe('14422999')
    say(answerTo('querydr', { ...part, vnp_TransactionStatus: '06' }))
    expect((await gateway.queryRefund?.(known))?.kind).toBe('under-way')
    say(answerTo('querydr', { ...part, vnp_TransactionStatus: '09' }))
    expect((await gateway.queryRefund?.(known))?.kind).toBe('declined')
    say(answerTo('querydr'))
    expect((await gateway.queryRefund?.(known))?.kind).toBe('under-way')
    say(answerTo('querydr', { ...part, vnp_Amount: '100' }))
    await expect(gateway.queryRefund?.(known)).rejects.toBeInstanceOf(VnpayUnclear)
  })

  it('without its number takes only its own words for it', async () => {
    say(answerTo('refund', { vnp_TransactionStatus: '05' }))
    await gateway.refund?.(refund)
    const ours = asked[0]?.vnp_OrderInfo ?? ''
    say(answerTo('querydr', { ...part, vnp_OrderInfo: ours }))
    expect((await gateway.queryRefund?.(refund))?.kind).toBe('refunded')
    // An equal part of the same payment, which was given back before.
    say(answerTo('querydr', { ...part, vnp_OrderInfo: `${ours}x` }))
    expect((await gateway.queryRefund?.(refund))?.kind).toBe('unknown')
    say(answerTo('querydr'))
    expect((await gateway.queryRefund?.(refund))?.kind).toBe('unknown')
    say(answerTo('querydr', { vnp_ResponseCode: '91' }))
    expect((await gateway.queryRefund?.(refund))?.kind).toBe('unknown')
  })
})

it('cannot be made without a secret or a terminal', () => {
  const options = {
    tmnCode: 'X',
    hashSecret: 'Y',
    payUrl: '',
    apiUrl: '',
    timeoutMillis: 1,
    now: () => new Date(),
  }
  expect(() => vnpayGateway({ ...options, hashSecret: '' })).toThrow(RangeError)
  expect(() => vnpayGateway({ ...options, tmnCode: '' })).toThrow(RangeError)
})
