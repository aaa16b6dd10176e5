import fc from 'fast-check'
import Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { describeNoticeContract } from '#tests/contracts/notice-reader.ts'
import type { GatewayEvent } from '../contract.ts'
import { stripeNotices } from './notices.ts'
import { forgeryIn, signStripe } from './signature.ts'

// Stripe's scheme on a made-up secret; the signature was computed apart from this code.
const sample = {
  secret: 'whsec_test_secret',
  at: new Date(1_732_240_800_000),
  body: '{"id":"evt_test","object":"event","type":"checkout.session.completed"}',
  header: 't=1732240800,v1=c77015b1333eba5a1055a88b823bdcb319e0e4535f782c681f232880abe5543d',
}
const webhookSecret = sample.secret
const reader = stripeNotices({ webhookSecret, live: false })

const session = {
  id: 'cs_test_1',
  object: 'checkout.session',
  status: 'complete',
  payment_status: 'paid',
  currency: 'vnd',
  amount_total: 185000,
  client_reference_id: 'attempt-1',
  expires_at: 1_732_242_600,
  payment_intent: 'pi_1',
  livemode: false,
}
const refund = {
  id: 're_1',
  object: 'refund',
  amount: 5000,
  currency: 'vnd',
  status: 'succeeded',
  metadata: { refund: 'our-refund' },
}
const dispute = {
  id: 'du_1',
  object: 'dispute',
  amount: 185000,
  currency: 'vnd',
  payment_intent: 'pi_1',
  reason: 'fraudulent',
  status: 'needs_response',
}
const created = 1_732_240_790
const at = new Date(created * 1000)
const eventOf = (type: string, object: object, changes: object = {}) =>
  JSON.stringify({
    id: 'evt_1',
    object: 'event',
    type,
    created,
    livemode: false,
    data: { object },
    ...changes,
  })

function signed(body: string, sentAt = sample.at, secret = webhookSecret) {
  return { headers: { 'stripe-signature': signStripe(body, sentAt, secret) }, body, receivedAt: sentAt }
}
function meaning(type: string, object: object, changes: object = {}) {
  const answer = reader.read(signed(eventOf(type, object, changes)))
  return answer.kind === 'verified' ? answer.meaning : answer
}

describeNoticeContract<GatewayEvent>('stripe', () => {
  const bodyOf = (event: number) =>
    eventOf('checkout.session.completed', { ...session, id: `cs_test_${event}` }, { id: `evt_${event}` })
  return {
    reader,
    rekeyed: stripeNotices({ webhookSecret: 'whsec_another', live: false }),
    genuine: (event, sentAt) => signed(bodyOf(event), sentAt),
    meaning: (event) => ({
      kind: 'attempt',
      names: ['attempt-1', `cs_test_${event}`],
      standing: { kind: 'paid', receipt: { id: 'pi_1', amount: 185_000n, at, fee: null } },
    }),
    forged: (event, sentAt) => signed(bodyOf(event), sentAt, 'whsec_guessed'),
    amountInBody: () => '185000',
    signed,
    credentials: ['stripe-signature'],
  }
})

describe('the signature', () => {
  const stripe = new Stripe('sk_test_none')
  const raw = { headers: { 'stripe-signature': sample.header }, body: sample.body, receivedAt: sample.at }
  const accepted = (body: string, header: string, received: Date) => {
    try {
      stripe.webhooks.constructEvent(body, header, webhookSecret, 300, undefined, received.getTime())
      return true
    } catch (error) {
      if (error instanceof Stripe.errors.StripeSignatureVerificationError) return false
      throw error
    }
  }

  it('is that of the known sample', () => {
    expect(signStripe(sample.body, sample.at, sample.secret)).toBe(sample.header)
    expect(forgeryIn(raw, sample.secret)).toBeNull()
  })

  it('of the stripe package is good for us, and ours for it', () => {
    const seconds = fc.integer({ min: 1_500_000_000, max: 2_500_000_000 })
    fc.assert(
      fc.property(fc.json(), seconds, (body, timestamp) => {
        const receivedAt = new Date(timestamp * 1000)
        const theirs = stripe.webhooks.generateTestHeaderString({
          payload: body,
          secret: webhookSecret,
          timestamp,
        })
        const headers = { 'stripe-signature': theirs }
        expect(forgeryIn({ headers, body, receivedAt }, webhookSecret)).toBeNull()
        expect(accepted(body, signStripe(body, receivedAt, webhookSecret), receivedAt)).toBe(true)
      }),
    )
  })

  it('is judged as the stripe package judges it, late, changed or foreign', () => {
    const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })
    const header = fc.oneof(
      fc.constant(sample.header),
      hex.map((v1) => `t=1732240800,v1=${v1}`),
      hex.map((v1) => `${sample.header},v1=${v1},v0=x`),
      hex.map((v1) => `t=1732240800,v1=${v1},${sample.header.split(',')[1]}`),
      fc.constant(sample.header.replace('v1', 'v0')),
    )
    const late = fc.integer({ min: 0, max: 600 })
    fc.assert(
      fc.property(header, late, fc.boolean(), (given, seconds, changed) => {
        const body = changed ? `${sample.body} ` : sample.body
        const receivedAt = new Date(sample.at.getTime() + seconds * 1000)
        const ours = forgeryIn({ headers: { 'stripe-signature': given }, body, receivedAt }, webhookSecret)
        expect(ours === null).toBe(accepted(body, given, receivedAt))
      }),
    )
  })

  it('does not survive one changed character, in body or header', () => {
    const body = eventOf('checkout.session.completed', session)
    const notice = signed(body)
    const change = (text: string, place: number, character: string) =>
      text.slice(0, place) + character + text.slice(place + 1)
    const place = fc.nat({ max: body.length - 1 })
    fc.assert(
      fc.property(
        place,
        fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 }),
        (where, character) => {
          fc.pre(body[where] !== character)
          expect(reader.read({ ...notice, body: change(body, where, character) }).kind).toBe('forged')
        },
      ),
    )
    const header = notice.headers['stripe-signature']
    for (let where = 0; where < header.length; where += 1) {
      const headers = { 'stripe-signature': change(header, where, header[where] === '0' ? '1' : '0') }
      expect(reader.read({ ...notice, headers }).kind).toBe('forged')
    }
  })

  it('with two times is none', () => {
    const headers = { 'stripe-signature': `t=1,${sample.header}` }
    expect(forgeryIn({ ...raw, headers }, sample.secret)).not.toBeNull()
  })
})

describe('an event', () => {
  it.each([
    ['checkout.session.async_payment_succeeded', {}, { kind: 'paid', receipt: { amount: 185_000n } }],
    ['checkout.session.completed', { payment_status: 'unpaid' }, { kind: 'pending' }],
    ['checkout.session.completed', { currency: 'usd' }, { kind: 'pending', suspected: true }],
    ['checkout.session.completed', { payment_intent: null }, { kind: 'pending', suspected: true }],
    [
      'checkout.session.completed',
      { payment_status: 'no_payment_required' },
      { kind: 'failed', code: 'no_payment_required' },
    ],
    [
      'checkout.session.async_payment_failed',
      { payment_status: 'unpaid' },
      { kind: 'failed', at, code: 'async_payment_failed' },
    ],
    ['checkout.session.expired', { status: 'expired', payment_status: 'unpaid' }, { kind: 'cancelled', at }],
    [
      'checkout.session.expired',
      { status: 'expired', payment_status: 'unpaid', expires_at: created - 1 },
      { kind: 'expired', at: new Date((created - 1) * 1000) },
    ],
  ])('%s with %o', (type, changes, standing) => {
    expect(meaning(type, { ...session, ...changes })).toMatchObject({ kind: 'attempt', standing })
  })

  it('names a session alone where it bears no name of ours', () => {
    expect(meaning('checkout.session.completed', { ...session, client_reference_id: null })).toMatchObject({
      names: ['cs_test_1'],
    })
  })

  it.each([
    [{ status: 'succeeded' }, { kind: 'refunded', gatewayReference: 're_1' }],
    [{ status: 'pending' }, { kind: 'under-way', gatewayReference: 're_1' }],
    [{ status: 'requires_action' }, { kind: 'under-way', gatewayReference: 're_1' }],
    [{ status: null }, { kind: 'under-way', gatewayReference: 're_1' }],
    [
      { status: 'failed', failure_reason: 'declined' },
      { kind: 'declined', reason: 'declined' },
    ],
    [{ status: 'canceled' }, { kind: 'declined', reason: 'canceled' }],
  ])('of a refund with %o', (changes, answer) => {
    const names = ['our-refund', 're_1']
    const expected = { kind: 'refund', names, answer }
    expect(meaning('refund.updated', { ...refund, ...changes })).toEqual(expected)
  })

  it('of a refund that was made at Stripe itself says whose money it gives back, and how much', () => {
    const theirs = { ...refund, metadata: {}, payment_intent: 'pi_1' }
    expect(meaning('refund.created', theirs)).toEqual({
      ...{ kind: 'refund', names: ['re_1'], answer: { kind: 'refunded', gatewayReference: 're_1' } },
      madeThere: { names: ['pi_1'], amount: 5000n },
    })
  })

  it.each([
    ['needs_response', 'opened'],
    ['under_review', 'opened'],
    ['warning_closed', 'won'],
    ['won', 'won'],
    ['lost', 'lost'],
  ])('of a dispute that is %s', (status, state) => {
    expect(meaning('charge.dispute.updated', { ...dispute, status })).toEqual({
      kind: 'dispute',
      names: ['pi_1'],
      disputeId: 'du_1',
      amount: 185_000n,
      state,
      reason: 'fraudulent',
      at,
    })
  })

  it.each([
    ['payment_intent.payment_failed', {}],
    ['charge.refunded', refund],
    ['refund.created', { ...refund, currency: 'usd' }],
    ['charge.dispute.created', { ...dispute, currency: 'usd' }],
    ['charge.dispute.created', { ...dispute, payment_intent: null }],
  ])('%s of no meaning to us', (type, object) => {
    expect(meaning(type, object)).toEqual({ kind: 'nothing' })
  })

  it('of the other mode is not ours', () => {
    expect(meaning('checkout.session.completed', session, { livemode: true }).kind).toBe('forged')
    const live = stripeNotices({ webhookSecret, live: true })
    const body = eventOf('checkout.session.completed', session)
    expect(live.read(signed(body)).kind).toBe('forged')
    expect(live.read(signed(body.replace('"livemode":false,"data"', '"livemode":true,"data"'))).kind).toBe(
      'verified',
    )
  })

  it.each([
    ['checkout.session.completed', { ...session, amount_total: 1000.5 }],
    ['checkout.session.completed', { ...session, amount_total: '185000' }],
    ['checkout.session.completed', { ...session, amount_total: -1 }],
    ['checkout.session.completed', { ...session, amount_total: 2 ** 53 }],
    ['checkout.session.completed', { ...session, payment_status: 'half' }],
    ['checkout.session.completed', refund],
    ['refund.created', session],
    ['charge.dispute.closed', null],
  ])('%s is not guessed at: %o', (type, object) => {
    const answer = reader.read(signed(eventOf(type, object ?? {}, object === null ? { data: {} } : {})))
    expect(answer.kind).toBe('unreadable')
  })
})

it('answers as Stripe expects', () => {
  const outcomes = [
    'stored',
    'known',
    'unknown-attempt',
    'amount-differs',
    'forged',
    'unreadable',
    'try-again',
  ] as const
  expect(outcomes.map((outcome) => reader.acknowledge(outcome).status)).toEqual([
    200, 200, 200, 200, 400, 400, 503,
  ])
})
