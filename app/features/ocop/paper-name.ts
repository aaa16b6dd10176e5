import type { Words } from '#app/i18n/i18n.ts'

/** Schemes with words of their own; others ('VietGAP', 'HACCP', 'ISO 22000') are names and stay as they are. */
const WORDED = [
  ...(['food-safety', 'organic', 'self-declaration', 'alcohol-licence'] as const),
  ...(['functional-food-declaration', 'cosmetic-notification'] as const),
] as const

/** What a paper is called on a page: 'An toàn thực phẩm' for `food-safety`, 'VietGAP' for `VietGAP`. */
export function paperName(t: Words, scheme: string): string {
  const worded = WORDED.find((one) => one === scheme)
  return worded ? t(`product:scheme.${worded}`) : scheme
}
