/** What an offer asks of a quantity. */
export interface PackRules {
  readonly minQuantity: number
  readonly step: number
}

/**
 * The largest quantity up to `wanted` that is in stock and on the offer's minimum and step (the minimum, then whole
 * steps from there); 0 where not even the minimum is left.
 */
export function withinStock(wanted: number, available: number, { minQuantity, step }: PackRules): number {
  const most = Math.min(Math.max(wanted, minQuantity), available)
  if (most < minQuantity) return 0
  return minQuantity + Math.floor((most - minQuantity) / step) * step
}
