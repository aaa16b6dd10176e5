import type { PayDispute, Payment, PayRefund, PaySession } from './book.ts'

/** Answers as Stripe prints them: its fields, with what we and its package read filled in. */
export function sessionObject(session: PaySession, pageUrl: string, expand: readonly string[] = []) {
  const { payment, status } = session
  const total = payment?.amount ?? session.amount
  return {
    id: session.id,
    object: 'checkout.session',
    adaptive_pricing: { enabled: false },
    allowed_payment_method_types: ['card'],
    amount_subtotal: total,
    amount_total: total,
    cancel_url: session.cancelUrl,
    client_reference_id: session.attempt,
    created: session.created,
    currency: 'vnd',
    customer: null,
    expires_at: session.expiresAt,
    livemode: false,
    locale: session.language,
    metadata: session.metadata,
    mode: 'payment',
    payment_intent:
      expand.some((path) => path.startsWith('payment_intent')) && session.intent !== null
        ? intentObject(session, session.intent, expand)
        : session.intent,
    payment_method_types: ['card'],
    payment_status: payment ? 'paid' : 'unpaid',
    status,
    success_url: session.successUrl,
    ui_mode: 'hosted_page',
    url: status === 'open' ? `${pageUrl}/c/pay/${session.id}` : null,
  }
}

export function intentObject(session: PaySession, id: string, expand: readonly string[] = []) {
  const { payment } = session
  const whole = expand.some((path) => path.includes('latest_charge'))
  return {
    id,
    object: 'payment_intent',
    amount: payment?.amount ?? session.amount,
    amount_received: payment?.amount ?? 0,
    created: session.created,
    currency: 'vnd',
    description: session.name,
    latest_charge: payment && (whole ? chargeObject(session, payment, expand) : payment.charge),
    livemode: false,
    metadata: session.intentMetadata,
    status: payment ? 'succeeded' : session.status === 'expired' ? 'canceled' : 'requires_payment_method',
  }
}

export function chargeObject(session: PaySession, payment: Payment, expand: readonly string[] = []) {
  const whole = expand.some((path) => path.includes('balance_transaction'))
  return {
    id: payment.charge,
    object: 'charge',
    amount: payment.amount,
    balance_transaction: whole ? transactionObject(payment) : payment.transaction,
    created: payment.at,
    currency: 'vnd',
    livemode: false,
    metadata: session.intentMetadata,
    paid: true,
    payment_intent: payment.intent,
    status: 'succeeded',
  }
}

/** An account that settles in đồng: there is none at Stripe today, but then there is a fee to book. */
export function transactionObject({ transaction, amount, fee, at, charge }: Payment) {
  return {
    id: transaction,
    object: 'balance_transaction',
    amount,
    created: at,
    currency: 'vnd',
    fee,
    net: amount - fee,
    source: charge,
    status: 'pending',
    type: 'charge',
  }
}

export function refundObject(refund: PayRefund) {
  return {
    id: refund.id,
    object: 'refund',
    amount: refund.amount,
    charge: refund.charge,
    created: refund.created,
    currency: 'vnd',
    metadata: refund.metadata,
    payment_intent: refund.intent,
    reason: refund.reason,
    status: refund.status,
    ...(refund.status === 'failed' ? { failure_reason: 'expired_or_canceled_card' } : {}),
    ...(refund.status === 'pending' ? { pending_reason: 'processing' } : {}),
  }
}

export function disputeObject(dispute: PayDispute) {
  return {
    id: dispute.id,
    object: 'dispute',
    amount: dispute.amount,
    charge: dispute.charge,
    created: dispute.created,
    currency: 'vnd',
    livemode: false,
    metadata: {},
    payment_intent: dispute.intent,
    reason: 'product_not_received',
    status: dispute.status,
  }
}

export function listOf(url: string, data: readonly object[], more: boolean) {
  return { object: 'list', url, has_more: more, data }
}

export function eventObject(id: string, type: string, object: object, created: number) {
  return {
    id,
    object: 'event',
    api_version: '2026-10-28.endive',
    created,
    data: { object },
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
  }
}
