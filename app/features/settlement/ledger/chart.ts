import type { LedgerAccountKind } from './accounts.ts'

/** Parts of the trial balance, in the order of a balance sheet; words under `books:section.`. */
export const bookSections = ['has', 'owes', 'earns', 'costs', 'open', 'seen'] as const
export type BookSection = (typeof bookSections)[number]

interface ChartEntry {
  readonly section: BookSection
  /** In addresses. */
  readonly slug: string
}

/** Every account with its place in the trial balance; accounts of one section stand in this order. */
export const chart: Readonly<Record<LedgerAccountKind, ChartEntry>> = {
  bank: { section: 'has', slug: 'ngan-hang' },
  bank_outgoing: { section: 'has', slug: 'dang-chuyen-di' },
  gateway: { section: 'has', slug: 'cong' },
  carrier_cash: { section: 'has', slug: 'thu-ho' },
  disputes: { section: 'has', slug: 'khieu-nai-the' },
  held: { section: 'owes', slug: 'giu-ho' },
  seller_payable: { section: 'owes', slug: 'phai-tra-nguoi-ban' },
  payouts_under_way: { section: 'owes', slug: 'dang-chi' },
  refunds_owed: { section: 'owes', slug: 'phai-hoan' },
  unclaimed: { section: 'owes', slug: 'chua-ro' },
  commission_vat: { section: 'owes', slug: 'thue-gtgt-hoa-hong' },
  tax_withheld: { section: 'owes', slug: 'thue-khau-tru' },
  commission: { section: 'earns', slug: 'hoa-hong' },
  delivery: { section: 'earns', slug: 'giao-hang' },
  gateway_fees: { section: 'costs', slug: 'phi-cong' },
  voucher: { section: 'costs', slug: 'phieu-giam-gia' },
  losses: { section: 'costs', slug: 'cho-chiu' },
  differences: { section: 'open', slug: 'chenh-lech' },
  seller_bank: { section: 'seen', slug: 'tai-khoan-nguoi-ban' },
}

/** @param ofSellers the sellers' own accounts of a kind: money on them is only seen, never the market's */
export const sectionOf = (kind: LedgerAccountKind, ofSellers: boolean): BookSection =>
  kind === 'unclaimed' && ofSellers ? 'seen' : chart[kind].section

const slugs = new Map(Object.entries(chart).map(([kind, { slug }]) => [slug, kind]))

/** The account that an address names; null where it names none. */
export function kindOfSlug(slug: string): LedgerAccountKind | null {
  const kind = slugs.get(slug)
  return kind !== undefined && isKind(kind) ? kind : null
}

const isKind = (word: string): word is LedgerAccountKind => word in chart

const order = Object.keys(chart)

/** Where an account stands among all. */
export const placeInChart = (kind: LedgerAccountKind): number => order.indexOf(kind)
