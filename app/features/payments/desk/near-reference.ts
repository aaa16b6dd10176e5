/** Signs that a person or a bank may have wrong, left out or put in, out of twelve. */
export const MOST_WRONG = 2

/**
 * How many signs of a transfer reference are wrong, missing or too many where a purpose comes nearest to it. Banks and
 * people put spaces and other text around it: these do not count.
 */
export function signsWrong(purpose: string, reference: string): number {
  const text = purpose.toUpperCase().replace(/[^A-Z0-9]/g, '')
  // Edit distance to any part of the text: a part may begin and end anywhere for nothing.
  let row = Array.from({ length: reference.length + 1 }, (_, index) => index)
  let least = reference.length
  for (const sign of text) {
    const next = [0]
    for (let at = 1; at <= reference.length; at++) {
      const [left = 0, above = 0, corner = 0] = [next[at - 1], row[at], row[at - 1]]
      next.push(Math.min(left + 1, above + 1, corner + (reference[at - 1] === sign ? 0 : 1)))
    }
    row = next
    least = Math.min(least, row[reference.length] ?? least)
  }
  return least
}
