import type { SeedProduct, SeedSeller } from '../types.ts'
import { inventedProducts } from './invented-products.ts'
import { inventedSeller } from './invented-seller.ts'
import { lines } from './lines.ts'
import { otherProfiles } from './other-regions.ts'
import { vinhPhucProfiles } from './vinh-phuc.ts'

const profiles = [...vinhPhucProfiles, ...otherProfiles]

/** The invented makers, those of former Vĩnh Phúc first. */
export const inventedSellers: SeedSeller[] = profiles.map(inventedSeller)

/** What they sell. */
export const inventedGoods: SeedProduct[] = profiles.flatMap((profile) => {
  const line = lines[profile.name]
  if (!line) throw new Error(`${profile.name} has no line of goods`)
  return inventedProducts(profile, line)
})
