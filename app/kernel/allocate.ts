import type { Dong } from './money.ts'

/**
 * Splits `total` over `weights` so that the parts sum to `total` (largest remainder, first wins ties).
 * `allocate(100n, [1n, 1n, 1n])` is `[34n, 33n, 33n]`; a refund mirrors its charge: `-100n` gives `[-34n, -33n, -33n]`.
 * @param total   đồng, may be negative for refunds
 * @param weights non-negative, at least one positive
 * @returns one part per weight, in the same order; a weight of zero gets zero
 * @throws RangeError when a weight is negative or no weight is positive
 */
export function allocate(total: Dong, weights: readonly bigint[]): Dong[] {
  if (weights.some((weight) => weight < 0n)) throw new RangeError('A weight is negative')
  const whole = weights.reduce((sum, weight) => sum + weight, 0n)
  if (whole === 0n) throw new RangeError('No weight is positive')

  const sign = total < 0n ? -1n : 1n
  const shares = weights.map((weight, index) => {
    const exact = sign * total * weight
    return { index, part: exact / whole, remainder: exact % whole }
  })
  const missing = sign * total - shares.reduce((sum, share) => sum + share.part, 0n)
  // Remainders sum to `missing` wholes and each is below one whole, so no zero weight is ever topped up.
  const first = [...shares]
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
    .slice(0, Number(missing))
  for (const share of first) share.part += 1n
  return shares.map((share) => sign * share.part)
}
