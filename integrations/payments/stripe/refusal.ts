import Stripe from 'stripe'

export interface CertainRefusal {
  /** Stripe's own word for why. */
  code: string
  /** What was asked about is not there. */
  missing: boolean
}

/**
 * What a failed call says for certain: Stripe understood the request and did nothing. `null` where the outcome is
 * unknown (nobody answered, an answer that makes no sense, too many requests, a key used for something else).
 */
export function certainRefusalIn(error: unknown): CertainRefusal | null {
  const { StripeInvalidRequestError, StripeCardError, StripeAuthenticationError, StripePermissionError } =
    Stripe.errors
  const certain =
    error instanceof StripeInvalidRequestError ||
    error instanceof StripeCardError ||
    error instanceof StripeAuthenticationError ||
    error instanceof StripePermissionError
  if (!certain) return null
  return { code: error.code ?? error.type, missing: error.code === 'resource_missing' }
}

/** @throws `error` itself where the outcome is unknown */
export function refusalOrThrow(error: unknown): CertainRefusal {
  const refusal = certainRefusalIn(error)
  if (refusal === null) throw error
  return refusal
}
