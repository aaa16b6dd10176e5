import { z } from 'zod'
import { countField, idField, lineField, textField } from '#app/platform/http/fields.ts'

/** The second step of a carrier's file. */
export const ConfirmRemittanceSchema = z.object({
  carrier: lineField(60),
  reference: lineField(40).optional(),
})

/** A transfer was not a carrier's money for its file after all. */
export const UndoRemittanceSchema = z.object({ transferId: idField(), reason: textField(600) })

/** How a difference ends. */
export const ResolveLineSchema = z.object({
  lineId: idField(),
  how: z.enum(['book', 'leave']),
  part: lineField(20).optional(),
  reason: textField(600),
})

/** A limit of refusals as a form sends it: a whole percentage and of how many parcels, or neither. */
export const CashLimitSchema = z
  .object({
    mostRefused: countField({ min: 1, max: 100 }),
    sharePercent: countField({ min: 1, max: 100 }).optional(),
    shareOf: countField({ min: 1, max: 100 }).optional(),
    days: countField({ min: 1, max: 730 }),
  })
  .transform(({ sharePercent, shareOf, ...limit }, context) => {
    if (sharePercent !== undefined && shareOf !== undefined) {
      return { ...limit, share: { basisPoints: sharePercent * 100, ofAtLeast: shareOf } }
    }
    if (sharePercent === undefined && shareOf === undefined) return { ...limit, share: null }
    const path = [sharePercent === undefined ? 'sharePercent' : 'shareOf']
    context.addIssue({ code: 'custom', message: 'errors:required', path })
    return z.NEVER
  })
