import { allocate } from '#app/kernel/allocate.ts'

/** What the market's books say that a part has earned its seller by now, refunds taken off; all in đồng. */
export interface PartEarned {
  /** Goods, less vouchers that the seller bears. */
  readonly goods: bigint
  /** Commission with its VAT. */
  readonly commission: bigint
  /** Withheld for the state. */
  readonly tax: bigint
}

/** A part that was delivered and whose money is there. */
export interface SettledPart {
  readonly earned: PartEarned
  readonly lines: readonly {
    readonly lineTotal: bigint
    /** As frozen at the sale (`LineCommission`): they say how the part's sums fall on its lines. */
    readonly commission: bigint
    readonly tax: bigint
    /** From which lots its packs were taken. */
    readonly lots: readonly { readonly lotId: string; readonly quantity: number }[]
  }[]
}

const nothing: PartEarned = { goods: 0n, commission: 0n, tax: 0n }

/**
 * What each lot has earned: the sums of a part over its lines by what was frozen at the sale, those of a line over its
 * lots by packs, each by largest remainder, so that lots add up to parts. A line without a packed lot keeps its share
 * under no lot.
 */
export function earningsByLot(parts: Iterable<SettledPart>): Map<string, PartEarned> {
  const byLot = new Map<string, PartEarned>()
  for (const { earned, lines } of parts) {
    const totals = lines.map(({ lineTotal }) => lineTotal)
    const goods = split(earned.goods, totals)
    const commission = split(
      earned.commission,
      weightsOr(
        lines.map((line) => line.commission),
        totals,
      ),
    )
    const tax = split(
      earned.tax,
      weightsOr(
        lines.map((line) => line.tax),
        totals,
      ),
    )
    lines.forEach(({ lots }, place) => {
      const packs = lots.map(({ quantity }) => BigInt(quantity))
      const goodsOf = split(goods[place] ?? 0n, packs)
      const commissionOf = split(commission[place] ?? 0n, packs)
      const taxOf = split(tax[place] ?? 0n, packs)
      lots.forEach(({ lotId }, at) => {
        const so = byLot.get(lotId) ?? nothing
        byLot.set(lotId, {
          goods: so.goods + (goodsOf[at] ?? 0n),
          commission: so.commission + (commissionOf[at] ?? 0n),
          tax: so.tax + (taxOf[at] ?? 0n),
        })
      })
    })
  }
  return byLot
}

const isPositive = (weights: readonly bigint[]) => weights.some((weight) => weight > 0n)

/** Where nothing was frozen, what was taken all the same falls on lines by what they cost. */
const weightsOr = (weights: readonly bigint[], otherwise: readonly bigint[]) =>
  isPositive(weights) ? weights : otherwise

const split = (total: bigint, weights: readonly bigint[]): bigint[] =>
  isPositive(weights) ? allocate(total, weights) : weights.map(() => 0n)
