import type { NetUnit } from '#app/platform/db/generated/enums.ts'
import type { PackQuantity, VariantShown } from './types.ts'

/** What `photoSources` needs of a product's photo. */
export const photoSelect = {
  id: true,
  altVi: true,
  media: { select: { id: true, width: true, height: true, widths: true } },
} as const

/** What `shapeVariant` reads. */
export const variantSelect = {
  id: true,
  nameVi: true,
  nameEn: true,
  netAmount: true,
  netUnit: true,
  pieceWordVi: true,
  pieceWordEn: true,
  price: true,
  weightGrams: true,
  minQuantity: true,
  step: true,
  gtin: true,
} as const

interface NetRow {
  readonly netAmount: number
  readonly netUnit: NetUnit
  readonly pieceWordVi: string | null
  readonly pieceWordEn: string | null
}

interface VariantRow extends NetRow {
  readonly id: string
  readonly nameVi: string
  readonly nameEn: string
  readonly price: bigint
  readonly weightGrams: number
  readonly minQuantity: number
  readonly step: number
}

/** How much is in a pack. */
export const packQuantity = (row: NetRow): PackQuantity => ({
  amount: row.netAmount,
  unit: row.netUnit,
  pieceWord: row.pieceWordVi ? { vi: row.pieceWordVi, en: row.pieceWordEn ?? '' } : null,
})

/** A pack as pages show it. */
export const shapeVariant = (row: VariantRow): VariantShown => ({
  id: row.id,
  name: { vi: row.nameVi, en: row.nameEn },
  net: packQuantity(row),
  price: row.price,
  weightGrams: row.weightGrams,
  minQuantity: row.minQuantity,
  step: row.step,
})
