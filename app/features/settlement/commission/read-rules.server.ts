import type { Call } from '#app/platform/call.ts'
import type { CommissionRuleTerms } from './choose-rule.ts'

export const termsSelect = {
  ...{ id: true, scope: true, productId: true, sellerId: true, categoryId: true, sellerKind: true },
  ...{ minStars: true, percentBp: true, minimum: true, maximum: true, fixed: true, vatBp: true },
  ...{ validFrom: true, validTo: true },
} as const

/** The rules that hold at a moment. */
export async function rulesAt(call: Call, at: Date): Promise<CommissionRuleTerms[]> {
  return call.db.commissionRule.findMany({
    where: { validFrom: { lte: at }, OR: [{ validTo: null }, { validTo: { gt: at } }] },
    select: termsSelect,
  })
}

/** Each category of the shop's tree with those above it, nearest first. */
export async function categoryPaths(call: Call): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await call.db.category.findMany({ select: { id: true, parentId: true } })
  return pathsOf(rows)
}

/** The same of rows in hand. */
export function pathsOf(
  rows: readonly { readonly id: string; readonly parentId?: string | null }[],
): ReadonlyMap<string, readonly string[]> {
  const parents = new Map(rows.map(({ id, parentId }) => [id, parentId ?? null]))
  const pathOf = (id: string): string[] => {
    const parent = parents.get(id)
    return parent ? [id, ...pathOf(parent)] : [id]
  }
  return new Map(rows.map(({ id }) => [id, pathOf(id)]))
}
