import { basisPointsOf } from '#app/kernel/money.ts'

/** How much a rule takes. Đồng; basis points. */
export interface CommissionRates {
  readonly percentBp: number
  /** For each pack; null: no bound. */
  readonly minimum: bigint | null
  readonly maximum: bigint | null
  /** For the line, on top of the rest. */
  readonly fixed: bigint
  /** VAT on the commission itself. */
  readonly vatBp: number
}

export interface Commission {
  readonly commission: bigint
  readonly commissionVat: bigint
}

/**
 * What the market takes of one line: a percentage of its goods, within bounds for each pack, and a fixed part for the
 * line; never more than the goods cost. Percentage and VAT are each rounded once, half up, to whole đồng.
 * @param lineTotal đồng of goods, not negative
 * @param quantity  packs, at least one
 */
export function commissionOf(rates: CommissionRates, lineTotal: bigint, quantity: number): Commission {
  const { percentBp, minimum, maximum, fixed, vatBp } = rates
  const packs = BigInt(quantity)
  let taken = basisPointsOf(lineTotal, BigInt(percentBp))
  if (minimum !== null && taken < minimum * packs) taken = minimum * packs
  if (maximum !== null && taken > maximum * packs) taken = maximum * packs
  taken += fixed
  const commission = taken > lineTotal ? lineTotal : taken
  return { commission, commissionVat: basisPointsOf(commission, BigInt(vatBp)) }
}
