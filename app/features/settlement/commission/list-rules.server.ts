import { namesOf } from '#app/features/identity/index.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { CommissionRuleTerms } from './choose-rule.ts'
import { termsSelect } from './read-rules.server.ts'

/** Rules at most on the page; a market has a handful in force. */
const MOST = 200

/** A rule as its page lists it. */
export interface ListedRule extends CommissionRuleTerms {
  readonly standing: 'in_force' | 'to_come' | 'ended'
  /** Whom it is about by name, in both languages where there are two; null: everybody, or a kind of seller. */
  readonly target: { readonly vi: string; readonly en: string } | null
  readonly note: string
  /** Null: came with the demo data. */
  readonly by: string | null
  readonly madeAt: Date
}

/** All rules: those in force, then those to come, then those that have ended, the newest first. */
export async function listCommissionRules(call: Call): Promise<ListedRule[]> {
  const now = call.clock.now()
  const rows = await call.db.commissionRule.findMany({
    select: {
      ...termsSelect,
      ...{ note: true, madeById: true, madeAt: true },
      product: { select: { nameVi: true, nameEn: true } },
      seller: { select: { name: true } },
      category: { select: { nameVi: true, nameEn: true } },
    },
    orderBy: [{ validFrom: 'desc' }, { id: 'desc' }],
    take: MOST,
  })
  const names = await namesOf(
    call,
    rows.map(({ madeById }) => madeById),
  )
  const rules = rows.map(({ product, seller, category, madeById, ...rule }): ListedRule => {
    const named = product ?? category ?? (seller && { nameVi: seller.name, nameEn: seller.name })
    return {
      ...rule,
      standing:
        rule.validTo !== null && rule.validTo <= now
          ? 'ended'
          : rule.validFrom > now
            ? 'to_come'
            : 'in_force',
      target: named && { vi: named.nameVi, en: named.nameEn || named.nameVi },
      by: madeById ? (names.get(madeById) ?? null) : null,
    }
  })
  const order = ['in_force', 'to_come', 'ended'] as const
  return rules.toSorted((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing))
}

interface CategoryTarget {
  readonly id: string
  readonly nameVi: string
  readonly nameEn: string
  /** 0 for those at the top. */
  readonly depth: number
}

export interface RuleTargets {
  readonly sellers: readonly { readonly id: string; readonly name: string }[]
  /** As a tree is read: each shelf, then those below it. */
  readonly categories: readonly CategoryTarget[]
}

/** What a rule can be about, for its form. */
export async function readRuleTargets(call: Call): Promise<RuleTargets> {
  const [sellers, categories] = await Promise.all([
    call.db.seller.findMany({
      where: { status: 'verified' },
      select: { id: true, name: true },
      orderBy: { nameFolded: 'asc' },
    }),
    call.db.category.findMany({
      select: { id: true, nameVi: true, nameEn: true, parentId: true },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    }),
  ])
  const under = (parent: string | null, depth: number): CategoryTarget[] =>
    categories
      .filter(({ parentId }) => parentId === parent)
      .flatMap(({ id, nameVi, nameEn }) => [{ id, nameVi, nameEn, depth }, ...under(id, depth + 1)])
  return { sellers, categories: under(null, 0) }
}
