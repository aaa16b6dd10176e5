import { sumDong } from '#app/kernel/money.ts'
import type { SellerKind } from '#app/platform/db/generated/enums.ts'
import { taxOf, taxRuleFor, type TaxTerms } from '../tax/tax-of.ts'
import { chooseRule, type CommissionRuleTerms } from './choose-rule.ts'
import { commissionOf } from './commission-of.ts'

/** One row of `LineCommission`. */
export interface FrozenLine {
  readonly orderLineId: string
  readonly sellerOrderId: string
  readonly sellerId: string
  readonly ruleId: string | null
  readonly commission: bigint
  readonly commissionVat: bigint
  readonly taxRuleId: string | null
  readonly taxVat: bigint
  readonly taxPit: bigint
  readonly at: Date
}

export interface SoldPart {
  readonly sellerOrderId: string
  readonly sellerId: string
  readonly sellerKind: SellerKind
  readonly at: Date
  /** Đồng of goods that the seller has sold in this calendar year before. */
  readonly soldThisYear: bigint
  readonly lines: readonly SoldLine[]
}

export interface SoldLine {
  readonly orderLineId: string
  readonly productId: string
  /** Its own category, then those above it. */
  readonly categoryIds: readonly string[]
  readonly stars: number | null
  readonly quantity: number
  /** Đồng. */
  readonly lineTotal: bigint
}

export interface FeeRules {
  readonly commission: readonly CommissionRuleTerms[]
  readonly tax: readonly TaxTerms[]
}

/**
 * What the market will take of a part and withhold from it, by the rules of the moment of the sale. The demo data
 * freezes its sales with it too.
 */
export function freezeTerms(part: SoldPart, rules: FeeRules): FrozenLine[] {
  const { sellerOrderId, sellerId, sellerKind, at, lines } = part
  const taxRule = taxRuleFor(rules.tax, sellerKind, at)
  let before = part.soldThisYear
  return lines.map(({ orderLineId, lineTotal, quantity, ...goods }) => {
    const rule = chooseRule(rules.commission, { ...goods, sellerId, sellerKind }, at)
    const tax = taxRule && taxOf(taxRule, lineTotal, before)
    before += lineTotal
    return {
      ...{ orderLineId, sellerOrderId, sellerId, at },
      ruleId: rule?.id ?? null,
      ...(rule ? commissionOf(rule, lineTotal, quantity) : { commission: 0n, commissionVat: 0n }),
      taxRuleId: taxRule?.id ?? null,
      ...(tax ?? { taxVat: 0n, taxPit: 0n }),
    }
  })
}

/** Of two ways to freeze one part what costs its seller more, under the moment of the first; the first where they are even. */
export function dearerTerms(own: readonly FrozenLine[], others: readonly FrozenLine[]): FrozenLine[] {
  const costOf = (lines: readonly FrozenLine[]) =>
    sumDong(lines.flatMap((line) => [line.commission, line.commissionVat, line.taxVat, line.taxPit]))
  if (costOf(others) <= costOf(own)) return [...own]
  return others.map((line, index) => ({ ...line, at: own[index]?.at ?? line.at }))
}
