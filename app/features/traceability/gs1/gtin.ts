/** The check digit of GS1 General Specifications 7.9: weights 3 and 1 from the right. @throws RangeError for no digits */
export function gtinCheckDigit(digitsBefore: string): string {
  if (!/^\d{7,13}$/.test(digitsBefore)) throw new RangeError(`Not the digits of a GTIN: ${digitsBefore}`)
  const sum = [...digitsBefore]
    .toReversed()
    .reduce((all, digit, place) => all + Number(digit) * (place % 2 === 0 ? 3 : 1), 0)
  return String((10 - (sum % 10)) % 10)
}

/** A GTIN-8, -12, -13 or -14 as the fourteen digits of a Digital Link; null where its check digit is wrong. */
export function toGtin14(text: string): string | null {
  if (!/^(?:\d{8}|\d{12,14})$/.test(text)) return null
  return gtinCheckDigit(text.slice(0, -1)) === text.at(-1) ? text.padStart(14, '0') : null
}
