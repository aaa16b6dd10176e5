import type Stripe from 'stripe'
import { z } from 'zod'
import type { StartAnswer, StartRequest, Visit } from '../contract.ts'
import { currency, toStripeAmount } from './amount.ts'
import { refusalOrThrow } from './refusal.ts'
import { Session } from './session.ts'

/**
 * Stripe's shortest session is 30 minutes from when it makes it; two more for the way there and for clocks. Counted
 * from the start as we know it: a second request must be the first one, letter by letter, or its key is refused.
 */
const sessionMinutes = 32

const Started = Session.extend({ url: z.url({ protocol: /^https?$/ }) })

/** Opens the pay page of an attempt. Asked again, Stripe answers as it did the first time. */
export async function startSession(
  stripe: Stripe,
  request: StartRequest,
  visit: Visit,
): Promise<StartAnswer> {
  const options = { idempotencyKey: `start-${request.attemptId}` }
  try {
    const session = Started.parse(await stripe.checkout.sessions.create(sessionOf(request, visit), options))
    if (session.client_reference_id !== request.attemptId)
      throw new Error('Stripe answered for another attempt')
    return { kind: 'redirect', url: session.url, gatewayReference: session.id }
  } catch (error) {
    refusalOrThrow(error)
    return { kind: 'refused', reason: 'gateway-declined' }
  }
}

function sessionOf(request: StartRequest, visit: Visit): Stripe.Checkout.SessionCreateParams {
  const { attemptId, reference, amount, startedAt } = request
  const metadata = { attempt: attemptId, reference }
  return {
    mode: 'payment',
    ui_mode: 'hosted_page',
    // Cards, and the wallets that hold cards: paid at once or not at all, while the goods are held.
    allowed_payment_method_types: ['card'],
    // Otherwise Stripe may ask the payer for dollars in place of đồng.
    adaptive_pricing: { enabled: false },
    locale: visit.language,
    client_reference_id: attemptId,
    metadata,
    payment_intent_data: { metadata, description: reference },
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency,
          unit_amount: toStripeAmount(amount),
          product_data: { name: `Chợ Làng ${reference}` },
        },
      },
    ],
    expires_at: Math.floor(startedAt.getTime() / 1000) + sessionMinutes * 60,
    success_url: visit.returnUrl,
    cancel_url: visit.returnUrl,
  }
}
