import { beforeAll, describe, expect, it } from 'vitest'
import { openGate } from '#app/kernel/gate.ts'
import { paymentJobs, receiveNotice } from '#app/features/payments/index.server.ts'
import { flood } from '#tests/campaigns/notices.ts'
import { postInProcess } from '#tests/campaigns/post-in-process.ts'
import { senders, toldByAll } from '#tests/campaigns/signed-senders.ts'
import { assertSoundBooks } from '#tests/campaigns/sound-books.ts'
import { storm } from '#tests/campaigns/storm.ts'
import { wholeMarket } from '#tests/campaigns/whole-market.ts'
import { aPlacedOrder, aStall, MARKET_NOW, somePlaces } from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'

const { root, url } = testDatabase()
const callOf = wholeMarket(root)

beforeAll(() => somePlaces(callOf()))

// The small sister of `npm run campaign -- notices`.
describe('sixty notices of a bank at once', () => {
  it('lose nothing, count nothing twice and obey no forger', async () => {
    const figures = await flood({ root, url, callOf }, { notices: 60, seed: 3 })
    // A seed that leaves a kind out would prove less than it says.
    expect(figures).toMatchObject({
      'of them duplicate': 6,
      'of them forged': 6,
      'of them of no order': 2,
      'of them late, goods gone': expect.any(Number),
      'of them late, goods still there': expect.any(Number),
      'of them over': expect.any(Number),
      'of them under': expect.any(Number),
    })
  }, 180_000)
})

// The small sister of `npm run campaign -- all-senders`.
describe('fifty notices of all gateways and feeds at once', () => {
  it('lose nothing, count nothing twice, and obey no forger', async () => {
    const call = wholeMarket(root, toldByAll)()
    const figures = await storm({ root, url, callOf }, call, {
      notices: 50,
      seed: 5,
      post: postInProcess(call),
    })
    await assertSoundBooks(root)
    expect(figures).toMatchObject({ 'of them duplicate': 5, 'of them forged': 5 })
  }, 120_000)
})

// At a gate as narrow as this almost everything waits, so that most of it is left to the worker.
describe('fifty notices at a door for one', () => {
  it('are answered before they are applied where that is all that their sender asks, and lose nothing', async () => {
    const { ports, ...rest } = wholeMarket(root, toldByAll)()
    const payments = { ...ports.payments, noticeGate: openGate(1) }
    const call = { ...rest, ports: { ...ports, payments } }
    let left = 0
    await storm({ root, url, callOf }, call, {
      notices: 50,
      seed: 6,
      post: postInProcess(call),
      finish: async () => {
        const notices = await root.paymentNotice.findMany({
          where: { verdict: 'verified', processedAt: null },
          select: { id: true, provider: true },
        })
        expect(notices.map(({ provider }) => provider)).not.toContain('vnpay')
        left = notices.length
        for (const { id: noticeId } of notices) await paymentJobs['payments.apply-notice'](call, { noticeId })
      },
    })
    expect(left).toBeGreaterThan(10)
    const [queued] = await root.$queryRaw<{ jobs: bigint }[]>`
      select count(*) as jobs from graphile_worker.jobs where task_identifier = 'payments.apply-notice'`
    expect(Number(queued?.jobs)).toBeGreaterThanOrEqual(left)
    await assertSoundBooks(root)
  }, 120_000)
})

describe('ten identical notices of VNPay at the same moment', () => {
  it('are answered 00 once and 02 nine times', async () => {
    const call = wholeMarket(root, toldByAll)()
    const visit = { ipAddress: '203.0.113.7' }
    const order = await aPlacedOrder(call, await aStall(call), { method: 'vnpay', visit })
    const { id } = await root.paymentAttempt.findUniqueOrThrow({ where: { reference: order.reference } })
    const vnpay = senders.find(({ provider }) => provider === 'vnpay')
    const money = { attemptId: id, reference: order.reference, amount: order.total, number: 14_422_574 }
    const notice = vnpay?.write({ ...money, at: new Date(MARKET_NOW) })
    if (!notice) throw new Error('no VNPay')
    const answers = await Promise.all(Array.from({ length: 10 }, () => receiveNotice(call, 'vnpay', notice)))
    const codes = answers.map((answer) => /"RspCode":"(\d\d)"/.exec(answer?.body ?? '')?.[1])
    expect(codes.toSorted()).toEqual(['00', ...Array(9).fill('02')])
    expect(await root.bankTransaction.count({ where: { attemptId: id } })).toBe(1)
  })
})
