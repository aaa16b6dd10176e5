import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { orderingSubscriptions } from '#app/features/ordering/index.server.ts'
import { fixedClock } from '#app/kernel/clock.ts'
import { createCall } from '#app/platform/create-call.server.ts'
import { createLog } from '#app/platform/log/log.server.ts'
import { payosGateway } from '#integrations/payments/payos/gateway.ts'
import { sepayReader } from '#integrations/payments/bank-feed/sepay/reader.ts'
import { stripeGateway } from '#integrations/payments/stripe/gateway.ts'
import { vnpayGateway } from '#integrations/payments/vnpay/gateway.ts'
import { handleError } from '#app/entry.server.tsx'
import { senders } from '#tests/campaigns/signed-senders.ts'
import { aPlacedOrder, aStall, callMaker, MARKET_NOW, somePlaces } from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import { askAttempt, receiveNotice, requestRefund, sendRefund } from './index.server.ts'

const { root } = testDatabase()

const CARD = '4111 1111 1111 1111'
/** None of them looks like a key of its maker's: only being known can keep it out. */
const secrets = {
  hashSecret: 'ORDINARYWORDSOFVNPAY0123',
  apiKey: 'ordinary-words-of-payos-api',
  checksumKey: 'ordinary-words-of-payos-sum',
  secretKey: 'sk_test_ordinary0123456789',
  webhookSecret: 'whsec_ordinary0123456789',
  feedKey: 'ordinary-words-of-sepay',
  linkSecret: 'a secret of the tests, 32 bytes and more',
}

/** A gateway's double that shouts back whatever it is sent, keys and all, as a refusal or as nonsense. */
const echo = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const said = `${JSON.stringify(request.headers)} ${Buffer.concat(parts).toString()} ${Object.values(secrets).join(' ')} ${CARD}`
    const status = said.length % 2 === 0 ? 401 : 500
    response.writeHead(status, { 'content-type': 'application/json', 'x-echo': secrets.secretKey })
    response.end(
      JSON.stringify({ error: { type: 'invalid_request_error', message: said }, code: '20', desc: said }),
    )
  })
})
const written: string[] = []

async function talkativeCall() {
  const address = echo.address()
  const apiUrl = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const common = { timeoutMillis: 20_000, now: () => new Date(MARKET_NOW) }
  const { hashSecret, apiKey, checksumKey, secretKey, webhookSecret, feedKey } = secrets
  const gateways = {
    vnpay: vnpayGateway({ ...common, tmnCode: 'CHOLANG1', hashSecret, payUrl: `${apiUrl}/pay`, apiUrl }),
    payos: payosGateway({ ...common, clientId: 'client', apiKey, checksumKey, apiUrl }),
    stripe: stripeGateway({
      ...common,
      secretKey,
      webhookSecret,
      apiUrl,
      networkRetries: 0,
      smallestAmount: 15_000n,
    }),
  }
  const { ports } = callMaker(root, { gateways, notices: { sepay: sepayReader({ apiKey: feedKey }) } })()
  const to = { write: (line: string) => void written.push(line) }
  const log = createLog('trace', 'test', { secrets: Object.values(secrets), to })
  const common2 = {
    root,
    clock: fixedClock(MARKET_NOW),
    ports,
    requestId: 'test',
    locale: 'vi',
    log,
  } as const
  const callWith = (subscriptions: Parameters<typeof createCall>[0]['subscriptions']) =>
    createCall({ ...common2, actor: { kind: 'visitor' }, subscriptions })
  return { call: callWith(orderingSubscriptions), callWith }
}

beforeAll(async () => {
  await somePlaces(callMaker(root)())
  echo.listen(0, '127.0.0.1')
  await once(echo, 'listening')
})
afterAll(() => void echo.close())

describe('what is written to the log', () => {
  it('holds no key, no signature, no link of an order and no card, whatever fails', async () => {
    const { call, callWith } = await talkativeCall()
    const visit = { ipAddress: '203.0.113.7' }
    const tokens: string[] = []
    for (const [at, method] of (['vnpay', 'payos', 'stripe', 'vietqr'] as const).entries()) {
      const buyer = { name: 'Người mua', phone: `+8497700000${at}` }
      const order = await aPlacedOrder(call, await aStall(call), { method, buyer, visit })
      tokens.push(order.token)
      const attempt = await root.paymentAttempt.findUniqueOrThrow({ where: { reference: order.reference } })
      await askAttempt(call, attempt.id)
      const money = {
        attemptId: attempt.id,
        reference: order.reference,
        amount: order.total,
        number: 77_000_000 + at,
      }
      const sender = senders.find((one) => one.method === method)
      const key = {
        vnpay: secrets.hashSecret,
        payos: secrets.checksumKey,
        stripe: secrets.webhookSecret,
        vietqr: secrets.feedKey,
      }[method]
      const notice = sender?.write({ ...money, at: new Date(MARKET_NOW) }, key)
      if (!sender || !notice) throw new Error(`nobody tells of ${method}`)
      const failing = callWith({
        'payment.paid': [
          () => Promise.reject(new Error(`${JSON.stringify(notice)} ${secrets.linkSecret} ${CARD}`)),
        ],
      })
      await receiveNotice(failing, sender.provider, notice)
      await receiveNotice(call, sender.provider, {
        ...notice,
        body: `${notice.body} ${CARD}`,
        query: `${notice.query ?? ''}&vnp_CardNumber=${CARD}`,
      })
      await receiveNotice(call, sender.provider, notice)
      const payment = await root.payment.findFirstOrThrow({ where: { orderId: order.orderId } })
      const refund = await requestRefund(call, {
        paymentId: payment.id,
        amount: 1_000n,
        reason: 'thử',
        key: `log/${at}`,
      })
      if (refund.ok) await sendRefund(call, refund.value.refundId)
    }
    const request = new Request('http://localhost/don-hang/7K3M-2QXW?k=a-secret-token')
    const context = { call, mode: 'demo', refusal: null, address: '203.0.113.9', local: false } as const
    handleError(new Error(`Bearer abcdefghijklmnop ${secrets.hashSecret}`), { request, params: {}, context })

    const text = written.join('')
    for (const line of written) expect(() => JSON.parse(line)).not.toThrow()
    // Every kind of failure was truly driven: the log is not clean because it is empty.
    for (const words of ['did not answer', 'could not be applied', 'about a refund', 'a request failed']) {
      expect(text).toContain(words)
    }
    for (const secret of [...Object.values(secrets), ...tokens, CARD, 'a-secret-token', 'abcdefghijklmnop']) {
      expect(text).not.toContain(secret)
    }
    expect(text).not.toMatch(/[0-9a-f]{64}/i)
  }, 60_000)
})
