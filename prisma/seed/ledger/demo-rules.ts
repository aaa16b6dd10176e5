import type { CommissionRuleTerms } from '#app/features/settlement/index.ts'
import { dateColumnOf, vnDay } from '#app/kernel/clock.ts'
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

const SHOWN_ONLY = 'Minh họa cho bản dùng thử, không tra từ văn bản nào. Chợ thật phải hỏi kế toán.'

/**
 * What VAT the demo's invoices show, so that every way of it is there to be seen: fresh goods that are not declared, all
 * other goods and delivery at a rate. A live market has no rate until its operator sets one.
 */
export function addDemoVat(seed: Seed): void {
  const madeAt = momentBefore(seed, 399, 9 * 60)
  const validFrom = dateColumnOf(vnDay(momentBefore(seed, 398, 0)))
  const base = { sellerKind: null, categorySlug: null, validFrom, source: SHOWN_ONLY, madeById: null, madeAt }
  const fresh = ['rau-cu-qua', 'trai-cay-tuoi', 'thit-tuoi', 'ca-tuoi', 'nam-tuoi']
  const rates = ['goods', 'delivery'] as const
  seed.sheet.add(
    'InvoiceVatRule',
    ...rates.map((subject) => ({
      ...{ ...base, id: seed.id(madeAt), subject, treatment: 'rated' as const, rateBp: 800 },
    })),
    ...fresh.map((categorySlug) => ({
      ...{ ...base, id: seed.id(madeAt), subject: 'goods' as const, categorySlug },
      ...{ treatment: 'undeclared' as const, rateBp: null },
    })),
  )
}
