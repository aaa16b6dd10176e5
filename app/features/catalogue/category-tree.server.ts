import type { Call } from '#app/platform/call.ts'
import { readRules } from './category-rules.ts'
import type { CategoryNode } from './types.ts'

/** The shop's tree in its order, with how many goods are on sale on each shelf and below it. */
export async function readCategoryTree(call: Call): Promise<readonly CategoryNode[]> {
  const [rows, counts] = await Promise.all([
    call.db.category.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }] }),
    call.db.$queryRaw<{ slug: string; count: number }[]>`
      select slug, count(*)::int as count from "ProductListing" l, unnest(l."categoryPath") as slug group by 1`,
  ])
  const countOf = new Map(counts.map(({ slug, count }) => [slug, count]))
  const nodesUnder = (parentId: string | null, parentSlug: string | null): CategoryNode[] =>
    rows
      .filter((row) => row.parentId === parentId)
      .map((row) => ({
        id: row.id,
        slug: row.slug,
        name: { vi: row.nameVi, en: row.nameEn },
        illustration: row.illustration,
        parentSlug,
        count: countOf.get(row.slug) ?? 0,
        rules: readRules(row.rules),
        children: nodesUnder(row.id, row.slug),
      }))
  return nodesUnder(null, null)
}

/** One shelf with the shelves above it (from the root, itself left out), or null where there is none. */
export async function readCategory(
  call: Call,
  slug: string,
): Promise<{ category: CategoryNode; path: readonly CategoryNode[] } | null> {
  return find(await readCategoryTree(call), slug, [])
}

function find(
  nodes: readonly CategoryNode[],
  slug: string,
  path: readonly CategoryNode[],
): { category: CategoryNode; path: readonly CategoryNode[] } | null {
  for (const node of nodes) {
    const found = node.slug === slug ? { category: node, path } : find(node.children, slug, [...path, node])
    if (found) return found
  }
  return null
}
