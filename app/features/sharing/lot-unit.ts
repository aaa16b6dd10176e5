import type { LocalText } from '#app/features/ocop/index.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import type { NetUnit } from '#app/platform/db/generated/enums.ts'

/** Deliveries that count: neither turned round nor turning another one round. */
export const counting = {
  reversesId: null,
  reversedBy: null,
} as const satisfies Prisma.MemberDeliveryWhereInput

/** The packs of a lot's product, as far as they say what it is counted in. */
export const packUnit = {
  select: { netUnit: true, pieceWordVi: true, pieceWordEn: true },
  orderBy: { position: 'asc' },
  take: 1,
} as const satisfies Prisma.Product$variantsArgs

/** What a lot's unit is read from. */
export const unitSelect = {
  deliveries: { where: counting, select: { unit: true }, orderBy: { id: 'asc' }, take: 1 },
  product: { select: { variants: packUnit } },
} as const satisfies Prisma.LotSelect

interface PackRow {
  readonly netUnit: NetUnit
  readonly pieceWordVi: string | null
  readonly pieceWordEn: string | null
}

interface UnitRow {
  readonly deliveries?: readonly { readonly unit: NetUnit }[]
  readonly product: { readonly variants: readonly PackRow[] }
}

/**
 * What a lot counts in: as its first delivery was counted, since shares add its deliveries up; before that as its packs
 * are, which is a proposal only: tea is sold in boxes and brought in kilograms.
 */
export const unitOfLot = ({ deliveries = [], product }: UnitRow): NetUnit =>
  deliveries[0]?.unit ?? product.variants[0]?.netUnit ?? 'g'

/** What one piece of a lot is called by its packs: bunch (bó), fruit (quả); null where they do not say. */
export function pieceWordOf({ product }: Pick<UnitRow, 'product'>): LocalText | null {
  const { pieceWordVi: vi, pieceWordEn: en } = product.variants[0] ?? {}
  return vi ? { vi, en: en || vi } : null
}
