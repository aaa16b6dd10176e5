import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { handleOf } from '#tests/contracts/online-attempts.ts'
import { describeOnlineGateway } from '#tests/contracts/online-gateway.ts'
import { describeGatewayContract } from '#tests/contracts/payment-gateway.ts'
import { payosRig } from '#tests/contracts/rigs/payos.ts'
import type { StartRequest } from '../contract.ts'
import { decodeVietQr } from '../vietqr/payload.ts'
import { payosGateway } from './gateway.ts'
import type { PayosOptions } from './gateway.ts'
import { payosOrderCode } from './order-code.ts'
import { carryOut } from './simulator/deeds.ts'
import type { Deed } from './simulator/deeds.ts'
import { startSimulator } from './simulator/simulator.ts'
import type { RunningSimulator } from './simulator/simulator.ts'

const keys = { clientId: 'client', apiKey: 'api-key', checksumKey: 'checksum-key' }
const request: StartRequest = {
  attemptId: '0197a4c2-5d1e-7c3a-9b54-1f2e3d4c5b6a',
  reference: 'CL7K3MPQ2WXY',
  amount: 185_000n,
  startedAt: new Date('2026-11-22T02:00:00Z'),
  expiresAt: new Date('2026-11-22T02:15:00Z'),
  visit: { returnUrl: 'https://cho.example/don-hang/X', ipAddress: '203.0.113.7', language: 'vi' },
}
const orderCode = payosOrderCode(request.attemptId)

let clock: Date
let simulator: RunningSimulator
const now = () => clock
const gatewayWith = (changes: Partial<PayosOptions> = {}) =>
  payosGateway({ ...keys, apiUrl: simulator.url, timeoutMillis: 20_000, now, ...changes })

beforeEach(async () => {
  clock = new Date('2026-11-22T02:00:00Z')
  // Nobody listens there: these tests ask, and are not told.
  const marketUrl = 'http://127.0.0.1:9'
  simulator = await startSimulator({ port: 0, host: '127.0.0.1', marketUrl, keys, pauses: [], now })
})
afterEach(() => simulator.stop())

describeOnlineGateway('payos', payosRig)
describeGatewayContract('payos', gatewayWith)

async function pay(deed: Deed['deed'], mishap: Deed['mishap'] = 'never'): Promise<void> {
  const link = simulator.payos.links.find(String(orderCode))
  if (!link) throw new Error('no such link')
  await carryOut(simulator.payos, link, { deed, mishap, delaySeconds: 0 }, now())
}
const standing = () => gatewayWith().query?.(handleOf(request, null))

describe('a payment link', () => {
  it('shows the code of payOS, which any banking app reads, and its page', async () => {
    const answer = await gatewayWith().start(request)
    if (answer.kind !== 'show-transfer-code') throw new Error(answer.kind)
    expect(decodeVietQr(answer.payload)).toMatchObject({
      value: { amount: 185_000n, purpose: 'CL7K3MPQ2WXY', bin: answer.bin, account: answer.account },
    })
    expect(answer).toMatchObject({
      bank: 'BIDV',
      gatewayReference: String(orderCode),
      purpose: 'CL7K3MPQ2WXY',
    })
    expect((await fetch(answer.page ?? '')).status).toBe(200)
  })

  it('is sent to the page of the same link when another process made it, as payOS shows a code once', async () => {
    const first = await gatewayWith().start(request)
    const second = await gatewayWith().start(request)
    if (first.kind !== 'show-transfer-code') throw new Error(first.kind)
    expect(second).toEqual({ kind: 'redirect', url: first.page, gatewayReference: String(orderCode) })
    expect(simulator.payos.links.newestFirst).toHaveLength(1)
  })

  it('is not taken for ours when its amount is another', async () => {
    await gatewayWith().start(request)
    await expect(gatewayWith().start({ ...request, amount: 1_000n })).rejects.toThrow('another payment')
  })

  it('bears the end of the reference where the bank takes no more', async () => {
    const answer = await gatewayWith({ descriptionLength: 9 }).start(request)
    expect(answer).toMatchObject({ kind: 'show-transfer-code', purpose: 'K3MPQ2WXY' })
  })

  it.each([{ clientId: 'other' }, { apiKey: 'other' }])('is declined with %o', async (wrong) => {
    expect(await gatewayWith(wrong).start(request)).toEqual({ kind: 'refused', reason: 'gateway-declined' })
  })

  it('is declined when the checksum key is not that of payOS, and its answers are not believed', async () => {
    const stranger = gatewayWith({ checksumKey: 'other' })
    expect(await stranger.start(request)).toEqual({ kind: 'refused', reason: 'gateway-declined' })
    await gatewayWith().start(request)
    await expect(stranger.query?.(handleOf(request, null))).rejects.toThrow('bears no signature')
  })

  it.each(['', 'CL-7K', 'ĐƠN'])('is not made under the reference %o', async (reference) => {
    const answer = await gatewayWith().start({ ...request, reference })
    expect(answer).toEqual({ kind: 'refused', reason: 'reference-unusable' })
  })

  it.each(['clientId', 'apiKey', 'checksumKey'])('is not made without %s', (key) => {
    expect(() => gatewayWith({ [key]: '' })).toThrow(RangeError)
  })
})

describe('what payOS says about it', () => {
  beforeEach(async () => {
    await gatewayWith().start(request)
  })

  it('goes from pending to expired', async () => {
    expect(await standing()).toEqual({ kind: 'pending' })
    clock = new Date('2026-11-22T02:15:00Z')
    expect(await standing()).toEqual({ kind: 'expired', at: clock, code: 'EXPIRED' })
  })

  it('is the money that came, less or more than asked for', async () => {
    await pay('pay-less')
    expect(await standing()).toMatchObject({ kind: 'paid', receipt: { amount: 184_000n, at: clock } })
  })

  it('is the transfer of the whole amount where there are several', async () => {
    await pay('pay-less')
    clock = new Date('2026-11-22T02:05:00Z')
    await pay('pay')
    await pay('pay-anyway')
    expect(await standing()).toMatchObject({
      ...{ kind: 'paid', receipt: { amount: 185_000n, at: clock } },
      further: [{ amount: 184_000n }, { amount: 1_000n }],
    })
  })

  it('is the money that came after the end, too', async () => {
    clock = new Date('2026-11-22T03:00:00Z')
    await pay('pay')
    expect((await standing())?.kind).toBe('expired')
    await pay('pay-anyway')
    expect(await standing()).toMatchObject({ kind: 'paid', receipt: { amount: 185_000n } })
  })

  it('is the hour of the cancellation, by the payer or by us', async () => {
    const cancelled = await gatewayWith().cancel?.(handleOf(request, null))
    expect(cancelled).toEqual({ kind: 'cancelled', at: clock, code: 'CANCELLED' })
    const at = clock
    clock = new Date('2026-11-22T02:05:00Z')
    expect(await standing()).toEqual({ kind: 'cancelled', at, code: 'CANCELLED' })
  })

  it('is unknown for what was never made, and cancelling that is no error', async () => {
    const stranger = { ...handleOf(request, null), attemptId: '0197a4c2-5d1f-7c3a-9b54-1f2e3d4c5b6a' }
    expect(await gatewayWith().query?.(stranger)).toEqual({ kind: 'unknown' })
    expect(await gatewayWith().cancel?.(stranger)).toEqual({ kind: 'unknown' })
  })
})
