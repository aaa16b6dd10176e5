import { readOffers } from '#app/features/catalogue/index.server.ts'
import type { Offer } from '#app/features/catalogue/index.ts'
import { availableFor } from '#app/features/inventory/index.server.ts'
import { sumDong } from '#app/kernel/money.ts'
import type { Call } from '#app/platform/call.ts'
import type {
  CartChange,
  CartGroup,
  CartLineView,
  CartView,
  UnavailableLine,
  WantedVariant,
} from './cart.types.ts'
import { withinStock } from './within-stock.ts'

/** A wanted pack; `priceSeen` is what it cost when the shopper looked last. */
export type WantedLine = WantedVariant & { readonly priceSeen?: bigint }

/** Prices wanted packs as they stand now, within stock, grouped by seller in the order of the wants. */
export async function priceSelection(call: Call, wanted: readonly WantedLine[]): Promise<CartView> {
  const variantIds = wanted.map((line) => line.variantId)
  // One after the other: placing an order prices inside its transaction, on one connection.
  const offers = await readOffers(call, variantIds)
  const stock = await availableFor(call, variantIds)
  const offerOf = new Map(offers.map((offer) => [offer.variantId, offer]))
  const leftOf = new Map(stock.map((row) => [row.variantId, row.available]))

  const groups = new Map<string, CartLineView[]>()
  const unavailable: UnavailableLine[] = []
  for (const line of wanted) {
    const offer = offerOf.get(line.variantId)
    if (!offer) continue
    const left = leftOf.get(line.variantId) ?? 0
    const quantity = offer.sellable ? withinStock(line.quantity, left, offer) : 0
    if (quantity === 0) {
      const reasonKey = offer.sellable
        ? 'cart:failure.sold_out'
        : (offer.notSellableKey ?? 'cart:failure.sold_out')
      unavailable.push({ offer, wanted: line.quantity, reasonKey })
      continue
    }
    const lines = groups.get(offer.sellerId) ?? []
    lines.push(showLine(offer, line, quantity, left))
    groups.set(offer.sellerId, lines)
  }
  const shown = [...groups.values()].flatMap((lines) => showGroup(lines))
  const packs = (lines: readonly CartLineView[]) => lines.reduce((sum, line) => sum + line.quantity, 0)
  return {
    groups: shown,
    unavailable,
    count: shown.reduce((sum, group) => sum + packs(group.lines), 0),
    goodsTotal: sumDong(shown.map((group) => group.goodsTotal)),
  }
}

function showLine(offer: Offer, wanted: WantedLine, quantity: number, left: number): CartLineView {
  const changes: CartChange[] = []
  if (wanted.priceSeen !== undefined && wanted.priceSeen !== offer.price) {
    changes.push({ kind: 'price', before: wanted.priceSeen, now: offer.price })
  }
  if (quantity < wanted.quantity) changes.push({ kind: 'capped', wanted: wanted.quantity, now: quantity })
  return {
    offer,
    quantity,
    most: withinStock(left, left, offer),
    unitPrice: offer.price,
    lineTotal: offer.price * BigInt(quantity),
    weightGrams: offer.weightGrams * quantity,
    changes,
  }
}

function showGroup(lines: readonly CartLineView[]): CartGroup[] {
  const [first] = lines
  if (!first) return []
  const { sellerId, sellerName, sellerSlug, sellerCommuneCode } = first.offer
  return [
    {
      sellerId,
      sellerName,
      sellerSlug,
      sellerCommuneCode,
      lines,
      goodsTotal: sumDong(lines.map((line) => line.lineTotal)),
      weightGrams: lines.reduce((sum, line) => sum + line.weightGrams, 0),
    },
  ]
}
