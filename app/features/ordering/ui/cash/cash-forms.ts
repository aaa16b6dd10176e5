import { z } from 'zod'
import { countField, idField, lineField, textField } from '#app/platform/http/fields.ts'

/** The second step of a carrier's file. */
export const ConfirmRemittanceSchema = z.object({ carrier: lineField(60) })

/** How a difference ends. */
export const ResolveLineSchema = z.object({
  lineId: idField(),
  how: z.enum(['book', 'leave']),
  reason: textField(600),
})

/** From how many refusals within how many days on a phone is not offered cash. */
export const CashLimitSchema = z.object({
  mostRefused: countField({ min: 1, max: 100 }),
  days: countField({ min: 1, max: 730 }),
})
