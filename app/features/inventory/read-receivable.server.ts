import type { LocalText } from '#app/features/ocop/index.ts'
import type { NetQuantity } from '#app/kernel/quantity.ts'
import type { Call } from '#app/platform/call.ts'
import type { ProductStatus } from '#app/platform/db/generated/enums.ts'
import { availableFor } from './available-stock.server.ts'
import { sellerIdOf } from './lot.access.server.ts'

/** A product of which goods can be booked in, with the packs that are sold now. */
export interface ReceivableProduct {
  readonly productId: string
  readonly name: LocalText
  readonly illustration: string
  readonly status: ProductStatus
  /** Days from made-on to expiry; null: it does not expire, or nobody has said. */
  readonly shelfLifeDays: number | null
  /** Packs of all sizes that can be bought now. */
  readonly available: number
  readonly packs: readonly {
    readonly variantId: string
    readonly name: LocalText
    readonly net: NetQuantity
    readonly available: number
  }[]
}

/** Every product of the actor's seller that has a pack, drafts too (goods are made before they are sold), the emptiest first. */
export async function listReceivable(call: Call): Promise<ReceivableProduct[]> {
  const products = await call.db.product.findMany({
    where: {
      sellerId: { in: [sellerIdOf(call.actor)].filter((id) => id !== null) },
      status: { not: 'archived' },
      variants: { some: { retiredAt: null } },
    },
    select: {
      id: true,
      nameVi: true,
      nameEn: true,
      illustration: true,
      status: true,
      shelfLifeDays: true,
      variants: {
        where: { retiredAt: null },
        select: { id: true, nameVi: true, nameEn: true, netAmount: true, netUnit: true },
        orderBy: { position: 'asc' },
      },
    },
    orderBy: [{ nameVi: 'asc' }, { id: 'asc' }],
  })
  const stock = await availableFor(
    call,
    products.flatMap(({ variants }) => variants.map(({ id }) => id)),
  )
  const packsLeft = new Map(stock.map(({ variantId, available }) => [variantId, available]))
  return products
    .map(({ id, nameVi, nameEn, variants, ...product }) => ({
      ...product,
      productId: id,
      name: { vi: nameVi, en: nameEn },
      available: variants.reduce((sum, variant) => sum + (packsLeft.get(variant.id) ?? 0), 0),
      packs: variants.map((variant) => ({
        variantId: variant.id,
        name: { vi: variant.nameVi, en: variant.nameEn },
        net: { amount: variant.netAmount, unit: variant.netUnit },
        available: packsLeft.get(variant.id) ?? 0,
      })),
    }))
    .sort((a, b) => a.available - b.available)
}
