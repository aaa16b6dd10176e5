import { z } from 'zod'
import { countField, dongField, idField, lineField, textField } from '#app/platform/http/fields.ts'

/** What an operator does on the page of all runs; `do` says which form was sent. */
export const PayoutsDeedSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('propose') }),
  z.object({
    do: z.literal('terms'),
    weekday: z.coerce.number().int().min(1).max(7),
    minimum: dongField(),
    holdDays: countField({ max: 90 }),
    reservePercent: countField({ max: 50 }),
  }),
  z.object({ do: z.literal('stop'), id: idField(), reason: textField(600) }),
])

/** What an operator does with a run, or with one payout of it. */
export const RunDeedSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('approve') }),
  z.object({ do: z.literal('drop'), reason: textField(600) }),
  z.object({ do: z.literal('send') }),
  z.object({ do: z.literal('fail_held') }),
  z.object({ do: z.literal('alone'), id: idField() }),
  z.object({ do: z.literal('paid'), id: idField(), proof: lineField(120) }),
  z.object({ do: z.literal('attach'), id: idField() }),
  z.object({ do: z.literal('withdraw'), id: idField(), paperId: idField() }),
  z.object({ do: z.literal('failed'), id: idField(), reason: textField(600) }),
  z.object({
    do: z.literal('returned'),
    id: idField(),
    reason: textField(600),
    transferId: idField().optional(),
  }),
])

export type RunDeed = z.output<typeof RunDeedSchema>
