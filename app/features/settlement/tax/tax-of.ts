import { basisPointsOf } from '#app/kernel/money.ts'
import type { SellerKind } from '#app/platform/db/generated/enums.ts'

/** What is withheld from a kind of seller, as dated data. */
export interface TaxTerms {
  readonly id: string
  readonly sellerKind: SellerKind
  readonly vatBp: number
  readonly pitBp: number
  /** Đồng of a calendar year; null: none. */
  readonly threshold: bigint | null
  /** Withheld from the first đồng; else only once the year's sales have passed the threshold. */
  readonly fromFirstDong: boolean
  readonly enabled: boolean
  readonly validFrom: Date
  readonly validTo: Date | null
}

export interface Tax {
  readonly taxVat: bigint
  readonly taxPit: bigint
}

/** The rule that is switched on for a kind of seller at a moment, the newest of several; null where none is. */
export function taxRuleFor<R extends TaxTerms>(
  rules: readonly R[],
  sellerKind: SellerKind,
  at: Date,
): R | null {
  const [first] = rules
    .filter((rule) => rule.enabled && rule.sellerKind === sellerKind)
    .filter(({ validFrom, validTo }) => validFrom <= at && (validTo === null || at < validTo))
    .toSorted((a, b) => b.validFrom.getTime() - a.validFrom.getTime() || (a.id > b.id ? -1 : 1))
  return first ?? null
}

/**
 * What is withheld of one line's goods, each tax rounded once, half up. Delivery that the seller earns is not in it:
 * carriage has rates of its own, and whether a parcel sent along with goods is carriage is a question for an accountant.
 * @param goods  đồng of the line
 * @param before đồng of goods that the seller has sold in this calendar year before this line
 */
export function taxOf(
  rule: Pick<TaxTerms, 'vatBp' | 'pitBp' | 'threshold' | 'fromFirstDong'>,
  goods: bigint,
  before: bigint,
): Tax {
  const below = rule.threshold !== null && before + goods <= rule.threshold
  if (below && !rule.fromFirstDong) return { taxVat: 0n, taxPit: 0n }
  return {
    taxVat: basisPointsOf(goods, BigInt(rule.vatBp)),
    taxPit: basisPointsOf(goods, BigInt(rule.pitBp)),
  }
}
