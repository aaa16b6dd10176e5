import { hashToken } from '#app/kernel/secret-token.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { CartView } from './cart.types.ts'
import { priceSelection } from './price-selection.server.ts'

const empty: CartView = { groups: [], unavailable: [], count: 0, goodsTotal: 0n }

/** A cart as it stands now: priced anew, within stock, with what changed since the shopper's last deed. */
export async function readCart(call: Call, key: string | null): Promise<CartView> {
  if (key === null) return empty
  const lines = await call.db.cartLine.findMany({
    where: { cart: { keyHash: hashToken(key) } },
    select: { variantId: true, quantity: true, priceSeen: true },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  })
  return lines.length === 0 ? empty : priceSelection(call, lines)
}
