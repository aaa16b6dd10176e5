const HIDDEN = '[hidden]'
/** A value shorter than this would be found in ordinary words. */
const SHORTEST = 8

/** What looks like a secret whoever wrote it: keys and words of authorisation as their makers form them, signatures. */
const shapes: readonly RegExp[] = [
  /\b(?:sk|rk)_(?:live|test)_[\w*]+/g,
  /\bwhsec_\w+/g,
  /\b(?:Apikey|Bearer|Basic)\s+[\w.+/=-]+/gi,
  /\b[0-9a-f]{64,}\b/gi,
]
/**
 * What follows /ho/ in an address opens a household's book (`/tai-khoan/ho` stands behind a sign-in). Letters may be
 * written as their codes: pages read them all the same.
 */
const householdLink =
  /(?<!\/tai-khoan)((?:\/|%2f)(?:h|%68|%48)(?:o|%6f|%4f)(?:\/|%2f))(?:(?!%2f)[^\s"'\\/?#&])+/gi

/** Card numbers have 15 to 19 digits, in groups or not; a number of JSON's own is none. */
const cardLike = /(?<!":|\d)\d(?:[ -]?\d){14,18}(?!\d)/g

/**
 * Takes out of a line of the log what nobody may read there, whoever put it in: errors of other people's packages
 * quote requests, and requests carry keys.
 * @param secrets the market's own, as they are
 */
export function scrub(line: string, secrets: readonly string[]): string {
  let clean = line
  for (const secret of secrets) if (secret.length >= SHORTEST) clean = clean.replaceAll(secret, HIDDEN)
  for (const shape of shapes) clean = clean.replace(shape, HIDDEN)
  clean = clean.replace(householdLink, `$1${HIDDEN}`)
  return clean.replace(cardLike, (digits) => (isCard(digits) ? HIDDEN : digits))
}

/** Luhn's check digit. */
function isCard(text: string): boolean {
  const digits = [...text.replace(/\D/g, '')].toReversed().map(Number)
  const sum = digits.reduce((total, digit, at) => {
    const doubled = at % 2 === 1 ? digit * 2 : digit
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}
