import type { CommissionRuleTerms } from '#app/features/settlement/index.ts'
import { momentBefore, type Seed } from '../seed.ts'

/**
 * What the demo market takes of a sale: 5 % of the goods, 4 % from cooperatives whose goods carry stars, and 10 % VAT on
 * it. A live market has no rule until its operator makes one.
 */
export function addDemoRules(seed: Seed): CommissionRuleTerms[] {
  const madeAt = momentBefore(seed, 399, 9 * 60)
  const validFrom = momentBefore(seed, 398, 0)
  const open = { productId: null, sellerId: null, categoryId: null, minimum: null, maximum: null, fixed: 0n }
  const rules = [
    { ...open, scope: 'everybody', sellerKind: null, minStars: null, percentBp: 500 },
    { ...open, scope: 'seller_kind', sellerKind: 'cooperative', minStars: 3, percentBp: 400 },
  ] as const
  return rules.map((rule) => {
    const row = { ...rule, id: seed.id(madeAt), vatBp: 1000, validFrom, validTo: null }
    seed.sheet.add('CommissionRule', { ...row, note: '', madeById: null, madeAt, endedById: null })
    return row
  })
}
