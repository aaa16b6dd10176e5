import type { RequiredPaper } from './category-rules.ts'

/**
 * The schemes of `Certificate` that stand for a required paper. Whoever holds GMP, HACCP, ISO 22000, IFS, BRC or
 * FSSC 22000 needs no certificate of food safety besides, nor does a small primary producer, who is checked
 * through VietGAP or organic papers here (NĐ 15/2018, Điều 12).
 */
const SCHEMES: Readonly<Record<RequiredPaper, readonly string[]>> = {
  'self-declaration': ['self-declaration'],
  'alcohol-licence': ['alcohol-licence'],
  'functional-food-declaration': ['functional-food-declaration'],
  'cosmetic-notification': ['cosmetic-notification'],
  'food-safety': [
    ...['food-safety', 'attp', 'gmp', 'haccp', 'iso22000', 'ifs', 'brc', 'fssc22000'],
    ...['vietgap', 'globalgap', 'organic'],
  ],
}

const plain = (scheme: string) => scheme.toLowerCase().replace(/[^a-z0-9-]/g, '')

/**
 * The papers that a category asks for and that are not there.
 * @param held schemes of the seller's and the product's papers in force
 */
export function papersMissing(
  asked: readonly RequiredPaper[],
  held: readonly string[],
  selfDeclaration: string | null,
): RequiredPaper[] {
  const schemes = new Set(held.map(plain))
  return asked.filter((paper) => {
    if (paper === 'self-declaration' && selfDeclaration) return false
    return !SCHEMES[paper].some((scheme) => schemes.has(scheme))
  })
}
