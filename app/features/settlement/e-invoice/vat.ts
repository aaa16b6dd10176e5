import type { Day } from '#app/kernel/clock.ts'
import type { InvoiceSubject, SellerKind, VatTreatment } from '#app/platform/db/generated/enums.ts'

export type { InvoiceSubject, VatTreatment } from '#app/platform/db/generated/enums.ts'

export const invoiceSubjects = ['goods', 'delivery'] as const satisfies readonly InvoiceSubject[]
export const vatTreatments = [
  'rated',
  'exempt',
  'undeclared',
  'direct',
] as const satisfies readonly VatTreatment[]

/** How VAT stands on a line; `rateBp` in basis points, only where it is rated. */
export interface Vat {
  readonly treatment: VatTreatment
  readonly rateBp: number | null
}

/** Which VAT stands on what, from a day on. */
export interface VatTerms extends Vat {
  readonly id: string
  readonly subject: InvoiceSubject
  /** Null: sellers of every kind. */
  readonly sellerKind: SellerKind | null
  /** Null: all goods. */
  readonly categorySlug: string | null
  readonly validFrom: Day
}

/** What a line is about. */
export interface VatSubject {
  readonly subject: InvoiceSubject
  readonly sellerKind: SellerKind
  /** The slugs of its category and of those above it, nearest first; empty for delivery. */
  readonly categories: readonly string[]
  readonly day: Day
}

/**
 * The rule for a line. How a seller pays VAT is before what it sells, so a rule that names its kind wins; then the nearest
 * category, then the newest. Null: nobody has set one, and no rate is made up.
 */
export function vatFor<R extends VatTerms>(rules: readonly R[], line: VatSubject): R | null {
  const distance = ({ categorySlug }: R) =>
    categorySlug === null ? line.categories.length : line.categories.indexOf(categorySlug)
  const [first = null] = rules
    .filter(({ subject, validFrom }) => subject === line.subject && validFrom <= line.day)
    .filter(({ sellerKind }) => sellerKind === null || sellerKind === line.sellerKind)
    .filter((rule) => distance(rule) >= 0)
    .toSorted(
      (a, b) =>
        Number(a.sellerKind === null) - Number(b.sellerKind === null) ||
        distance(a) - distance(b) ||
        (a.validFrom === b.validFrom ? (a.id > b.id ? -1 : 1) : a.validFrom > b.validFrom ? -1 : 1),
    )
  return first
}

/** As invoicing software writes it: `8%`, `KCT`, `KKKNT`; null where none is written or known. */
export function vatCode(vat: Vat | null): string | null {
  if (vat?.treatment === 'exempt') return 'KCT'
  if (vat?.treatment === 'undeclared') return 'KKKNT'
  if (vat?.treatment !== 'rated' || vat.rateBp === null) return null
  return `${vat.rateBp / 100}%`
}

export interface SplitVat {
  /** Đồng without VAT. */
  readonly net: bigint
  /** Đồng of VAT; null where no invoice line has any. */
  readonly vat: bigint | null
}

/** What shoppers pay contains the VAT (prices are shown with it): taken out, rounded once, half up; the two sum to `gross`. */
export function splitVat(gross: bigint, vat: Vat | null): SplitVat {
  if (vat === null || vat.treatment === 'direct') return { net: gross, vat: null }
  const rate = BigInt(vat.rateBp ?? 0)
  const sign = gross < 0n ? -1n : 1n
  const part = sign * ((sign * gross * rate * 2n + 10_000n + rate) / ((10_000n + rate) * 2n))
  return { net: gross - part, vat: part }
}
