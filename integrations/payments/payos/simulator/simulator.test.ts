import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerBy, startMailbox } from '#tests/contracts/mailbox.ts'
import type { Mailbox } from '#tests/contracts/mailbox.ts'
import { payosGateway } from '../gateway.ts'
import { payosNotices } from '../notices.ts'
import { mishaps } from './mishaps.ts'
import { startSimulator } from './simulator.ts'
import type { RunningSimulator } from './simulator.ts'

const keys = { clientId: 'demo-client', apiKey: 'demo-api-key', checksumKey: 'demo-checksum-key' }
const reader = payosNotices(keys)
const now = () => new Date()
let market: Mailbox
let simulator: RunningSimulator
/** Statuses to answer before behaving: 503 as a market that is restarting. */
let moods: number[]

beforeEach(async () => {
  moods = []
  const believe = answerBy(() => reader)
  market = await startMailbox((raw) => {
    const mood = moods.shift()
    return mood === undefined ? believe(raw) : { status: mood, headers: {}, body: '' }
  })
  const address = { port: 0, host: '127.0.0.1', marketUrl: `${market.url}/` }
  simulator = await startSimulator({ ...address, keys, pauses: [0, 0, 0] })
})
afterEach(async () => {
  await simulator.stop()
  await market.stop()
})

/** A link of 185,000 đồng; the address of its page. */
async function link(): Promise<string> {
  const gateway = payosGateway({ ...keys, apiUrl: simulator.url, timeoutMillis: 20_000, now })
  const answer = await gateway.start({
    attemptId: randomUUID(),
    reference: 'CL7K3MPQ2WXY',
    amount: 185_000n,
    startedAt: now(),
    expiresAt: null,
    visit: { returnUrl: 'https://cho.example/don-hang/X', ipAddress: '203.0.113.7', language: 'vi' },
  })
  if (answer.kind !== 'show-transfer-code' || answer.page === null) throw new Error(answer.kind)
  return answer.page
}
const submit = (page: string, fields: Record<string, string>) =>
  fetch(page, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
const order = async (page: string, body: object) => {
  const response = await fetch(page.replace('/web/', '/api/links/'), {
    method: 'POST',
    body: JSON.stringify(body),
  })
  return { status: response.status, body: await response.json() }
}
const text = async (address: string) => (await fetch(address)).text()
const heard = () => market.posted.map((raw) => reader.read(raw).kind)

it('knows its links and what came to them when it is started again', async () => {
  const journalFolder = mkdtempSync(join(tmpdir(), 'payos-'))
  const start = async () => {
    await simulator.stop()
    const address = { port: 0, host: '127.0.0.1', marketUrl: market.url }
    simulator = await startSimulator({ ...address, keys, pauses: [], journalFolder })
  }
  await start()
  const [paid, open] = [await link(), await link()]
  await order(paid, { deed: 'pay' })
  await start()
  const known = simulator.payos.links.newestFirst.map(({ id, movements }) => [id, movements.length])
  expect(known).toEqual([
    [open.split('/').at(-1), 0],
    [paid.split('/').at(-1), 1],
  ])
  expect(await text(`${simulator.url}/api/links`)).toContain('"status":"PAID"')
  rmSync(journalFolder, { recursive: true })
})

describe('the checkout page', () => {
  it('says that it is a simulation, sends no script and allows none', async () => {
    const response = await fetch(await link())
    const shown = await response.text()
    expect(shown).toContain('Mô phỏng payOS – bản dùng thử')
    expect(shown).not.toMatch(/<script|\son\w+=|style="/)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    for (const words of ['185.000 ₫', 'BIDV', 'data:image/svg+xml', ...Object.values(mishaps)]) {
      expect(shown).toContain(words)
    }
  })

  it('takes the payment, tells the market, and leads back with what payOS adds', async () => {
    const page = await link()
    const response = await submit(page, { deed: 'pay' })
    expect([response.status, response.headers.get('location')]).toEqual([303, new URL(page).pathname])
    const shown = await text(page)
    expect(shown).toContain('Chợ đã nhận tin báo (gửi 1 lần).')
    expect(shown).toMatch(
      /href="https:\/\/cho\.example\/don-hang\/X\?code=00&amp;id=[0-9a-f]{32}&amp;cancel=false&amp;status=PAID&amp;orderCode=\d+"/,
    )
    expect(heard()).toEqual(['verified'])
  })

  it('takes nothing twice, unless it is told to', async () => {
    const page = await link()
    for (const deed of ['pay', 'pay', 'pay-more', 'cancel']) await submit(page, { deed })
    expect(market.posted).toHaveLength(1)
    await submit(page, { deed: 'pay-anyway' })
    expect(market.posted).toHaveLength(2)
  })

  it('cancels without a word to the market, as payOS does', async () => {
    const page = await link()
    await submit(page, { deed: 'cancel' })
    expect(await text(page)).toContain('Đã hủy')
    expect(await text(page)).toContain('cancel=true&amp;status=CANCELLED')
    expect(market.posted).toEqual([])
  })

  it('shows what is still missing', async () => {
    const page = await link()
    await submit(page, { deed: 'pay-less' })
    expect(await text(page)).toContain('Chuyển còn thiếu')
    expect(await text(page)).toContain('Chuyển khoản 1.000 ₫')
  })

  it('is listed at the door', async () => {
    const page = await link()
    expect(await text(simulator.url)).toContain(new URL(page).pathname)
  })
})

describe('the notice', () => {
  it.each([
    ['none', ['verified']],
    ['late', ['verified']],
    ['twice', ['verified', 'verified']],
    ['never', []],
    ['forged', ['forged']],
    ['changed', ['forged']],
  ])('goes wrong on demand: %s', async (mishap, expected) => {
    const { body } = await order(await link(), { deed: 'pay', mishap, delaySeconds: 0 })
    expect(heard()).toEqual(expected)
    // A forger moves no money.
    expect(body.status).toBe(mishap === 'forged' ? 'PENDING' : 'PAID')
  })

  it('is sent again until the market takes it', async () => {
    moods.push(503, 500)
    const { body } = await order(await link(), { deed: 'pay' })
    expect(body.movements[0].answers.map(({ status }: { status: number }) => status)).toEqual([503, 500, 200])
  })

  it('is given up when the market never takes it', async () => {
    moods.push(503, 503, 503, 503)
    const { body } = await order(await link(), { deed: 'pay' })
    expect(body.movements[0]).toMatchObject({ finished: true, answers: [{}, {}, {}, { taken: false }] })
  })
})

describe('the process', () => {
  it('is healthy, lists its links for programs, and knows no other address', async () => {
    expect(await (await fetch(`${simulator.url}/healthz`)).json()).toEqual({ ok: true })
    await link()
    expect(await (await fetch(`${simulator.url}/api/links`)).json()).toMatchObject([{ status: 'PENDING' }])
    expect((await fetch(`${simulator.url}/elsewhere`)).status).toBe(404)
    expect((await fetch(`${simulator.url}/web/00`)).status).toBe(404)
  })

  it('changes its world on request', async () => {
    const change = (body: object) =>
      fetch(`${simulator.url}/api/world`, { method: 'POST', body: JSON.stringify(body) })
    expect((await change({ state: 'elsewhere' })).status).toBe(422)
    expect((await change({ state: 'down' })).status).toBe(200)
    expect(await (await fetch(`${simulator.url}/api/world`)).json()).toEqual({ state: 'down' })
    expect((await fetch(`${simulator.url}/v2/payment-requests/1`)).status).toBe(503)
    await change({ state: 'well' })
    expect((await fetch(`${simulator.url}/v2/payment-requests/1`)).status).toBe(401)
  })

  it.each([
    [{ deed: 'elsewhere' }, 422],
    [{ deed: 'pay', mishap: 'toString' }, 422],
    [{ deed: 'pay', delaySeconds: '-1' }, 422],
    [{ deed: 'x'.repeat(100_000) }, 413],
  ])('refuses what is no deed', async (fields, status) => {
    expect((await submit(await link(), fields)).status).toBe(status)
  })

  it('refuses forms of other sites', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' }
    expect((await fetch(await link(), { method: 'POST', headers, body: '' })).status).toBe(403)
  })

  it('refuses to start without a key', async () => {
    const options = { port: 0, host: '127.0.0.1', marketUrl: market.url }
    await expect(startSimulator({ ...options, keys: { ...keys, apiKey: '' } })).rejects.toThrow(RangeError)
  })
})
