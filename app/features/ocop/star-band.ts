/** Stars of an assessed product. */
export type StarCount = 1 | 2 | 3 | 4 | 5

/** Hundredths of a point: 9025 is 90,25. The bands of QĐ 26/2026/QĐ-TTg, Điều 3.3, best first. */
const BANDS: readonly (readonly [least: number, stars: StarCount])[] = [
  [9000, 5],
  [7000, 4],
  [5000, 3],
  [3000, 2],
  [0, 1],
]

/**
 * The stars that a score gives. Gates of a scoring set can lower them; one and two stars carry neither
 * decision nor certificate (Điều 4.1a).
 * @param score hundredths of a point, 0 to 10000
 * @throws RangeError for a score that no assessment gives
 */
export function starBand(score: number): StarCount {
  if (!Number.isInteger(score) || score > 10_000) throw new RangeError(`Not a score: ${score}`)
  const band = BANDS.find(([least]) => score >= least)
  if (!band) throw new RangeError(`Not a score: ${score}`)
  return band[1]
}

/** The stars that shops may be searched by: only these are certified. */
export const CERTIFIED_STARS = [5, 4, 3] as const
