import { newId } from '#app/kernel/ids.ts'
import { hashToken, newSecretToken } from '#app/kernel/secret-token.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { CartAnswer } from './cart.types.ts'
import { countCart } from './change-cart.server.ts'

/**
 * At sign-in: everything that the person had put into carts of theirs is joined with the visitor's cart, which
 * becomes theirs. Of a pack in both, the larger number stays.
 * @returns the cookies' values, or null where there is nothing in any cart
 */
export async function mergeCarts(
  call: Call,
  { key, userId }: { readonly key: string | null; readonly userId: string },
): Promise<CartAnswer | null> {
  return call.inTransaction(async (call) => {
    const keyHash = hashToken(key ?? '')
    const carts = await call.db.cart.findMany({
      where: { OR: [{ keyHash }, { userId }] },
      select: {
        id: true,
        keyHash: true,
        lines: { select: { variantId: true, quantity: true, priceSeen: true } },
      },
      orderBy: { id: 'asc' },
    })
    const lines = carts.flatMap((cart) => cart.lines)
    if (lines.length === 0) return null

    const kept = key !== null && carts.some((cart) => cart.keyHash === keyHash) ? key : newSecretToken()
    const now = call.clock.now()
    await call.db.cart.deleteMany({ where: { id: { in: carts.map((cart) => cart.id) } } })
    const most = new Map<string, (typeof lines)[number]>()
    for (const line of lines) {
      const other = most.get(line.variantId)
      if (!other || other.quantity < line.quantity) most.set(line.variantId, line)
    }
    await call.db.cart.create({
      data: {
        id: newId(),
        keyHash: hashToken(kept),
        userId,
        createdAt: now,
        updatedAt: now,
        lines: { create: [...most.values()].map((line) => ({ id: newId(), ...line, addedAt: now })) },
      },
    })
    return { key: kept, count: await countCart(call, kept) }
  })
}
