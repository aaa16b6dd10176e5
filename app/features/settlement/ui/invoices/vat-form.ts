import { z } from 'zod'
import { SELLER_KINDS } from '#app/features/sellers/index.ts'
import { dayField, lineField } from '#app/platform/http/fields.ts'
import { invoiceSubjects, vatTreatments } from '../../e-invoice/vat.ts'
import { percentField } from '../fees/fee-forms.ts'

/** A new rule of how VAT stands on invoices; what is left empty holds for all. */
export const VatRuleSchema = z.object({
  subject: z.enum(invoiceSubjects),
  sellerKind: z
    .enum(SELLER_KINDS)
    .optional()
    .transform((kind) => kind ?? null),
  categorySlug: lineField(160)
    .optional()
    .transform((slug) => slug ?? null),
  treatment: z.enum(vatTreatments),
  /** Basis points. */
  rate: percentField()
    .optional()
    .transform((rate) => rate ?? null),
  validFrom: dayField(),
  source: lineField(600),
})

export type VatRuleFields = Record<keyof z.input<typeof VatRuleSchema>, string>
