import { newId } from '#app/kernel/ids.ts'
import { failAt, ok, type Failure, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { diffOf } from './product-diff.ts'
import type { VariantFormRow } from './product-form.ts'
import type { ProductFailure } from './verb-types.ts'

/** What a pack was before, as the product's event keeps it. */
export type VariantChange = {
  readonly variantId: string
  readonly change: 'added' | 'edited' | 'retired'
  /** Đồng, as text: JSON has no such whole numbers. */
  readonly priceBefore: string | null
}

/**
 * Brings the packs of a product in line with the form, in its order. Packs that the form does not name stay as
 * they are; a pack is retired, never deleted, because orders and stock point at it. Numbers that a draft does
 * not hold yet are kept as zero.
 */
export async function saveVariants(
  call: Call,
  productId: string,
  rows: readonly VariantFormRow[],
): Promise<Result<readonly VariantChange[], Failure<ProductFailure>>> {
  const known = await call.db.variant.findMany({ where: { productId } })
  const changes: VariantChange[] = []
  for (const [position, row] of rows.entries()) {
    const before = row.id ? known.find(({ id }) => id === row.id) : undefined
    const at = (field: string) => `variants[${position}].${field}`
    if (row.id && !before) return failAt(at('nameVi'), 'catalogue:failure.pack_unknown')
    if (row.retire) {
      if (!before || before.retiredAt) continue
      await call.db.variant.update({ where: { id: before.id }, data: { retiredAt: call.clock.now() } })
      changes.push({ variantId: before.id, change: 'retired', priceBefore: String(before.price) })
      continue
    }
    if (row.gtin && (await isTaken(call, row.gtin, before?.id))) {
      return failAt(at('gtin'), 'catalogue:failure.gtin_taken')
    }
    const data = columnsOf(row, position)
    if (!before) {
      const id = newId()
      await call.db.variant.create({ data: { ...data, id, productId } })
      changes.push({ variantId: id, change: 'added', priceBefore: null })
      continue
    }
    await call.db.variant.update({ where: { id: before.id }, data: { ...data, retiredAt: null } })
    const edited = Object.keys(diffOf(before, data)).length > 0
    if (edited) changes.push({ variantId: before.id, change: 'edited', priceBefore: String(before.price) })
  }
  return ok(changes)
}

async function isTaken(call: Call, gtin: string, variantId: string | undefined): Promise<boolean> {
  const holder = await call.db.variant.findUnique({ where: { gtin }, select: { id: true } })
  return holder !== null && holder.id !== variantId
}

const columnsOf = (row: VariantFormRow, position: number) => ({
  nameVi: row.nameVi,
  nameEn: row.nameEn,
  netAmount: row.net?.amount ?? 0,
  netUnit: row.net?.unit ?? ('g' as const),
  pieceWordVi: row.pieceWordVi || null,
  pieceWordEn: row.pieceWordEn || null,
  price: row.price ?? 0n,
  weightGrams: row.weightGrams ?? 0,
  minQuantity: row.minQuantity ?? 1,
  step: row.step ?? 1,
  gtin: row.gtin ?? null,
  position,
})
