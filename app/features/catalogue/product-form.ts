import { z } from 'zod'
import { countField, dongField, idField, textField, tickField } from '#app/platform/http/fields.ts'
import { isGtin } from './gtin.ts'
import { packUnitField, readNet } from './net-quantity.ts'

/** Packs of one product. */
export const MOST_VARIANTS = 12

/** One line that may still be empty. */
const openLine = (max = 160) => textField(max).transform((text) => text.replace(/\s+/g, ' '))

/** A field that may be left out: an empty one counts as left out. */
const orNothing = <S extends z.ZodType>(schema: S) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
    schema.optional(),
  )

const gtinField = () =>
  z
    .string()
    .transform((text) => text.replace(/[\s-]/g, ''))
    .refine(isGtin, 'catalogue:failure.gtin_wrong')

const VariantForm = z
  .object({
    /** Of a pack that is there already. */
    id: orNothing(idField()),
    nameVi: openLine(80),
    nameEn: openLine(80),
    net: openLine(12),
    netUnit: packUnitField(),
    pieceWordVi: openLine(20),
    pieceWordEn: openLine(20),
    price: orNothing(dongField(1_000n)),
    weightGrams: orNothing(countField({ min: 1, max: 100_000 })),
    minQuantity: orNothing(countField({ min: 1, max: 1000 })),
    step: orNothing(countField({ min: 1, max: 1000 })),
    gtin: orNothing(gtinField()),
    /** Ticked: the pack is not sold any more. */
    retire: tickField(),
  })
  .transform((variant, context) => {
    const { net: typed, netUnit, ...rest } = variant
    const net = typed === '' ? null : readNet(typed, netUnit)
    if (typed !== '' && net === null) {
      context.addIssue({ code: 'custom', path: ['net'], message: 'catalogue:failure.net_not_understood' })
    }
    return { ...rest, net }
  })

type VariantFormValue = z.output<typeof VariantForm>

/** A row of the form in which nobody has written anything. */
const isEmptyRow = (variant: VariantFormValue): boolean =>
  !variant.id && !variant.nameVi && !variant.net && variant.price === undefined

const MonthsField = z
  .preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.coerce.number().int().min(1).max(12)),
  )
  .transform((months) => [...new Set(months)].sort((a, b) => a - b))

/**
 * A product as its seller writes it. Lenient, because a draft is kept with whatever is there: only what
 * cannot be understood is refused. `submitProduct` asks for completeness.
 */
export const ProductFormSchema = z.object({
  /** The version that the form was opened on; none for a new product. */
  version: orNothing(countField({ min: 1 })),
  nameVi: openLine(140),
  nameEn: openLine(140),
  categorySlug: openLine(80),
  /** 1–26 */
  ocopSetNumber: orNothing(countField({ min: 1, max: 26 })),
  descriptionVi: textField(3000),
  descriptionEn: textField(3000),
  storyVi: textField(6000),
  storyEn: textField(6000),
  ingredientsVi: textField(1500),
  ingredientsEn: textField(1500),
  storageVi: textField(600),
  storageEn: textField(600),
  /** Where it is made; empty: at the seller's seat. */
  communeCode: openLine(5),
  selfDeclaration: openLine(80),
  packedToOrder: tickField(),
  harvestMonths: MonthsField,
  /** Days from made-on to expiry; empty: it does not expire. */
  shelfLifeDays: orNothing(countField({ min: 1, max: 3650 })),
  variants: z
    .array(VariantForm)
    .max(MOST_VARIANTS, 'catalogue:failure.too_many_packs')
    .default([])
    .transform((rows) => rows.filter((row) => !isEmptyRow(row))),
})

export type ProductForm = z.output<typeof ProductFormSchema>
export type VariantFormRow = ProductForm['variants'][number]

/** A reason that the operator must give, or the seller's name of one. */
export const ReturnReasonSchema = z.object({
  reason: textField(600).pipe(z.string().min(10, 'catalogue:failure.reason_too_short')),
})
