import { SellerKind, SellerStatus } from '#app/platform/db/generated/enums.ts'

export const SELLER_KINDS = Object.values(SellerKind)
export const SELLER_STATUSES = Object.values(SellerStatus)

/** The key of a kind's words: 'Hợp tác xã', 'Hộ sản xuất'. */
export const sellerKindKey = (kind: SellerKind) => `sellers:kind.${kind}` as const

export const sellerStatusKey = (status: SellerStatus) => `sellers:status.${status}` as const
