import { createHmac } from 'node:crypto'
import { hashToken, newSecretToken } from '#app/kernel/secret-token.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { Selection } from './ordering.types.ts'

const TOKEN_BYTES = 16

/**
 * The secret in an order's link: 128 bits made of the order's id under our own secret. It can be made again for a
 * second click and for a look-up by phone, while the database keeps only its hash.
 */
export const orderToken = (call: Call, orderId: string): string =>
  orderTokenFor(call.ports.ordering.linkSecret, orderId)

/** The same for the demo data, which are written without a call. */
export const orderTokenFor = (linkSecret: string, orderId: string): string =>
  sign(linkSecret, `order-link/${orderId}`)

/**
 * The checkout form's key. For a cart it is made of the lines in it, so that two tabs of one cart send the same and
 * make one order; lines that are put in afterwards give another. For "Mua ngay" it is 128 random bits.
 */
export async function newCheckoutKey(call: Call, selection: Selection): Promise<string> {
  if (selection.buyNow || selection.cartKey === null) return newSecretToken()
  const lines = await call.db.cartLine.findMany({
    where: { cart: { keyHash: hashToken(selection.cartKey) } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return sign(
    call.ports.ordering.linkSecret,
    ['checkout', selection.cartKey, ...lines.map((line) => line.id)].join('/'),
  )
}

function sign(linkSecret: string, text: string): string {
  const mac = createHmac('sha256', linkSecret).update(text).digest()
  return mac.subarray(0, TOKEN_BYTES).toString('base64url')
}
