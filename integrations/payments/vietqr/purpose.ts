/** Field 62.08 holds 25 characters, and the transfer forms of some banks no more. */
export const purposeLength = 25

/**
 * Text as every bank can carry it: no diacritics, letters, digits and single spaces only, at most 25 characters.
 * Punctuation becomes a space, since some banks swallow or replace it.
 */
export function toPurpose(text: string): string {
  return toAscii(text)
    .replace(/[^0-9A-Za-z]+/g, ' ')
    .trim()
    .slice(0, purposeLength)
    .trimEnd()
}

/**
 * Finds our transfer references in a purpose that banks have handled: case changed, spaces or punctuation put
 * inside or swallowed, the bank's own words before and after. What a bank has cut in two is not guessed at: such
 * a transfer goes to the desk for unmatched money.
 *
 * @param isReference says whether a text without spaces, in upper case, has the form of a reference (prefix `CL`,
 *   then A–Z 2–9 without O and I, of the right length)
 * @returns every candidate in the order of the text, each once; more than one may be real (two orders paid at once),
 *   and a chance likeness is for the caller to look up
 */
export function findReferences(purpose: string, isReference: (candidate: string) => boolean): string[] {
  const joined = toAscii(purpose)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  const found = new Set<string>()
  for (let start = joined.indexOf('CL'); start !== -1; start = joined.indexOf('CL', start + 1)) {
    const longest = Math.min(purposeLength, joined.length - start)
    for (let length = longest; length > 2; length -= 1) {
      const candidate = joined.slice(start, start + length)
      if (isReference(candidate)) found.add(candidate)
    }
  }
  return [...found]
}

function toAscii(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
}
