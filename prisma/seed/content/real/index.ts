import type { SeedProduct, SeedSeller } from '../types.ts'
import { hoaBinhMakers, hoaBinhProducts } from './hoa-binh.ts'
import { phuThoMakers, phuThoProducts } from './phu-tho.ts'
import { realProduct } from './real-product.ts'
import { realSeller } from './real-seller.ts'
import { vinhPhucMakers, vinhPhucProducts } from './vinh-phuc.ts'

/** The makers that press reports name, by former province. */
export const realSellers: SeedSeller[] = [
  ...vinhPhucMakers.map((maker) => realSeller(maker, 'Vĩnh Phúc')),
  ...phuThoMakers.map((maker) => realSeller(maker, 'Phú Thọ')),
  ...hoaBinhMakers.map((maker) => realSeller(maker, 'Hòa Bình')),
]

/** The 72 products that they are reported to make. */
export const realProducts: SeedProduct[] = [...vinhPhucProducts, ...phuThoProducts, ...hoaBinhProducts].map(
  realProduct,
)
