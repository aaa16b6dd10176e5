import { photoSources } from '#app/features/media/index.ts'
import { certificateInForce } from '#app/features/ocop/index.ts'
import { vnDay, type Day } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { packQuantity, photoSelect } from './shapes.ts'
import type { ProductCardData } from './types.ts'

const cardSelect = (day: Day) =>
  ({
    id: true,
    slug: true,
    nameVi: true,
    nameEn: true,
    illustration: true,
    communeCode: true,
    harvestMonths: true,
    commune: { select: { shortName: true } },
    seller: {
      select: {
        name: true,
        slug: true,
        communeCode: true,
        formerPlace: true,
        commune: { select: { shortName: true } },
      },
    },
    variants: {
      where: { retiredAt: null },
      select: { price: true, netAmount: true, netUnit: true, pieceWordVi: true, pieceWordEn: true },
      orderBy: [{ price: 'asc' }, { id: 'asc' }],
    },
    photos: { select: photoSelect, orderBy: { position: 'asc' }, take: 1 },
    pressStar: { select: { stars: true, year: true, sourceUrl: true } },
    ocopCertificates: {
      where: certificateInForce(day),
      select: { stars: true },
      orderBy: { stars: 'desc' },
      take: 1,
    },
    listing: { select: { availability: true } },
  }) satisfies Prisma.ProductSelect

type CardRow = Prisma.ProductGetPayload<{ select: ReturnType<typeof cardSelect> }>

/** Products as lists show them, in the order asked for; those without a pack are left out. */
export async function readCards(call: Call, productIds: readonly string[]): Promise<ProductCardData[]> {
  if (productIds.length === 0) return []
  const rows = await call.db.product.findMany({
    where: { id: { in: [...productIds] } },
    select: cardSelect(vnDay(call.clock.now())),
  })
  const cards = new Map(rows.map((row) => [row.id, shapeCard(row)]))
  return productIds.map((id) => cards.get(id) ?? null).filter((card) => card !== null)
}

function shapeCard(row: CardRow): ProductCardData | null {
  const { seller, commune, variants, photos } = row
  const [cheapest] = variants
  if (!cheapest) return null
  return {
    productId: row.id,
    slug: row.slug,
    name: { vi: row.nameVi, en: row.nameEn },
    illustration: row.illustration,
    photo: photos[0] ? photoSources(photos[0].media) : null,
    sellerName: seller.name,
    sellerSlug: seller.slug,
    place: commune?.shortName ?? seller.commune?.shortName ?? seller.formerPlace,
    communeCode: row.communeCode ?? seller.communeCode,
    stars: row.ocopCertificates[0]?.stars ?? null,
    pressStar: row.pressStar,
    price: cheapest.price,
    net: packQuantity(cheapest),
    packs: variants.length,
    availability: row.listing?.availability ?? 'none',
    harvestMonths: row.harvestMonths,
  }
}
