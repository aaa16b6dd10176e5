import { photoSources } from '#app/features/media/index.ts'
import { certificateShownOf, papersOf } from '#app/features/ocop/index.server.ts'
import { sellerPageSelect, shapeSellerPage } from '#app/features/sellers/index.server.ts'
import { dayOfDateColumn, startOfVnDay, vnDay } from '#app/kernel/clock.ts'
import { readLotCode } from '#app/kernel/codes.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { diarySelect, shapeEntry } from './diary-rows.server.ts'
import { lotVerdict } from './lot-verdict.ts'
import { blocksSelect } from './read-story.server.ts'
import { shapeStory } from './story-blocks.ts'
import type { Trace } from './types.ts'

const traceSelect = {
  id: true,
  code: true,
  makersNumber: true,
  madeOn: true,
  expiresOn: true,
  madeAt: true,
  status: true,
  statusReason: true,
  sellerId: true,
  productId: true,
  product: {
    select: {
      nameVi: true,
      nameEn: true,
      slug: true,
      status: true,
      illustration: true,
      listing: { select: { minPrice: true, availability: true } },
      photos: {
        select: { media: { select: { id: true, width: true, height: true, widths: true } } },
        orderBy: { position: 'asc' },
        take: 1,
      },
    },
  },
  seller: { select: { ...sellerPageSelect, status: true } },
  diary: { select: diarySelect, orderBy: [{ onDay: 'asc' }, { sequence: 'asc' }] },
  storyBlocks: blocksSelect,
} as const satisfies Prisma.LotSelect

/**
 * All that the page behind a code on a pack shows; among it what TT 02/2024/TT-BKHCN asks to be visible to consumers:
 * name and picture, the unit's name and address, the time of making, the code, the expiry.
 * Null where no lot has this code. The code is its own key: whoever holds the pack may read.
 */
export async function readTrace(call: Call, typed: string): Promise<Trace | null> {
  const code = readLotCode(typed)
  const row = code && (await call.db.lot.findUnique({ where: { code }, select: traceSelect }))
  if (!row) return null
  const today = vnDay(call.clock.now())
  const [certificate, papers, scans] = await Promise.all([
    certificateShownOf(call, row.productId),
    papersOf(call, { sellerId: row.sellerId, productId: row.productId }),
    call.db.scanEvent.count({ where: { lotId: row.id, at: { lt: startOfVnDay(today) } } }),
  ])
  const { product, seller, makersNumber, madeAt, statusReason } = row
  const expiresOn = row.expiresOn && dayOfDateColumn(row.expiresOn)
  const verdict = lotVerdict({ status: row.status, expiresOn }, today)
  const open = seller.status === 'verified'
  const listed = open && product.status === 'listed' && verdict !== 'recalled' ? product.listing : null
  const photo = product.photos[0]
  return {
    lotId: row.id,
    verdict,
    lot: {
      code: row.code,
      makersNumber,
      madeOn: dayOfDateColumn(row.madeOn),
      expiresOn,
      madeAt,
      statusReason,
    },
    product: {
      name: { vi: product.nameVi, en: product.nameEn },
      slug: open && (product.status === 'listed' || product.status === 'paused') ? product.slug : null,
      illustration: product.illustration,
      photo: photo ? photoSources(photo.media) : null,
    },
    maker: { ...shapeSellerPage(seller, today), onShow: open },
    story: shapeStory(row.storyBlocks),
    diary: row.diary.map(shapeEntry),
    certificate,
    papers,
    buy: listed && { slug: product.slug, price: listed.minPrice, availability: listed.availability },
    scans,
  }
}
