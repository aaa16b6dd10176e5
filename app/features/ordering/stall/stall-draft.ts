import { sumDong } from '#app/kernel/money.ts'
import type { StallLine, StallPack } from './stall.types.ts'

/** A receipt that a person still oversees; a form with more lines is a slip of the finger. */
export const MOST_LINES = 30

/** What a press on the stall's page does to the sale under way. */
export type StallDeed =
  | { readonly kind: 'add'; readonly variantId: string }
  | { readonly kind: 'plus' | 'minus' | 'remove'; readonly index: number }

export const lineTotal = ({ quantity, unitPrice }: StallLine): bigint => BigInt(quantity) * unitPrice

/** Đồng of a sale. */
export const totalOf = (lines: readonly StallLine[]): bigint => sumDong(lines.map(lineTotal))

/**
 * What goes back to a buyer who hands over `given` đồng.
 * @returns đồng, not negative; null where it is not enough
 */
export const changeFor = (total: bigint, given: bigint): bigint | null =>
  given < total ? null : given - total

/**
 * The sale under way after a press. One more pack comes from the lot of its line while that has any, else from the
 * next lot that should leave, as a line of its own: one line is always one lot. A press that cannot be done (no packs
 * left, no such line) changes nothing.
 */
export function afterDeed(
  lines: readonly StallLine[],
  deed: StallDeed,
  packs: readonly StallPack[],
): readonly StallLine[] {
  switch (deed.kind) {
    case 'add': {
      const pack = packs.find((one) => one.variantId === deed.variantId)
      return pack ? addPack(lines, pack) : lines
    }
    case 'plus': {
      const line = lines[deed.index]
      const pack = line && packOf(packs, line)
      if (!line || !pack) return lines
      return leftOf(pack, line.stockLevelId, lines) > 0
        ? withQuantity(lines, deed.index, line.quantity + 1)
        : addPack(lines, pack)
    }
    case 'minus': {
      const line = lines[deed.index]
      return line ? withQuantity(lines, deed.index, line.quantity - 1) : lines
    }
    case 'remove':
      return withQuantity(lines, deed.index, 0)
  }
}

/** The pack that a line is of, by its lot. */
export const packOf = (packs: readonly StallPack[], line: StallLine): StallPack | undefined =>
  packs.find(({ lots }) => lots.some(({ stockLevelId }) => stockLevelId === line.stockLevelId))

function addPack(lines: readonly StallLine[], pack: StallPack): readonly StallLine[] {
  const lot = pack.lots.find(({ stockLevelId }) => leftOf(pack, stockLevelId, lines) > 0)
  if (!lot) return lines
  const index = lines.findIndex(({ stockLevelId }) => stockLevelId === lot.stockLevelId)
  const line = lines[index]
  if (line) return withQuantity(lines, index, line.quantity + 1)
  if (lines.length >= MOST_LINES) return lines
  // A price that was agreed for this pack holds for the next lot of it too.
  const agreed = lines.find((one) => packOf([pack], one))?.unitPrice
  return [...lines, { stockLevelId: lot.stockLevelId, quantity: 1, unitPrice: agreed ?? pack.price }]
}

/** Packs of a lot that no line of this sale has taken yet. */
function leftOf(pack: StallPack, stockLevelId: string, lines: readonly StallLine[]): number {
  const lot = pack.lots.find((one) => one.stockLevelId === stockLevelId)
  const taken = lines
    .filter((line) => line.stockLevelId === stockLevelId)
    .reduce((sum, line) => sum + line.quantity, 0)
  return (lot?.free ?? 0) - taken
}

const withQuantity = (lines: readonly StallLine[], index: number, quantity: number): StallLine[] =>
  lines.flatMap((line, place) => {
    if (place !== index) return [line]
    return quantity > 0 ? [{ ...line, quantity }] : []
  })

/** The sizes of each product together, the cheapest first; products in the order in which their first pack stands. */
export function productsOf(packs: readonly StallPack[]): StallPack[][] {
  const products = new Map<string, StallPack[]>()
  for (const pack of packs) products.set(pack.productId, [...(products.get(pack.productId) ?? []), pack])
  return [...products.values()].map((sizes) => sizes.toSorted((a, b) => (a.price < b.price ? -1 : 1)))
}

/** How many packs of each variant a sale holds, over all lots. */
export function packsInSale(
  lines: readonly StallLine[],
  packs: readonly StallPack[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) {
    const id = packOf(packs, line)?.variantId
    if (id) counts.set(id, (counts.get(id) ?? 0) + line.quantity)
  }
  return counts
}
