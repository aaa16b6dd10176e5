import { z } from 'zod'

/** The only money that the market asks for. Stripe writes currencies in lower case. */
export const currency = 'vnd'

/** Stripe takes at most eight digits. Source: `amount` of a PaymentIntent in its API reference. */
export const largestAmount = 99_999_999n

/**
 * VND is a currency without decimals (docs.stripe.com/currencies#zero-decimal): the number is đồng, never × 100.
 * @throws RangeError outside of what Stripe can be asked for
 */
export function toStripeAmount(dong: bigint): number {
  if (dong < 1n || dong > largestAmount) throw new RangeError(`Stripe cannot be asked for ${dong} đồng`)
  return Number(dong)
}

/** An amount as Stripe writes it, read as đồng; only where the currency beside it is `vnd`. */
export const StripeAmount = z.int().nonnegative().transform(BigInt)

/** Seconds since 1970, as Stripe writes every instant. */
export const StripeTime = z
  .int()
  .nonnegative()
  .max(253_402_300_799)
  .transform((seconds) => new Date(seconds * 1000))
