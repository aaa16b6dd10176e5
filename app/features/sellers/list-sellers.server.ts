import { pageOf, sliceOf, type Page } from '#app/kernel/page.ts'
import { fold } from '#app/kernel/vietnamese-text.ts'
import type { Call } from '#app/platform/call.ts'
import type { SellerRow, SellerStatus } from './types.ts'

const PAGE_SIZE = 30

export interface ListSellersInput {
  readonly status?: SellerStatus
  /** Part of a name, with or without accents. */
  readonly text?: string
  readonly page?: number
}

const named = (text: string | undefined) =>
  text?.trim() ? { nameFolded: { contains: fold(text).trim() } } : {}

/** Sellers of one state for the operator, those who wait longest first. */
export async function listSellers(
  call: Call,
  { status, text, page = 1 }: ListSellersInput,
): Promise<Page<SellerRow>> {
  const where = { ...named(text), ...(status && { status }) }
  const [rows, total] = await Promise.all([
    call.db.seller.findMany({
      where,
      select: {
        id: true,
        slug: true,
        name: true,
        kind: true,
        status: true,
        provenance: true,
        formerPlace: true,
        submittedAt: true,
        verifiedAt: true,
        commune: { select: { name: true } },
        _count: { select: { products: { where: { status: 'listed' } } } },
      },
      orderBy: [{ submittedAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      ...sliceOf(page, PAGE_SIZE),
    }),
    call.db.seller.count({ where }),
  ])
  const items = rows.map(({ commune, formerPlace, _count, ...row }) => ({
    ...row,
    place: commune?.name ?? formerPlace,
    products: _count.products,
  }))
  return pageOf(items, total, page, PAGE_SIZE)
}

/** How many sellers are in each state, for the tabs above the list; only those that `text` finds. */
export async function countSellers(
  call: Call,
  { text }: Pick<ListSellersInput, 'text'> = {},
): Promise<Partial<Record<SellerStatus, number>>> {
  const groups = await call.db.seller.groupBy({ by: ['status'], where: named(text), _count: { _all: true } })
  return Object.fromEntries(groups.map(({ status, _count }) => [status, _count._all]))
}
