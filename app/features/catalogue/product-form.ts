import { z } from 'zod'
import { countField, dongField, idField, tickField } from '#app/platform/http/fields.ts'
import { isGtin } from './gtin.ts'
import { packUnitField, readNet } from './net-quantity.ts'

/** Packs of one product. */
export const MOST_VARIANTS = 12

/**
 * Words that may still be empty. Everything happens in one transform: conform turns an empty text into nothing
 * before every string schema, also before one at the end of a pipe, which would ask for it again.
 */
const openWords = (max: number, tidy: (text: string) => string) =>
  z
    .string()
    .optional()
    .transform((typed, context) => {
      const text = tidy((typed ?? '').normalize('NFC')).trim()
      if (text.length > max) context.addIssue({ code: 'custom', message: `errors:too_long|max=${max}` })
      return text
    })

/** One line. */
const openLine = (max = 160) => openWords(max, (text) => text.replace(/\s+/g, ' '))

/** Several lines. */
const openText = (max: number) => openWords(max, (text) => text.replace(/\r\n/g, '\n'))

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
  descriptionVi: openText(3000),
  descriptionEn: openText(3000),
  storyVi: openText(6000),
  storyEn: openText(6000),
  ingredientsVi: openText(1500),
  ingredientsEn: openText(1500),
  storageVi: openText(600),
  storageEn: openText(600),
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

/** Fewer letters do not tell a seller what to change. */
export const LEAST_REASON = 10

/** The reason with which the operator gives a product back. */
export const ReturnReasonSchema = z.object({
  reason: openText(600).refine((text) => text.length >= LEAST_REASON, 'catalogue:failure.reason_too_short'),
})
