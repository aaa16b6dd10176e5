import { readOffers } from '#app/features/catalogue/index.server.ts'
import type { Offer } from '#app/features/catalogue/index.ts'
import { offerMethods, startPayments } from '#app/features/payments/index.server.ts'
import { fail, ok, type Result } from '#app/kernel/result.ts'
import { hashToken } from '#app/kernel/secret-token.server.ts'
import type { Call } from '#app/platform/call.ts'
import { mostDong } from '#app/platform/http/fields.ts'
import { callAt } from './call-at.ts'
import { createdEvent, readArrival } from './sale-arrival.ts'
import { momentOfSale } from './sale-moment.ts'
import { sellerAtStall } from './stall.access.server.ts'
import { MOST_LINES, totalOf } from './stall-draft.ts'
import type { SaleDating, SellAtStallInput, StallLine } from './stall.types.ts'
import { writeStallSale, type StallRow } from './write-stall-sale.server.ts'

/** Below this a key was not made with the sale, and two sales could share it. */
const SHORTEST_KEY = 22

/** A sale that is in the books. */
export interface SoldAtStall {
  readonly code: string
  readonly dating: SaleDating
}

/** What keeps a good off the market's pages but not from being handed over by the one who made it. */
const fineAtStall: readonly (string | undefined)[] = [
  'catalogue:not_sellable.paused',
  'catalogue:not_sellable.pack_gone',
  'catalogue:not_sellable.seller_on_holiday',
]

/**
 * Sells over the counter, as an order like any other: no delivery, nothing asked about the buyer. Cash is there, so
 * the sale goes from placed to delivered in this transaction; a code is shown and waits for its money as at checkout.
 * The same `key` gives the same sale, also when two come at once, and also hours later. A cash sale that its device kept
 * counts when it was made, where that can be (`momentOfSale`).
 * @returns the order's code and how its moment was found; or `stall:failure.empty`, `.nothing_to_pay`, `.too_much`, `.lot_unknown`, `.not_sellable` (`product`),
 *   `.no_place`, `.no_transfer`, `.key_used` (the key's sale is another one), `.try_again`,
 *   `order:failure.lot_short` (`lot`, `left`), `order:failure.lot_not_on_sale` (`lot`)
 */
export async function sellAtStall(call: Call, input: SellAtStallInput): Promise<Result<SoldAtStall>> {
  const sellerId = sellerAtStall(call)
  if (!sellerId) return fail('stall:failure.lot_unknown')
  const { lines, key } = input
  if (key.length < SHORTEST_KEY) return fail('stall:failure.try_again')
  if (lines.length === 0 || lines.length > MOST_LINES) return fail('stall:failure.empty')
  if (totalOf(lines) <= 0n) return fail('stall:failure.nothing_to_pay')
  if (totalOf(lines) > mostDong) return fail('stall:failure.too_much')
  const sold = await call.inTransaction((call) => sellOnce(call, { ...input, sellerId }))
  if (!sold.ok) return sold
  // After the commit, as at checkout: a gateway may be slow or away.
  if (input.method === 'vietqr') await startPayments(call, { orderId: sold.value.orderId })
  const { code, dating } = sold.value
  return ok({ code, dating })
}

async function sellOnce(
  call: Call,
  input: SellAtStallInput & { readonly sellerId: string },
): Promise<Result<SoldAtStall & { readonly orderId: string }>> {
  const { sellerId, lines, method, key } = input
  const keyHash = hashToken(`stall/${sellerId}/${key}`)
  await call.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`stall/${keyHash}`}, 0))`
  const before = await saleOfKey(call, keyHash)
  if (before) {
    const packs = lines.reduce((sum, { quantity }) => sum + quantity, 0)
    const same = before.total === totalOf(lines) && before.method === method && before.packs === packs
    return same ? ok(before) : fail('stall:failure.key_used')
  }
  const rows = await rowsOf(call, sellerId, lines)
  if (!rows.ok) return rows
  if (method === 'vietqr') {
    if (!(await offersTransfer(call, sellerId, totalOf(lines)))) return fail('stall:failure.no_transfer')
  }
  // A code is paid now, whatever the device says.
  const kept = method === 'vietqr' ? null : (input.kept ?? null)
  const arrivedAt = call.clock.now()
  const { at, dating } = momentOfSale(kept, arrivedAt, kept ? await arrivalsOf(call, lines) : [])
  const sale = { sellerId, method, keyHash, rows: rows.value, arrivedAt, dating }
  const written = await writeStallSale(callAt(call, at), sale)
  return written.ok ? ok({ ...written.value, dating }) : written
}

/** When each chosen pack of a lot first came into stock. */
async function arrivalsOf(call: Call, lines: readonly StallLine[]): Promise<(Date | null)[]> {
  const levels = await call.db.stockLevel.findMany({
    where: { id: { in: lines.map(({ stockLevelId }) => stockLevelId) } },
    select: { lotId: true, variantId: true },
  })
  const first = await call.db.stockMovement.groupBy({
    by: ['lotId', 'variantId'],
    where: { OR: levels, quantity: { gt: 0 } },
    _min: { at: true },
  })
  return first.map(({ _min }) => _min.at)
}

async function offersTransfer(call: Call, sellerId: string, total: bigint): Promise<boolean> {
  const offered = await offerMethods(call, [{ sellerId, total }])
  return offered.some(({ method }) => method === 'vietqr')
}

/** An amount that any bank takes, to ask whether codes can be shown at all. */
const USUAL = 100_000n

/** Whether the actor's stall can show a code to pay by. */
export async function offersTransferAtStall(call: Call): Promise<boolean> {
  const sellerId = sellerAtStall(call)
  return sellerId !== null && offersTransfer(call, sellerId, USUAL)
}

async function saleOfKey(call: Call, keyHash: string) {
  const order = await call.db.order.findUnique({
    where: { idempotencyKey: keyHash },
    select: {
      id: true,
      code: true,
      total: true,
      method: true,
      sellerOrders: { select: { lines: { select: { quantity: true } } } },
      events: createdEvent,
    },
  })
  if (!order) return null
  const { id, sellerOrders, events, ...sale } = order
  const packs = sellerOrders.flatMap((part) => part.lines).reduce((sum, { quantity }) => sum + quantity, 0)
  return { ...sale, orderId: id, packs, dating: readArrival(events)?.dating ?? ('now' as const) }
}

/** Each line with what the market says of its pack; only what is this seller's and may be sold. */
async function rowsOf(
  call: Call,
  sellerId: string,
  lines: readonly StallLine[],
): Promise<Result<readonly StallRow[]>> {
  const levels = await call.db.stockLevel.findMany({
    where: { sellerId, id: { in: lines.map(({ stockLevelId }) => stockLevelId) } },
    select: { id: true, variantId: true },
  })
  const variants = new Map(levels.map(({ id, variantId }) => [id, variantId]))
  const offers = await readOffers(call, [...new Set(variants.values())])
  const rows: StallRow[] = []
  for (const line of lines) {
    const offer = offers.find(({ variantId }) => variantId === variants.get(line.stockLevelId))
    if (!offer) return fail('stall:failure.lot_unknown')
    if (!isFineAtStall(offer)) return fail('stall:failure.not_sellable', { product: offer.productName.vi })
    rows.push({ ...line, offer })
  }
  return ok(rows)
}

/** Whether a pack may be handed over at its seller's stall. */
export const isFineAtStall = ({ sellable, notSellableKey }: Offer): boolean =>
  sellable || fineAtStall.includes(notSellableKey)
