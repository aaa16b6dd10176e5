import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerBy, startMailbox } from '#tests/contracts/mailbox.ts'
import type { Mailbox } from '#tests/contracts/mailbox.ts'
import type { Acknowledgement } from '../../contract.ts'
import { stripeNotices } from '../notices.ts'
import { faults } from './faults.ts'
import { startSimulator } from './simulator.ts'
import type { RunningSimulator } from './simulator.ts'
import { words } from './words.ts'

const keys = { secretKey: 'sk_test_demo', webhookSecret: 'whsec_demo' }
const reader = stripeNotices({ webhookSecret: keys.webhookSecret, live: false })

let market: Mailbox
let stripe: RunningSimulator
/** Answers of the market before it behaves. */
let moods: Acknowledgement[]

const start = (options: { pauses?: number[]; lateMillis?: number; journalFolder?: string } = {}) =>
  startSimulator({ port: 0, host: '127.0.0.1', marketUrl: market.url, ...keys, pauses: [0, 0], ...options })

beforeEach(async () => {
  moods = []
  const believe = answerBy(() => reader)
  market = await startMailbox((raw) => moods.shift() ?? believe(raw))
  stripe = await start({ lateMillis: 0 })
})
afterEach(async () => {
  await stripe.stop()
  await market.stop()
})

function opened(language: 'vi' | 'en' = 'vi') {
  const now = Math.floor(Date.now() / 1000)
  return stripe.account.open({
    attempt: 'attempt-1',
    metadata: {},
    intentMetadata: {},
    name: 'Chợ Làng <CL7K3MPQ2W>',
    amount: 185_000,
    language,
    successUrl: 'https://cho.example/don-hang/X?a=1&b=2',
    cancelUrl: 'https://cho.example/thanh-toan',
    expiresAt: now + 1_920,
  })
}
const page = async (id: string) => (await fetch(`${stripe.url}/c/pay/${id}`)).text()
async function send(path: string, fields: Record<string, string>) {
  const form = { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' } as const
  const response = await fetch(`${stripe.url}${path}`, form)
  await stripe.account.postman.settled()
  return response
}
const payNow = (id: string, fault = 'none') =>
  send(`/c/pay/${id}`, { act: 'pay', card: '4242424242424242', fault })
const heard = () => market.posted.map((raw) => reader.read(raw).kind)

async function call(method: string, path: string, body?: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${stripe.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${keys.secretKey}`,
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  })
  return { status: response.status, headers: response.headers, body: await response.json() }
}

describe('what the market hears of a payment', () => {
  it.each([
    ['none', ['verified']],
    ['late', ['verified']],
    ['twice', ['verified', 'verified']],
    ['silent', []],
    ['forged', ['forged', 'forged', 'forged']],
    ['less', ['verified']],
    ['dispute', ['verified', 'verified']],
  ])('with %s', async (fault, kinds) => {
    const { id } = opened()
    await payNow(id, fault)
    expect(heard()).toEqual(kinds)
    expect(new Set(market.posted.map(({ body }) => JSON.parse(body).id)).size).toBe(
      fault === 'dispute' ? 2 : Math.min(1, kinds.length),
    )
  })

  it('is sent again, signed anew, until the market takes it', async () => {
    moods.push(reader.acknowledge('try-again'), reader.acknowledge('try-again'))
    await payNow(opened().id)
    expect(heard()).toEqual(['verified', 'verified', 'verified'])
    expect(stripe.account.postman.sendings.map(({ status }) => status)).toEqual([200, 503, 503])
  })

  it('is given up when the market cannot be reached', async () => {
    await market.stop()
    await payNow(opened().id)
    expect(stripe.account.postman.sendings.map(({ status }) => status)).toEqual([0, 0, 0])
    market = await startMailbox(() => reader.acknowledge('stored'))
  })
})

describe('the pay page', () => {
  it.each(['vi', 'en'] as const)(
    'in %s says that it is a simulation, and sends no script',
    async (language) => {
      const response = await fetch(`${stripe.url}/c/pay/${opened(language).id}`)
      const text = await response.text()
      const said = words[language]
      for (const shown of [said.banner, said.pay, said.decline, said.back, 'Chợ Làng &lt;CL7K3MPQ2W&gt;']) {
        expect(text).toContain(shown)
      }
      for (const fault of faults) expect(text).toContain(said.faults[fault])
      expect(text).toContain(language === 'vi' ? '185.000 ₫' : '185,000 ₫')
      expect(text).not.toMatch(/<script|\son\w+=|style="/)
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    },
  )

  it('takes the browser back once it is paid, to the place for that', async () => {
    const { id } = opened()
    expect(await page(id)).toContain('href="https://cho.example/thanh-toan"')
    const response = await payNow(id)
    expect([response.status, response.headers.get('location')]).toEqual([303, `/c/pay/${id}`])
    const text = await page(id)
    expect(text).toContain('content="2;url=https://cho.example/don-hang/X?a=1&amp;b=2"')
    expect(text).toContain(words.vi.paid)
    expect(text).not.toContain('<form')
  })

  it('lets a declined card be followed by a good one', async () => {
    const { id } = opened()
    await send(`/c/pay/${id}`, { act: 'pay', card: '4000 0000 0000 0002' })
    expect(await page(id)).toContain(words.vi.declined)
    await payNow(id)
    expect(await page(id)).toContain(words.vi.paid)
  })

  it('takes no other card, and no other word', async () => {
    const { id } = opened()
    const wrong: Record<string, string>[] = [
      { act: 'pay', card: '5555' },
      { act: 'steal' },
      { act: 'pay', fault: 'toString' },
    ]
    for (const fields of wrong) {
      expect((await send(`/c/pay/${id}`, fields)).status).toBe(422)
    }
    expect(market.posted).toEqual([])
  })

  it('of a session that ended says so', async () => {
    const session = opened()
    stripe.account.expire(session.id)
    await payNow(session.id)
    expect(session.payment).toBeNull()
    expect(await page(session.id)).toContain(words.vi.expired)
  })

  it('is not there for a session that is not', async () => {
    expect((await fetch(`${stripe.url}/c/pay/cs_test_none`)).status).toBe(404)
  })

  it('is not sent from another site', async () => {
    const request = { method: 'POST', body: 'act=pay', headers: { 'sec-fetch-site': 'cross-site' } }
    expect((await fetch(`${stripe.url}/c/pay/${opened().id}`, request)).status).toBe(403)
  })
})

describe('the desk', () => {
  it('opens a dispute and closes it', async () => {
    const { id } = opened()
    await payNow(id)
    const payment = stripe.account.book.sessions.get(id)?.intent ?? ''
    expect(await (await fetch(stripe.url)).text()).toContain(payment)
    expect((await send('/disputes', { payment })).status).toBe(303)
    const [dispute = ''] = stripe.account.book.disputes.keys()
    await send('/disputes', { dispute, outcome: 'won' })
    await send('/disputes', { dispute, outcome: 'lost' })
    expect(stripe.account.book.disputes.get(dispute)?.status).toBe('won')
    expect(heard()).toEqual(['verified', 'verified', 'verified'])
    expect((await send('/disputes', { payment: 'pi_none' })).status).toBe(404)
  })
})

describe('started again', () => {
  it('knows what was paid, given back and asked for under which key', async () => {
    const journalFolder = mkdtempSync(join(tmpdir(), 'stripe-'))
    await stripe.stop()
    stripe = await start({ journalFolder })
    const { id } = opened()
    await payNow(id)
    const payment = stripe.account.book.sessions.get(id)?.intent
    const [again, body] = [{ 'idempotency-key': 'refund-1' }, `payment_intent=${payment}&amount=1000`]
    const first = await call('POST', '/v1/refunds', body, again)
    await stripe.stop()
    stripe = await start({ journalFolder })
    const session = await call('GET', `/v1/checkout/sessions/${id}`)
    expect(session.body).toMatchObject({ payment_status: 'paid', amount_total: 185_000 })
    expect((await call('POST', '/v1/refunds', body, again)).body).toEqual(first.body)
    expect(stripe.account.book.refunded(payment ?? '')).toBe(1_000)
    rmSync(journalFolder, { recursive: true })
  })
})

describe('the API', () => {
  it('wants its key', async () => {
    for (const authorization of ['', 'Bearer sk_test_other', `Basic ${keys.secretKey}`]) {
      const { status, body } = await call('GET', '/v1/refunds', undefined, { authorization })
      expect([status, body.error.type]).toEqual([401, 'invalid_request_error'])
    }
  })

  it('gives the first answer again under the same key, and refuses another request under it', async () => {
    const { id } = opened()
    await payNow(id)
    const payment = stripe.account.book.sessions.get(id)?.intent
    const again = { 'idempotency-key': 'refund-1' }
    const body = `payment_intent=${payment}&amount=1000`
    const first = await call('POST', '/v1/refunds', body, again)
    const second = await call('POST', '/v1/refunds', body, again)
    expect(second.body).toEqual(first.body)
    expect(second.headers.get('idempotent-replayed')).toBe('true')
    const other = await call('POST', '/v1/refunds', `payment_intent=${payment}&amount=2000`, again)
    expect([other.status, other.body.error.type]).toEqual([400, 'idempotency_error'])
    expect(stripe.account.book.refunds.size).toBe(1)
  })

  it.each(['amount=0', 'amount=-5', 'amount=1.5', 'colour=red', 'a[=1'])(
    'refuses a refund with %s',
    async (field) => {
      const { id } = opened()
      await payNow(id)
      const payment = stripe.account.book.sessions.get(id)?.intent
      const { status, body } = await call('POST', '/v1/refunds', `payment_intent=${payment}&${field}`)
      expect([status, body.error.type]).toEqual([400, 'invalid_request_error'])
    },
  )

  it('shows the payment behind a session, its charge and its balance', async () => {
    const { id } = opened()
    await payNow(id)
    const payment = stripe.account.book.sessions.get(id)?.payment
    const intent = await call('GET', `/v1/payment_intents/${payment?.intent}?expand[0]=latest_charge`)
    expect(intent.body).toMatchObject({ amount_received: 185_000, latest_charge: { id: payment?.charge } })
    const charge = await call('GET', `/v1/charges/${payment?.charge}`)
    expect(charge.body).toMatchObject({ amount: 185_000, balance_transaction: payment?.transaction })
    const balance = await call('GET', `/v1/balance_transactions/${payment?.transaction}`)
    expect(balance.body).toMatchObject({ amount: 185_000, fee: 14_290, net: 170_710 })
  })

  it('knows no other address', async () => {
    expect((await call('GET', '/v1/customers')).status).toBe(404)
    expect((await fetch(`${stripe.url}/elsewhere`)).status).toBe(404)
  })

  it('lists in pages, the newest first', async () => {
    const ids = [opened(), opened(), opened()].map(({ id }) => id).toReversed()
    const first = await call('GET', '/v1/checkout/sessions?limit=2')
    expect(first.body).toMatchObject({ has_more: true, data: [{ id: ids[0] }, { id: ids[1] }] })
    const rest = await call('GET', `/v1/checkout/sessions?limit=2&starting_after=${ids[1]}`)
    expect(rest.body).toMatchObject({ has_more: false, data: [{ id: ids[2] }] })
  })
})

describe('the process', () => {
  it('changes its behaviour on demand, and only to what there is', async () => {
    const become = (world: object) =>
      fetch(`${stripe.url}/api/world`, { method: 'POST', body: JSON.stringify(world) })
    expect((await become({ state: 'nonsense' })).status).toBe(200)
    expect((await call('GET', '/v1/refunds')).body).toMatchObject({ object: 'unicorn' })
    expect((await become({ state: 'asleep' })).status).toBe(422)
    expect(await (await fetch(`${stripe.url}/api/world`)).json()).toEqual({
      state: 'nonsense',
      latencyMillis: 0,
    })
  })

  it('forgets all but the last thousand sessions', () => {
    const first = opened()
    for (let times = 0; times < 1_000; times += 1) opened()
    expect(stripe.account.book.sessions.size).toBe(1_000)
    expect(stripe.account.book.sessions.has(first.id)).toBe(false)
  })

  it('stops at once, though a notice waits for its hour and an answer too', async () => {
    await stripe.stop()
    stripe = await start({ lateMillis: 3_600_000 })
    stripe.become({ state: 'slow', latencyMillis: 0 })
    stripe.account.pay(opened().id, 'late')
    const waiting = call('GET', '/v1/refunds')
    await expect.poll(() => fetch(`${stripe.url}/healthz`).then(({ status }) => status)).toBe(200)
    await Promise.all([waiting, stripe.stop()])
    expect(market.posted).toEqual([])
    stripe = await start()
  })
})
