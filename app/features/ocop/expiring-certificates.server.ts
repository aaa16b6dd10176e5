import { addDays, dateColumnOf, daysBetween, vnDay } from '#app/kernel/clock.ts'
import { pageOf, sliceOf, type Page } from '#app/kernel/page.ts'
import type { Territory } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import { certificateSelect, shapeCertificate } from './shape-certificate.ts'
import type { ExpiringCertificate } from './types.ts'

const PAGE_SIZE = 50

export interface ExpiringCertificatesInput {
  readonly territory: Territory
  /** How far to look ahead, days: the programme asks for a new assessment 180 to 120 days before (Điều 7). */
  readonly withinDays: number
  /** Also those that lapsed up to so many days ago. */
  readonly lapsedDays?: number
  readonly page?: number
}

/**
 * Certificates that lapse soon in a territory, the nearest first. A certificate stands where its goods are
 * made; where that is not said, where the seller has its seat.
 */
export async function expiringCertificates(
  call: Call,
  { territory, withinDays, lapsedDays = 0, page = 1 }: ExpiringCertificatesInput,
): Promise<Page<ExpiringCertificate>> {
  const today = vnDay(call.clock.now())
  const commune = territory.communeCode
    ? { code: territory.communeCode }
    : { provinceCode: territory.provinceCode }
  const where = {
    status: 'active' as const,
    expiresOn: {
      gte: dateColumnOf(addDays(today, -lapsedDays)),
      lte: dateColumnOf(addDays(today, withinDays)),
    },
    product: { OR: [{ commune }, { communeCode: null, seller: { commune } }] },
  }
  const [rows, total] = await Promise.all([
    call.db.ocopCertificate.findMany({
      where,
      select: {
        ...certificateSelect,
        productId: true,
        product: {
          select: { slug: true, nameVi: true, nameEn: true, commune: { select: { name: true } } },
        },
        seller: { select: { name: true, slug: true, commune: { select: { name: true } } } },
      },
      orderBy: [{ expiresOn: 'asc' }, { id: 'asc' }],
      ...sliceOf(page, PAGE_SIZE),
    }),
    call.db.ocopCertificate.count({ where }),
  ])
  const items = rows.map((row) => {
    const shown = shapeCertificate(row)
    return {
      ...shown,
      daysLeft: daysBetween(today, shown.expiresOn),
      productId: row.productId,
      productSlug: row.product.slug,
      productName: { vi: row.product.nameVi, en: row.product.nameEn },
      sellerName: row.seller.name,
      sellerSlug: row.seller.slug,
      communeName: row.product.commune?.name ?? row.seller.commune?.name ?? null,
    }
  })
  return pageOf(items, total, page, PAGE_SIZE)
}
