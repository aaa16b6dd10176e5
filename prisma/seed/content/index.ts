import { communeByCode } from './communes.ts'
import { inventedGoods, inventedSellers } from './invented/index.ts'
import { realProducts, realSellers } from './real/index.ts'
import type { SeedCommune, SeedProduct, SeedSeller } from './types.ts'

export { categories } from './categories.ts'
export { illustrativeCertificates } from './certificates.ts'
export { communeByCode, communes } from './communes.ts'
export { illustrationKinds } from './illustrations.ts'
export type { IllustrationKind } from './illustrations.ts'
export { ocopGroups } from './ocop-groups.ts'
export type * from './types.ts'

/** The 82 sellers: those that the press names, then the invented ones. */
export const sellers: SeedSeller[] = [...realSellers, ...inventedSellers]

/** The 1,400 products: 72 real ones, then those of the invented makers. */
export const products: SeedProduct[] = [...realProducts, ...inventedGoods]

/** The communes in which a seller sits or a product is made, by code. */
export const communesUsed: SeedCommune[] = [
  ...new Set(
    [
      ...sellers.map((seller) => seller.communeCode),
      ...products.map((product) => product.madeInCommune),
    ].filter((code): code is string => typeof code === 'string'),
  ),
]
  .sort()
  .map(communeByCode)
