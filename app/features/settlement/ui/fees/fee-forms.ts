import { z } from 'zod'
import { SELLER_KINDS } from '#app/features/sellers/index.ts'
import { formatWhole } from '#app/kernel/money.ts'
import {
  countField,
  dayField,
  dongField,
  idField,
  lineField,
  textField,
  tickField,
} from '#app/platform/http/fields.ts'
import { PaymentMethod } from '#app/platform/db/generated/enums.ts'
import { commissionScopes } from '../../commission/choose-rule.ts'

/** A percentage as people write it: `5`, `4,5`, `0.25 %` → basis points. */
export const percentField = () =>
  z.string().transform((text, context) => {
    const found = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim())
    const basisPoints = found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : null
    if (basisPoints !== null && basisPoints <= 10_000) return basisPoints
    context.addIssue({ code: 'custom', message: 'fees:failure.percent' })
    return z.NEVER
  })

const chosenId = () =>
  idField()
    .optional()
    .transform((id) => id ?? null)
const chosenKind = () =>
  z
    .enum(SELLER_KINDS)
    .optional()
    .transform((kind) => kind ?? null)
const maybeDong = () =>
  dongField()
    .optional()
    .transform((amount) => amount ?? null)

/** What an operator does with commission; `do` says which form was sent. */
export const CommissionDeedSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('add'),
    scope: z.enum(commissionScopes),
    product: textField(300),
    sellerId: chosenId(),
    categoryId: chosenId(),
    sellerKind: chosenKind(),
    minStars: z
      .enum(['3', '4', '5'])
      .optional()
      .transform((stars) => (stars ? Number(stars) : null)),
    percent: percentField(),
    minimum: maybeDong(),
    maximum: maybeDong(),
    fixed: maybeDong(),
    vat: percentField(),
    validFrom: dayField(),
    note: textField(300),
  }),
  z.object({ do: z.literal('end'), id: idField(), until: dayField() }),
  z.object({
    do: z.literal('gateway'),
    method: z.enum(PaymentMethod, 'errors:choose_one'),
    percent: percentField(),
    fixed: maybeDong(),
    source: lineField(300),
  }),
  z.object({ do: z.literal('notice'), days: countField({ min: 0, max: 365 }), source: lineField(300) }),
])
export type CommissionDeed = z.output<typeof CommissionDeedSchema>

/** What the form of a new rule takes. */
export type AddRuleFields = {
  scope: string
  product: string
  sellerId: string
  categoryId: string
  sellerKind: string
  minStars: string
  percent: string
  minimum: string
  maximum: string
  fixed: string
  vat: string
  validFrom: string
  note: string
}

/** What an operator does with tax. */
export const TaxDeedSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('on'), id: idField() }),
  z.object({ do: z.literal('off'), id: idField() }),
  z.object({
    do: z.literal('add'),
    sellerKind: z.enum(SELLER_KINDS),
    vat: percentField(),
    pit: percentField(),
    threshold: maybeDong(),
    fromFirstDong: tickField(),
    source: lineField(600),
    validFrom: dayField(),
  }),
])
export type TaxDeed = z.output<typeof TaxDeedSchema>

/** 450 basis points as people read them: `4,5`. */
export function percentText(basisPoints: number, locale: 'vi' | 'en' = 'vi'): string {
  const whole = formatWhole(BigInt(Math.trunc(basisPoints / 100)), locale)
  const rest = String(basisPoints % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return rest === '' ? whole : `${whole}${locale === 'vi' ? ',' : '.'}${rest}`
}
