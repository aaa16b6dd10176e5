import { vnDay, dateColumnOf } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import { soldInYear } from './freeze-at-sale.server.ts'
import { slugOf } from './change-rules.server.ts'
import { freezeTerms } from './freeze-terms.ts'
import { categoryPaths, rulesAt } from './read-rules.server.ts'

export interface TryCommissionInput {
  /** The product's slug, or its address on the market. */
  readonly product: string
  /** Đồng of one pack; null: its cheapest. */
  readonly price: bigint | null
  readonly quantity: number
}

/** What one line would cost its seller, if it were sold now. */
export interface TriedCommission {
  readonly product: { readonly vi: string; readonly en: string }
  readonly sellerName: string
  readonly stars: number | null
  /** Đồng of the goods. */
  readonly goods: bigint
  /** Null: no rule holds. */
  readonly ruleId: string | null
  readonly commission: bigint
  readonly commissionVat: bigint
  readonly taxVat: bigint
  readonly taxPit: bigint
  /** What reaches the seller of the goods, đồng. */
  readonly reaches: bigint
}

/** Tries the rules of now on a product. Null where there is no such product. */
export async function tryCommission(
  call: Call,
  { product: typed, price, quantity }: TryCommissionInput,
): Promise<TriedCommission | null> {
  const slug = slugOf(typed)
  const product = await call.db.product.findUnique({
    where: { slug },
    select: {
      ...{ id: true, nameVi: true, nameEn: true, sellerId: true, categoryId: true },
      seller: { select: { name: true, kind: true } },
      listing: { select: { stars: true, starsUntil: true, minPrice: true } },
      variants: { select: { price: true }, orderBy: { price: 'asc' }, take: 1 },
    },
  })
  if (!product) return null
  const at = call.clock.now()
  const { listing, seller } = product
  const until = listing?.starsUntil
  const stars = until && until >= dateColumnOf(vnDay(at)) ? listing.stars : null
  const lineTotal = (price ?? product.variants[0]?.price ?? 0n) * BigInt(quantity)
  const paths = await categoryPaths(call)
  const [frozen] = freezeTerms(
    {
      ...{ sellerOrderId: '', sellerId: product.sellerId, sellerKind: seller.kind, at },
      soldThisYear: await soldInYear(call, product.sellerId, at),
      lines: [
        {
          ...{ orderLineId: '', productId: product.id, stars, quantity, lineTotal },
          categoryIds: paths.get(product.categoryId ?? '') ?? [],
        },
      ],
    },
    {
      commission: await rulesAt(call, at),
      tax: await call.db.taxRule.findMany({ where: { enabled: true } }),
    },
  )
  if (!frozen) return null
  const { ruleId, commission, commissionVat, taxVat, taxPit } = frozen
  return {
    product: { vi: product.nameVi, en: product.nameEn || product.nameVi },
    ...{
      sellerName: seller.name,
      stars,
      goods: lineTotal,
      ruleId,
      commission,
      commissionVat,
      taxVat,
      taxPit,
    },
    reaches: lineTotal - commission - commissionVat - taxVat - taxPit,
  }
}
