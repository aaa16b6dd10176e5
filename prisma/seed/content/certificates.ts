import { hashOf } from './slug.ts'
import type { LocalText, SeedCertificate, SeedProduct } from './types.ts'

/** The goods that the drawn pages show with these stars; always within their validity. */
const shownStars: Record<string, 3 | 4 | 5> = {
  'mat-ong-hoa-rung-may-ngan': 4,
  'tra-hoa-vang-tui-loc-suoi-vang': 4,
  'thanh-long-ruot-do-bai-boi': 3,
  'ca-thinh-tram-den-ben-song': 3,
  'dong-trung-ha-thao-kho-dinh-suong': 4,
  'mi-gao-soi-nho-ven-thao': 5,
  'rau-su-su-non-doc-may': 3,
  'chum-gom-men-nau-ben-dat': 3,
}

const bands: Record<3 | 4 | 5, { from: number; width: number }> = {
  3: { from: 50, width: 20 },
  4: { from: 70, width: 20 },
  5: { from: 90, width: 9 },
}

const province: LocalText = {
  vi: 'UBND tỉnh Phú Thọ (minh họa)',
  en: 'People’s Committee of Phú Thọ (illustrative)',
}
const ministry: LocalText = {
  vi: 'Bộ Nông nghiệp và Môi trường (minh họa)',
  en: 'Ministry of Agriculture and Environment (illustrative)',
}

/** A number in 0..999 for one purpose of one product. */
const roll = (slug: string, purpose: string): number => hashOf(`${purpose}:${slug}`) % 1000

function starsOf(slug: string): 3 | 4 | 5 {
  const shown = shownStars[slug]
  if (shown) return shown
  const chance = roll(slug, 'stars')
  if (chance < 765) return 3
  return chance < 990 ? 4 : 5
}

/** Days from the seed date to expiry: 4 % have lapsed, 8 % lapse within 180 days, the rest later. */
function daysLeft(slug: string): number {
  const state = roll(slug, 'state')
  const within = roll(slug, 'days')
  if (!shownStars[slug] && state < 40) return -(10 + (within % 140))
  if (!shownStars[slug] && state < 120) return 5 + (within % 170)
  return 190 + (within % 880)
}

const iso = (date: Date): string => date.toISOString().slice(0, 10)

/**
 * The illustrative OCOP certificates of the invented makers' goods: about 45 % of what is listed. Real
 * makers' goods (they carry a `source`) never get one.
 * @param seedDate `YYYY-MM-DD`; validity is 36 months (art. 4.3 of 26/2026/QĐ-TTg), spread around that day
 */
export function illustrativeCertificates(products: SeedProduct[], seedDate: string): SeedCertificate[] {
  return products
    .filter((product) => product.source === undefined && product.listed)
    .filter((product) => shownStars[product.slug] !== undefined || roll(product.slug, 'has') < 450)
    .map((product, index) => certificateOf(product, index + 1, seedDate))
}

function certificateOf(product: SeedProduct, serial: number, seedDate: string): SeedCertificate {
  const stars = starsOf(product.slug)
  const { from, width } = bands[stars]
  const expires = new Date(`${seedDate}T00:00:00Z`)
  expires.setUTCDate(expires.getUTCDate() + daysLeft(product.slug))
  // A 29 February has no third anniversary; the 28th of every month has.
  if (expires.getUTCDate() > 28) expires.setUTCDate(28)
  const issued = new Date(expires)
  issued.setUTCFullYear(issued.getUTCFullYear() - 3)
  const year = issued.getUTCFullYear()
  const decision = 100 + (hashOf(`${year}-${issued.getUTCMonth()}`) % 2800)
  return {
    productSlug: product.slug,
    stars,
    score: from + (roll(product.slug, 'score') % width),
    number: `25-${product.madeInCommune ?? '00000'}-${String(serial).padStart(3, '0')}-${year} (minh họa)`,
    decision: `${decision}/QĐ-${stars === 5 ? 'BNNMT' : 'UBND'} (minh họa)`,
    issuer: stars === 5 ? ministry : province,
    issuedOn: iso(issued),
    expiresOn: iso(expires),
    illustrative: true,
  }
}
