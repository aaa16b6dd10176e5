import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  newRequest,
  paidAttempt,
  readerOf,
  refundOf,
  startAttempt,
} from '#tests/contracts/online-attempts.ts'
import { describeOnlineGateway } from '#tests/contracts/online-gateway.ts'
import { stripeRig } from '#tests/contracts/rigs/stripe.ts'
import type { StripeRig } from '#tests/contracts/rigs/stripe.ts'
import { stripeGateway } from './gateway.ts'

describeOnlineGateway('stripe', stripeRig)

let rig: StripeRig
beforeEach(async () => {
  rig = await stripeRig()
})
afterEach(async () => {
  await rig.stop()
})

const meanings = () =>
  rig.posted().map((raw) => {
    const answer = readerOf(rig).read(raw)
    return answer.kind === 'verified' ? answer.meaning : answer
  })
const sessionOf = () => [...rig.simulator.account.book.sessions.values()].at(-1)

describe('what Stripe is asked for', () => {
  it('is the amount in whole đồng, in the language of the visit, for half an hour, under our names', async () => {
    const { request } = await startAttempt(rig)
    const session = sessionOf()
    expect(session).toMatchObject({
      amount: 185_000,
      attempt: request.attemptId,
      language: 'vi',
      metadata: { attempt: request.attemptId, reference: request.reference },
      intentMetadata: { attempt: request.attemptId, reference: request.reference },
      successUrl: request.visit?.returnUrl,
      cancelUrl: request.visit?.returnUrl,
    })
    expect((session?.expiresAt ?? 0) * 1000 - request.startedAt.getTime()).toBe(32 * 60_000)
  })

  it('is refused for an attempt that began too long ago to be made now', async () => {
    const request = newRequest(rig)
    const startedAt = new Date(request.startedAt.getTime() - 10 * 60_000)
    expect(await rig.gateway.start({ ...request, startedAt })).toEqual({
      kind: 'refused',
      reason: 'gateway-declined',
    })
  })

  it('is never another amount under the same attempt', async () => {
    const { request } = await startAttempt(rig)
    await expect(rig.gateway.start({ ...request, amount: 200_000n })).rejects.toThrow('idempotent')
  })

  it('is nothing with a reference that Stripe cannot carry', async () => {
    const answer = await rig.gateway.start({ ...newRequest(rig), reference: 'CL 7K3' })
    expect(answer).toEqual({ kind: 'refused', reason: 'reference-unusable' })
  })

  it('needs a key that Stripe knows', async () => {
    const stranger = stripeGateway({
      secretKey: 'sk_test_other',
      webhookSecret: 'whsec_x',
      apiUrl: rig.simulator.url,
      timeoutMillis: 20_000,
      smallestAmount: 1n,
      now: () => new Date(),
    })
    expect(await stranger.start(newRequest(rig))).toEqual({ kind: 'refused', reason: 'gateway-declined' })
    const { handle } = await startAttempt(rig)
    await expect(stranger.query?.(handle)).rejects.toThrow('API Key')
  })
})

describe('the answer to a question', () => {
  it('is found without knowing the session, and has the fee and the time of the charge', async () => {
    const { started, handle } = await startAttempt(rig)
    await startAttempt(rig)
    await rig.payer.pay(started)
    const payment = rig.simulator.account.book.sessions.get(handle.gatewayReference ?? '')?.payment
    expect(await rig.gateway.query?.({ ...handle, gatewayReference: null })).toEqual({
      kind: 'paid',
      receipt: {
        id: payment?.intent,
        amount: 185_000n,
        at: new Date((payment?.at ?? 0) * 1000),
        fee: 14_290n,
      },
    })
  })

  it('is not taken for another attempt', async () => {
    const [one, other] = [await startAttempt(rig), await startAttempt(rig)]
    await rig.payer.pay(one.started)
    const mixed = { ...other.handle, gatewayReference: one.handle.gatewayReference }
    await expect(rig.gateway.query?.(mixed)).rejects.toThrow('is not of the attempt')
  })

  it('is unknown where Stripe forgot the session', async () => {
    const { handle } = await startAttempt(rig)
    expect(await rig.gateway.query?.({ ...handle, gatewayReference: 'cs_test_gone' })).toEqual({
      kind: 'unknown',
    })
  })

  it('is that the session ran out, by notice too', async () => {
    const { handle } = await startAttempt(rig)
    const session = sessionOf()
    if (session) session.expiresAt = Math.floor(Date.now() / 1000) - 1
    const at = new Date((session?.expiresAt ?? 0) * 1000)
    const standing = { kind: 'expired', at, code: 'expired' }
    expect(await rig.gateway.query?.(handle)).toEqual(standing)
    await rig.simulator.account.postman.settled()
    expect(meanings()).toMatchObject([{ kind: 'attempt', standing }])
  })
})

describe('a refund', () => {
  it('that fails at the bank is declined, by notice and when asked', async () => {
    const { started, request, handle } = await startAttempt(rig)
    await rig.act(started, { act: 'pay', card: '4242 4242 4242 4242', fault: 'refund-fails' })
    const receiptId = sessionOf()?.payment?.intent ?? ''
    const order = refundOf({ handle, receiptId }, request.amount)
    const answer = await rig.gateway.refund?.(order)
    expect(answer?.kind).toBe('under-way')
    const declined = { kind: 'declined', reason: 'expired_or_canceled_card' }
    expect(await rig.gateway.queryRefund?.({ ...order, gatewayReference: null })).toEqual(declined)
    await rig.simulator.account.postman.settled()
    const names = expect.arrayContaining([order.refundId])
    expect(meanings().slice(1)).toEqual(
      expect.arrayContaining([
        { kind: 'refund', names, answer },
        { kind: 'refund', names, answer: declined },
      ]),
    )
  })

  it('that succeeded can come back, and arrive after all: each by notice and when asked', async () => {
    const paid = await paidAttempt(rig)
    const handle = { ...refundOf(paid, 1_000n), gatewayReference: null }
    expect(await rig.gateway.refund?.(handle)).toMatchObject({ kind: 'refunded' })
    const [id = ''] = rig.simulator.account.book.refunds.keys()
    for (const kind of ['declined', 'refunded']) {
      rig.simulator.account.turnRefund(id)
      await rig.simulator.account.postman.settled()
      expect(await rig.gateway.queryRefund?.(handle)).toMatchObject({ kind })
      expect(meanings().at(-1)).toMatchObject({ kind: 'refund', answer: { kind } })
    }
    const types = rig.posted().map(({ body }) => /"type": "([^"]+)"/.exec(body)?.[1])
    expect(types.slice(-3)).toEqual(['refund.failed', 'charge.refund.updated', 'refund.updated'])
  })

  it('ordered again when Stripe has forgotten its key is found, also where nothing else is left', async () => {
    const paid = await paidAttempt(rig)
    const order = refundOf(paid, 185_000n)
    const first = await rig.gateway.refund?.(order)
    rig.world.nextDay?.()
    expect(await rig.gateway.refund?.({ ...order, again: true })).toEqual(first)
    expect(rig.simulator.account.book.refunds.size).toBe(1)
    // The buyer may have it by what was made at Stripe itself: a person finds out before sending it.
    expect(await rig.gateway.refund?.(refundOf(paid, 1_000n))).toMatchObject({
      kind: 'declined',
      unsure: true,
    })
  })

  it('of a receipt that Stripe does not know was never sent', async () => {
    const paid = await paidAttempt(rig)
    const handle = { ...refundOf(paid, 1_000n), gatewayReference: 're_gone' }
    expect(await rig.gateway.queryRefund?.(handle)).toEqual({ kind: 'unknown' })
  })
})

it('tells of a dispute by the payment, when it opens and when it ends', async () => {
  const { receiptId } = await paidAttempt(rig)
  const { id } = rig.simulator.account.dispute(receiptId)
  await rig.simulator.account.postman.settled()
  rig.simulator.account.closeDispute(id, 'lost')
  await rig.simulator.account.postman.settled()
  const dispute = { kind: 'dispute', names: [receiptId], disputeId: id, amount: 185_000n }
  expect(meanings().slice(1)).toMatchObject([
    { ...dispute, state: 'opened' },
    { ...dispute, state: 'lost' },
  ])
})

describe('a gateway that cannot be made', () => {
  const options = {
    secretKey: 'sk_test_a',
    webhookSecret: 'whsec_a',
    timeoutMillis: 20_000,
    smallestAmount: 15_000n,
    now: () => new Date(),
  }
  it.each([
    ['no key', { secretKey: '' }],
    ['a publishable key', { secretKey: 'pk_test_a' }],
    ['no webhook secret', { webhookSecret: '' }],
    ['a secret of blanks', { webhookSecret: 'whsec_ ' }],
    ['a live key for a place that is not Stripe', { secretKey: 'sk_live_a', apiUrl: 'http://127.0.0.1:1' }],
    ['no smallest amount', { smallestAmount: 0n }],
    ['a smallest amount beyond the largest', { smallestAmount: 100_000_000n }],
  ])('%s', (_, changes) => {
    expect(() => stripeGateway({ ...options, ...changes })).toThrow(RangeError)
  })

  it('does not show its key', () => {
    expect(() => stripeGateway({ ...options, secretKey: 'whole-secret' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('whole-secret') }),
    )
  })
})
