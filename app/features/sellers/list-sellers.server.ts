import { pageOf, sliceOf, type Page } from '#app/kernel/page.ts'
import type { Call } from '#app/platform/call.ts'
import type { SellerRow, SellerStatus } from './types.ts'

const PAGE_SIZE = 30

/** Sellers of one state for the operator, those who wait longest first. */
export async function listSellers(
  call: Call,
  { status, page = 1 }: { readonly status?: SellerStatus; readonly page?: number },
): Promise<Page<SellerRow>> {
  const where = status ? { status } : {}
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
