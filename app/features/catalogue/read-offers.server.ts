import { photoSources } from '#app/features/media/index.ts'
import { certificateInForce } from '#app/features/ocop/index.ts'
import { dayOfDateColumn, vnDay, type Day } from '#app/kernel/clock.ts'
import { isId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { readRules, type CategoryRules } from './category-rules.ts'
import { packQuantity, photoSelect, variantSelect } from './shapes.ts'
import type { NotSellableKey, Offer } from './types.ts'

/** A cart cannot ask for more at once. */
const MOST = 500

const offerSelect = (day: Day) =>
  ({
    ...variantSelect,
    retiredAt: true,
    product: {
      select: {
        id: true,
        slug: true,
        status: true,
        nameVi: true,
        nameEn: true,
        communeCode: true,
        packedToOrder: true,
        illustration: true,
        seller: {
          select: {
            id: true,
            name: true,
            slug: true,
            status: true,
            communeCode: true,
            holidayFrom: true,
            holidayTo: true,
          },
        },
        category: { select: { rules: true } },
        ocopSet: { select: { groupCode: true } },
        photos: { select: photoSelect, orderBy: { position: 'asc' }, take: 1 },
        ocopCertificates: {
          where: certificateInForce(day),
          select: { stars: true, number: true },
          orderBy: [{ stars: 'desc' }, { expiresOn: 'desc' }],
          take: 1,
        },
      },
    },
  }) satisfies Prisma.VariantSelect

type OfferRow = Prisma.VariantGetPayload<{ select: ReturnType<typeof offerSelect> }>

/**
 * Packs as the cart and orders see them, priced and judged now, in the order asked for. Packs that never
 * existed are left out; those that cannot be bought any more stay, with the reason. Stock is inventory's.
 */
export async function readOffers(call: Call, variantIds: readonly string[]): Promise<Offer[]> {
  const wanted = [...new Set(variantIds)].filter(isId).slice(0, MOST)
  if (wanted.length === 0) return []
  const today = vnDay(call.clock.now())
  const rows = await call.db.variant.findMany({
    where: { id: { in: wanted } },
    select: offerSelect(today),
  })
  const offers = new Map(rows.map((row) => [row.id, shapeOffer(row, today)]))
  return wanted.map((id) => offers.get(id) ?? null).filter((offer) => offer !== null)
}

function shapeOffer(row: OfferRow, today: Day): Offer {
  const { product } = row
  const { seller } = product
  const rules = product.category ? readRules(product.category.rules) : null
  const certificate = product.ocopCertificates[0]
  const photo = product.photos[0]
  const reason = whyNot(row, rules, today)
  return {
    variantId: row.id,
    productId: product.id,
    sellerId: seller.id,
    sellerName: seller.name,
    sellerSlug: seller.slug,
    sellerCommuneCode: seller.communeCode,
    communeCode: product.communeCode ?? seller.communeCode,
    ocopGroupCode: product.ocopSet?.groupCode ?? null,
    productName: { vi: product.nameVi, en: product.nameEn },
    variantName: { vi: row.nameVi, en: row.nameEn },
    slug: product.slug,
    price: row.price,
    weightGrams: row.weightGrams,
    netQuantity: packQuantity(row),
    packedToOrder: product.packedToOrder,
    minQuantity: row.minQuantity,
    step: row.step,
    starsShown: certificate?.stars ?? null,
    certificateNumber: certificate?.number ?? null,
    sellable: reason === null,
    ...(reason && { notSellableKey: reason }),
    shippable: rules?.shippable ?? false,
    localOnly: rules?.localOnly ?? false,
    maxDays: rules?.maxDays ?? null,
    ageNotice: rules?.ageNotice ?? null,
    illustration: product.illustration,
    photo: photo ? photoSources(photo.media) : null,
  }
}

/** Why a pack cannot be bought now, the weightiest reason first; null where it can. */
function whyNot(row: OfferRow, rules: CategoryRules | null, today: Day): NotSellableKey | null {
  const { status, seller } = row.product
  if (seller.status !== 'verified') return 'catalogue:not_sellable.seller_closed'
  if (status === 'paused') return 'catalogue:not_sellable.paused'
  if (status !== 'listed' || !rules) return 'catalogue:not_sellable.not_listed'
  if (row.retiredAt) return 'catalogue:not_sellable.pack_gone'
  if (!rules.shippable) return 'catalogue:not_sellable.contact_only'
  const { holidayFrom, holidayTo } = seller
  const away =
    holidayFrom && holidayTo && dayOfDateColumn(holidayFrom) <= today && today <= dayOfDateColumn(holidayTo)
  return away ? 'catalogue:not_sellable.seller_on_holiday' : null
}
