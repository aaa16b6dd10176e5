import { photoSources } from '#app/features/media/index.ts'
import { pageOf, sliceOf, type Page } from '#app/kernel/page.ts'
import type { Call } from '#app/platform/call.ts'
import { openSellers } from './seller.access.ts'
import type { MakerCardData } from './types.ts'

const PAGE_SIZE = 24

/** The makers that sell, those with most goods first. `communeCode` keeps those who have their seat there. */
export async function listMakers(
  call: Call,
  {
    page = 1,
    communeCode,
    size = PAGE_SIZE,
  }: {
    readonly page?: number
    readonly communeCode?: string
    readonly size?: number
  },
): Promise<Page<MakerCardData>> {
  const where = { ...openSellers, ...(communeCode && { communeCode }) }
  const [rows, total] = await Promise.all([
    call.db.seller.findMany({
      where,
      select: {
        id: true,
        slug: true,
        name: true,
        kind: true,
        communeCode: true,
        formerPlace: true,
        memberHouseholds: true,
        portrait: true,
        commune: { select: { shortName: true } },
        portraitMedia: { select: { id: true, width: true, height: true, widths: true } },
        _count: { select: { products: { where: { status: 'listed' } } } },
      },
      orderBy: [{ products: { _count: 'desc' } }, { id: 'asc' }],
      ...sliceOf(page, size),
    }),
    call.db.seller.count({ where }),
  ])
  const items = rows.map(({ commune, formerPlace, portraitMedia, _count, ...row }) => ({
    ...row,
    place: commune?.shortName ?? formerPlace,
    portraitPhoto: portraitMedia && photoSources(portraitMedia),
    products: _count.products,
  }))
  return pageOf(items, total, page, size)
}
