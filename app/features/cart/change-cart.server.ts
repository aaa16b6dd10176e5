import { readOffers } from '#app/features/catalogue/index.server.ts'
import { availableFor } from '#app/features/inventory/index.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { failAt, fail, ok, type Result } from '#app/kernel/result.ts'
import { hashToken, newSecretToken } from '#app/kernel/secret-token.server.ts'
import { userIdOf } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import type { CartAnswer, WantedVariant } from './cart.types.ts'
import { withinStock } from './within-stock.ts'

/** Different packs in one cart; more is no shopping. */
const MOST_LINES = 100

export interface CartLineInput extends WantedVariant {
  /** The key in the shopper's cookie; null before the first add. */
  readonly key: string | null
}

/**
 * Adds packs to what is in the cart; the first add makes the cart.
 * @returns the key and count for the cookies; or `cart:failure.not_sellable`, `.sold_out`, `.only_left` with what is
 *   `left` (beside `quantity`), `.too_many_lines`
 */
export async function addToCart(call: Call, input: CartLineInput): Promise<Result<CartAnswer>> {
  return changeLine(call, input, (there) => there + Math.max(1, Math.trunc(input.quantity)))
}

/**
 * Sets a line to a quantity; 0 takes it out. Also puts a removed line back. Failures as `addToCart`.
 */
export async function setQuantity(call: Call, input: CartLineInput): Promise<Result<CartAnswer>> {
  return changeLine(call, input, () => Math.max(0, Math.trunc(input.quantity)))
}

/** Takes a line out. @returns also what it was, so that it can be put back */
export async function removeLine(
  call: Call,
  { key, variantId }: Omit<CartLineInput, 'quantity'>,
): Promise<Result<CartAnswer & { removed: WantedVariant | null }>> {
  const line = await call.db.cartLine.findFirst({
    where: { variantId, cart: { keyHash: hashToken(key ?? '') } },
    select: { variantId: true, quantity: true },
  })
  const result = await setQuantity(call, { key, variantId, quantity: 0 })
  return result.ok ? ok({ ...result.value, removed: line }) : result
}

/** Takes out what was bought; called in the order's transaction. */
export async function takeBought(call: Call, key: string, variantIds: readonly string[]): Promise<void> {
  await call.db.cartLine.deleteMany({
    where: { variantId: { in: [...variantIds] }, cart: { keyHash: hashToken(key) } },
  })
}

/** Keeps everybody else off a cart until the transaction ends: a second order of it finds it empty. */
export async function lockCart(call: Call, key: string): Promise<void> {
  await call.db.$queryRaw`select "id" from "Cart" where "keyHash" = ${hashToken(key)} for update`
}

/** How many packs a cart holds, as the readable cookie counts them. */
export async function countCart(call: Call, key: string | null): Promise<number> {
  if (key === null) return 0
  const sum = await call.db.cartLine.aggregate({
    where: { cart: { keyHash: hashToken(key) } },
    _sum: { quantity: true },
  })
  return sum._sum.quantity ?? 0
}

async function changeLine(
  call: Call,
  input: CartLineInput,
  wantedFrom: (there: number) => number,
): Promise<Result<CartAnswer>> {
  const [[offer], [stock]] = await Promise.all([
    readOffers(call, [input.variantId]),
    availableFor(call, [input.variantId]),
  ])
  if (!offer) return fail('cart:failure.not_sellable')
  return call.inTransaction(async (call) => {
    const key = input.key ?? newSecretToken()
    const cartId = await makeAndLockCart(call, key)
    const line = await call.db.cartLine.findUnique({
      where: { cartId_variantId: { cartId, variantId: offer.variantId } },
      select: { quantity: true },
    })
    const wanted = wantedFrom(line?.quantity ?? 0)
    if (wanted === 0) {
      await call.db.cartLine.deleteMany({ where: { cartId, variantId: offer.variantId } })
      return ok({ key, count: await countCart(call, key) })
    }
    if (!offer.sellable) return fail(offer.notSellableKey ?? 'cart:failure.not_sellable')
    const quantity = withinStock(wanted, stock?.available ?? 0, offer)
    if (quantity === 0) return fail('cart:failure.sold_out')
    if (quantity < wanted && (stock?.available ?? 0) < wanted) {
      return failAt('quantity', 'cart:failure.only_left', { left: quantity })
    }
    if (!line && (await call.db.cartLine.count({ where: { cartId } })) >= MOST_LINES) {
      return fail('cart:failure.too_many_lines', { max: MOST_LINES })
    }
    await call.db.cartLine.upsert({
      where: { cartId_variantId: { cartId, variantId: offer.variantId } },
      create: {
        id: newId(),
        cartId,
        variantId: offer.variantId,
        quantity,
        priceSeen: offer.price,
        addedAt: call.clock.now(),
      },
      update: { quantity, priceSeen: offer.price },
    })
    return ok({ key, count: await countCart(call, key) })
  })
}

/** Makes the cart when it is not there; its row is locked, so that two adds at once both count. */
async function makeAndLockCart(call: Call, key: string): Promise<string> {
  const keyHash = hashToken(key)
  const now = call.clock.now()
  const cart = await call.db.cart.upsert({
    where: { keyHash },
    create: { id: newId(), keyHash, userId: userIdOf(call.actor), createdAt: now, updatedAt: now },
    update: { updatedAt: now },
    select: { id: true },
  })
  return cart.id
}
