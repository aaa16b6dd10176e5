import type { Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import type * as T from './index.ts'

// Signatures first; the bodies follow file by file.
const soon = (): never => {
  throw new Error('not written yet')
}

/** The cart's key in a request's cookies, or null. */
export const cartKeyOf: (request: Request) => string | null = soon
/** The `Set-Cookie` values after a change of the cart: the key (HttpOnly) and the readable count. */
export const cartCookies: (request: Request, answer: T.CartAnswer) => string[] = soon
export const readCart: (call: Call, key: string | null) => Promise<T.CartView> = soon
/** Adds to what is there; `key` null makes a new cart. */
export const addToCart: (
  call: Call,
  input: { key: string | null; variantId: string; quantity: number },
) => Promise<Result<T.CartAnswer>> = soon
/** Sets a line; 0 takes it out. Putting a removed line back is this verb too. */
export const setQuantity: (
  call: Call,
  input: { key: string | null; variantId: string; quantity: number },
) => Promise<Result<T.CartAnswer>> = soon
/** Answers what was removed, so that it can be put back. */
export const removeLine: (
  call: Call,
  input: { key: string | null; variantId: string },
) => Promise<Result<T.CartAnswer & { removed: T.WantedVariant | null }>> = soon
/** At sign-in: the visitor's cart becomes the person's, joined with the one that they had. */
export const mergeCarts: (
  call: Call,
  input: { key: string | null; userId: string },
) => Promise<T.CartAnswer | null> = soon
/** Prices wanted packs as a cart does. */
export const priceSelection: (call: Call, wanted: readonly T.WantedVariant[]) => Promise<T.CartView> = soon
