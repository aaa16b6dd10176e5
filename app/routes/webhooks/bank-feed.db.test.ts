import { beforeAll, describe, expect, it } from 'vitest'
import {
  applyNotice,
  listNotices,
  listUnmatchedTransfers,
  paymentJobs,
} from '#app/features/payments/index.server.ts'
import { fixedClock } from '#app/kernel/clock.ts'
import { aPlacedOrder, aStall, callMaker, marketAccount, somePlaces } from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import { action, loader } from './bank-feed.ts'

const { root } = testDatabase()
const call = callMaker(root)()

beforeAll(() => somePlaces(call))

const post = (
  provider: string,
  body: string,
  key = 'test-feed-key',
  { headers = {}, address = '203.0.113.9' }: { headers?: Record<string, string>; address?: string } = {},
) =>
  action({
    request: new Request(`http://localhost:3000/webhooks/bank-feed/${provider}`, {
      method: 'POST',
      headers: { ...headers, authorization: `Apikey ${key}` },
      body,
    }),
    params: { provider },
    context: { call, mode: 'demo', refusal: null, address, local: false },
  })

const notice = (amount: bigint, content: string, id = 1) =>
  JSON.stringify({
    ...{ id, transactionDate: '2026-11-22 10:05:00', accountNumber: marketAccount.account, content },
    ...{ transferType: 'in', transferAmount: Number(amount) },
  })

describe('the address of a bank feed', () => {
  it('takes a signed notice and answers as the sender expects', async () => {
    const order = await aPlacedOrder(call, await aStall(call))
    const answer = await post('sepay', notice(order.total, order.reference))
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ success: true })
    expect(await root.order.findUniqueOrThrow({ where: { id: order.orderId } })).toMatchObject({
      status: 'placed',
    })
  })

  it('believes no wrong key and stores what it said', async () => {
    expect((await post('sepay', notice(1n, 'forged'), 'wrong')).status).toBe(401)
    expect(await root.paymentNotice.count({ where: { verdict: 'forged' } })).toBe(1)
  })

  it('knows no other feed, no other method, nothing too large and nothing that is no text', async () => {
    expect((await post('sepay', 'a\0b')).status).toBe(400)
    expect((await post('nobody', '{}')).status).toBe(404)
    expect(loader().status).toBe(405)
    expect((await post('sepay', 'x'.repeat(256 * 1024 + 1))).status).toBe(413)
    expect(await root.paymentNotice.count({ where: { provider: 'nobody' } })).toBe(0)
  })

  it('keeps of a notice what is needed, and no key that could be used again', async () => {
    const order = await aPlacedOrder(call, await aStall(call))
    const headers = { cookie: 'session=abcdefghijklmnop', 'x-anything': 'a', 'user-agent': 'SePay/1' }
    await post('sepay', notice(order.total, order.reference, 2), undefined, { headers })
    const kept = await root.paymentNotice.findFirstOrThrow({ where: { eventId: '2' } })
    expect(kept).toMatchObject({ verdict: 'verified', outcome: 'matched' })
    expect(kept.headers).toEqual({
      ...{ authorization: 'Apikey ••••', 'user-agent': 'SePay/1' },
      'content-type': 'text/plain;charset=UTF-8',
    })
    // What was believed once is believed again without its key.
    expect(await applyNotice(call, kept.id)).toBe('stored')
    expect(await root.paymentNotice.findUniqueOrThrow({ where: { id: kept.id } })).toMatchObject({
      ...{ verdict: 'verified', outcome: 'known' },
    })
  })

  it('takes a purpose without the sign that the database does not take', async () => {
    expect((await post('sepay', notice(3_000n, 'tien\0nuoc', 3))).status).toBe(200)
    const { rows } = await listUnmatchedTransfers(call, {})
    expect(rows.map(({ purpose }) => purpose)).toContain('tiennuoc')
  })
})

describe('who forges notices', () => {
  const address = '203.0.113.66'
  const forge = (body: string) => post('sepay', body, 'guessed', { address })
  const forged = { verdict: 'forged' } as const

  it('fills no store: little of each is kept, of so many an hour, and a genuine one is taken all the same', async () => {
    expect((await forge('x'.repeat(100_000))).status).toBe(401)
    const newest = { where: forged, orderBy: { id: 'desc' } } as const
    expect((await root.paymentNotice.findFirstOrThrow(newest)).body).toBe('x'.repeat(4096))
    await root.attemptCount.updateMany({ where: { key: { contains: address } }, data: { count: 1_000 } })
    const kept = await root.paymentNotice.count()
    const refused = await forge('y')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await root.paymentNotice.count()).toBe(kept)
    expect((await post('sepay', notice(4_000n, 'le', 4), undefined, { address })).status).toBe(200)
    expect((await post('sepay', 'z', 'guessed')).status).toBe(401)
  })

  it('is forgotten after thirty days, but counted', async () => {
    const countOf = async () =>
      (await listNotices(call, {})).counts.find(({ verdict }) => verdict === 'forged')?.count
    const before = await countOf()
    const late = callMaker(root)({ clock: fixedClock('2026-12-21T00:00:00Z') })
    await paymentJobs['payments.sweep-notices'](late)
    expect(await root.paymentNotice.count({ where: forged })).toBe(before)
    const later = callMaker(root)({ clock: fixedClock('2026-12-24T00:00:00Z') })
    await paymentJobs['payments.sweep-notices'](later)
    await paymentJobs['payments.sweep-notices'](later)
    expect(await root.paymentNotice.count({ where: forged })).toBe(0)
    expect(await countOf()).toBe(before)
  })
})
