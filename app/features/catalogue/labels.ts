import { ProductStatus, type Availability } from '#app/platform/db/generated/enums.ts'
import type { RequiredPaper } from './category-rules.ts'
import type { SearchSort } from './types.ts'

export const PRODUCT_STATUSES = Object.values(ProductStatus)

/** The key of a state's words: 'Nháp', 'Đang duyệt', 'Đang bán'. */
export const productStatusKey = (status: ProductStatus) => `catalogue:status.${status}` as const

/** 'Hết hàng', 'Còn dưới 10', 'Còn hàng': stock as anonymous pages show it. */
export const availabilityKey = (availability: Availability) =>
  `catalogue:availability.${availability}` as const

export const paperKey = (paper: RequiredPaper) => `catalogue:paper.${paper}` as const

export const sortKey = (sort: SearchSort) => `catalogue:sort.${sort}` as const
