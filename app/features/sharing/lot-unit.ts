import type { Prisma } from '#app/platform/db/generated/client.ts'
import type { NetUnit } from '#app/platform/db/generated/enums.ts'

/** Deliveries that count: neither turned round nor turning another one round. */
export const counting = {
  reversesId: null,
  reversedBy: null,
} as const satisfies Prisma.MemberDeliveryWhereInput

/** The packs of a lot's product, as far as they say what it is counted in. */
export const packUnit = {
  select: { netUnit: true },
  orderBy: { position: 'asc' },
  take: 1,
} as const satisfies Prisma.Product$variantsArgs

/** What a lot's unit is read from. */
export const unitSelect = {
  deliveries: { where: counting, select: { unit: true }, orderBy: { id: 'asc' }, take: 1 },
  product: { select: { variants: packUnit } },
} as const satisfies Prisma.LotSelect

interface UnitRow {
  readonly deliveries?: readonly { readonly unit: NetUnit }[]
  readonly product: { readonly variants: readonly { readonly netUnit: NetUnit }[] }
}

/**
 * What a lot counts in: as its first delivery was counted, since shares add its deliveries up; before that as its packs
 * are, which is a proposal only: tea is sold in boxes and brought in kilograms.
 */
export const unitOfLot = ({ deliveries = [], product }: UnitRow): NetUnit =>
  deliveries[0]?.unit ?? product.variants[0]?.netUnit ?? 'g'
