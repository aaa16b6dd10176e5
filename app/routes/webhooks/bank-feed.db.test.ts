import { beforeAll, describe, expect, it } from 'vitest'
import {
  applyNotice,
  listNotices,
  listStuckNotices,
  listUnmatchedTransfers,
  paymentJobs,
  receiveNotice,
} from '#app/features/payments/index.server.ts'
import { fixedClock } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { demoSettings } from '#app/platform/config/demo-settings.ts'
import { cassoReader } from '#integrations/payments/bank-feed/casso/reader.ts'
import { sepayReader } from '#integrations/payments/bank-feed/sepay/reader.ts'
import { finalOutcomes } from '#integrations/payments/contract.ts'
import { payosNotices } from '#integrations/payments/payos/notices.ts'
import { signPayosData } from '#integrations/payments/payos/signature.ts'
import { stripeNotices } from '#integrations/payments/stripe/notices.ts'
import { vnpayNotices } from '#integrations/payments/vnpay/notices.ts'
import { senders, toldByAll } from '#tests/campaigns/signed-senders.ts'
import { anOperator } from '#tests/factories/catalogue.ts'
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
    const { rows } = await listUnmatchedTransfers(callMaker(root)({ actor: anOperator }), {})
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

describe('what was genuine when it came', () => {
  const rekeyed = {
    gateways: {
      vnpay: { ...toldByAll.gateways.vnpay, notices: vnpayNotices({ tmnCode: 'OTHER', hashSecret: 'new' }) },
      payos: { ...toldByAll.gateways.payos, notices: payosNotices({ checksumKey: 'new' }) },
      stripe: {
        ...toldByAll.gateways.stripe,
        notices: stripeNotices({ webhookSecret: 'whsec_new', live: false }),
      },
    },
    notices: { sepay: sepayReader({ apiKey: 'new' }), casso: cassoReader({ checksumKey: 'new' }) },
  }
  const before = callMaker(root, toldByAll)()
  const after = callMaker(root, rekeyed)()

  it.each(senders)('is believed after $provider was given other keys', async ({ provider, write }) => {
    const money = { attemptId: newId(), reference: 'CL7K3MPQ2W', amount: 9_000n, number: 14_422_599 }
    const raw = write({ ...money, at: before.clock.now() })
    expect((await receiveNotice(before, provider, raw))?.status).toBe(200)
    const { id } = await root.paymentNotice.findFirstOrThrow({ where: { provider }, orderBy: { id: 'desc' } })
    const outcome = await applyNotice(after, id)
    expect(finalOutcomes).toContain(outcome)
    expect(await root.paymentNotice.findUniqueOrThrow({ where: { id } })).toMatchObject({
      verdict: 'verified',
    })
    await receiveNotice(after, provider, raw)
    const forgery = await root.paymentNotice.findFirstOrThrow({
      where: { provider },
      orderBy: { id: 'desc' },
    })
    expect(forgery.verdict).toBe('forged')
  })

  it('and is not understood is kept whole, never swept, and pushes nothing off the list of what waits', async () => {
    const body = JSON.stringify({ id: 'later', words: 'x'.repeat(5_000) })
    expect((await post('sepay', body)).status).toBe(400)
    const where = { verdict: 'unreadable' } as const
    const kept = await root.paymentNotice.findFirstOrThrow({ where })
    expect(kept).toMatchObject({ body, verifiedAt: call.clock.now() })
    expect(JSON.stringify(kept.headers)).not.toContain('test-feed-key')
    const row = { ...kept, headers: {} }
    const waits = { ...row, verdict: 'verified', receivedAt: new Date(0) } as const
    const waiting = await root.paymentNotice.create({ data: { ...waits, id: newId() } })
    await root.paymentNotice.createMany({
      data: Array.from({ length: 60 }, () => ({ ...row, id: newId() })),
    })
    expect((await listStuckNotices(call)).map(({ noticeId }) => noticeId)).toContain(waiting.id)
    const old = { ...row, id: newId(), verifiedAt: null }
    await root.paymentNotice.create({ data: old })
    await paymentJobs['payments.sweep-notices'](
      callMaker(root)({ clock: fixedClock('2027-12-24T00:00:00Z') }),
    )
    expect(await root.paymentNotice.count({ where })).toBe(61)
    expect(await root.paymentNotice.count({ where: { id: old.id } })).toBe(0)
  })

  it('says why it is not understood in few words', async () => {
    const fields = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`field${at}`, []]))
    const data = { ...fields, orderCode: 7 }
    const signature = signPayosData(data, demoSettings.PAYOS_CHECKSUM_KEY)
    const raw = { headers: {}, body: JSON.stringify({ data, signature }), receivedAt: before.clock.now() }
    expect((await receiveNotice(before, 'payos', raw))?.status).toBe(400)
    const kept = await root.paymentNotice.findFirstOrThrow({
      where: { provider: 'payos', verdict: 'unreadable' },
    })
    expect(Buffer.byteLength(kept.outcome ?? '')).toBe(500)
  })
})
