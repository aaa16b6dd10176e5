import { beforeAll, describe, expect, it } from 'vitest'
import { aPlacedOrder, aStall, callMaker, marketAccount, somePlaces } from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import { action, loader } from './bank-feed.ts'

const { root } = testDatabase()
const call = callMaker(root)()

beforeAll(() => somePlaces(call))

const post = (provider: string, body: string, key = 'test-feed-key') =>
  action({
    request: new Request(`http://localhost:3000/webhooks/bank-feed/${provider}`, {
      method: 'POST',
      headers: { authorization: `Apikey ${key}` },
      body,
    }),
    params: { provider },
    context: { call, mode: 'demo', refusal: null, address: '203.0.113.9', local: false },
  })

const notice = (amount: bigint, content: string) =>
  JSON.stringify({
    ...{ id: 1, transactionDate: '2026-11-22 10:05:00', accountNumber: marketAccount.account, content },
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
})
