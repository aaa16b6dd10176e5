const WEIGHTS = [3, 1] as const

/**
 * Whether a text is a GTIN-8, -12, -13 or -14 with a right check digit (GS1 General Specifications, 7.9).
 * The digit before the last weighs three, and so on in turn.
 */
export function isGtin(text: string): boolean {
  if (!/^(?:\d{8}|\d{12,14})$/.test(text)) return false
  const digits = [...text].map(Number)
  const check = digits.pop() ?? 0
  const sum = digits.toReversed().reduce((all, digit, place) => all + digit * (WEIGHTS[place % 2] ?? 1), 0)
  return (10 - (sum % 10)) % 10 === check
}
