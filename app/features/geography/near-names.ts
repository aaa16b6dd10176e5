/** The letters of a word as bits, to rule out far names without comparing them. */
function letters(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}

function bitCount(value: number): number {
  let bits = value
  let count = 0
  for (; bits !== 0; count++) bits &= bits - 1
  return count
}

/**
 * How many letters must be added, dropped, changed or swapped with their neighbour to make `b` of `a`.
 * Stops counting above `most` and then answers `most + 1`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1)
      current.push(best)
    }
    if (Math.min(...current) > most) return most + 1
    beforeLast = last
    last = current
  }
  return Math.min(last[b.length] ?? most, most + 1)
}

/** How many slips a name of this length may hold: short names are too alike for any. */
export const slipsAllowed = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2)

export type NearName = { readonly key: string; readonly slips: number }

/** Answers which of a fixed list of names lie within a few slips of a typed one, nearest first. */
export function nearNames(keys: Iterable<string>): (typed: string) => NearName[] {
  const byLength = new Map<number, { key: string; bits: number }[]>()
  for (const key of keys) {
    const alike = byLength.get(key.length) ?? []
    alike.push({ key, bits: letters(key) })
    byLength.set(key.length, alike)
  }
  return (typed) => {
    const most = slipsAllowed(typed.length)
    const bits = letters(typed)
    const found: NearName[] = []
    for (let length = typed.length - most; most > 0 && length <= typed.length + most; length++) {
      for (const candidate of byLength.get(length) ?? []) {
        if (bitCount(candidate.bits ^ bits) > 2 * most) continue
        const slips = editDistance(typed, candidate.key, most)
        if (slips > 0 && slips <= most) found.push({ key: candidate.key, slips })
      }
    }
    return found.sort((a, b) => a.slips - b.slips)
  }
}
