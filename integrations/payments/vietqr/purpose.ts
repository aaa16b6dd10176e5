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

function toAscii(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
}
