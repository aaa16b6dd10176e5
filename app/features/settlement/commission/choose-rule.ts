import type { CommissionScope, SellerKind } from '#app/platform/db/generated/enums.ts'
import type { CommissionRates } from './commission-of.ts'

export type { CommissionScope } from '#app/platform/db/generated/enums.ts'

/** From the widest to the most specific. */
export const commissionScopes = [
  'everybody',
  'seller_kind',
  'category',
  'seller',
  'product',
] as const satisfies readonly CommissionScope[]

/** A rule as the choice needs it. */
export interface CommissionRuleTerms extends CommissionRates {
  readonly id: string
  readonly scope: CommissionScope
  readonly productId: string | null
  readonly sellerId: string | null
  readonly categoryId: string | null
  readonly sellerKind: SellerKind | null
  readonly minStars: number | null
  readonly validFrom: Date
  /** From here on it holds no more. */
  readonly validTo: Date | null
}

/** What is sold, and by whom. */
export interface CommissionSubject {
  readonly productId: string | null
  readonly sellerId: string | null
  readonly sellerKind: SellerKind | null
  /** The product's own category, then those above it. */
  readonly categoryIds: readonly string[]
  /** Stars shown at the sale. */
  readonly stars: number | null
}

/**
 * The rule that holds for a sale: product before seller before category (the nearest first) before kind of seller
 * before everybody; of two alike the one that asks for more stars, then the newest. Null where none holds.
 */
export function chooseRule<R extends CommissionRuleTerms>(
  rules: readonly R[],
  subject: CommissionSubject,
  at: Date,
): R | null {
  const [first] = rules
    .filter((rule) => holdsAt(rule, at) && fits(rule, subject))
    .toSorted((a, b) => precedence(subject, b, a))
  return first ?? null
}

const holdsAt = ({ validFrom, validTo }: CommissionRuleTerms, at: Date) =>
  validFrom <= at && (validTo === null || at < validTo)

function fits(rule: CommissionRuleTerms, subject: CommissionSubject): boolean {
  if (rule.minStars !== null && (subject.stars ?? 0) < rule.minStars) return false
  switch (rule.scope) {
    case 'everybody':
      return true
    case 'seller_kind':
      return rule.sellerKind === subject.sellerKind
    case 'category':
      return rule.categoryId !== null && subject.categoryIds.includes(rule.categoryId)
    case 'seller':
      return rule.sellerId === subject.sellerId
    case 'product':
      return rule.productId === subject.productId
  }
}

/** More than zero where `a` comes before `b`. */
function precedence(subject: CommissionSubject, a: CommissionRuleTerms, b: CommissionRuleTerms): number {
  const distance = ({ categoryId }: CommissionRuleTerms) => subject.categoryIds.indexOf(categoryId ?? '')
  return (
    commissionScopes.indexOf(a.scope) - commissionScopes.indexOf(b.scope) ||
    distance(b) - distance(a) ||
    (a.minStars ?? 0) - (b.minStars ?? 0) ||
    a.validFrom.getTime() - b.validFrom.getTime() ||
    // Ids grow with time: of two made for the same moment, the later.
    (a.id > b.id ? 1 : -1)
  )
}
