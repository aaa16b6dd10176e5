import { z } from 'zod'
import { dayField, dongField, idField, textField } from '#app/platform/http/fields.ts'
import { depositingGateways } from '../../reconciliation/reconciliation.types.ts'

/** A line of the bank, named as what a gateway paid out. */
export const DepositSchema = z.object({
  do: z.literal('deposit'),
  transferId: idField(),
  gateway: z.enum(depositingGateways),
  from: dayField(),
  to: dayField(),
  fee: dongField(),
})

/** Money out that nobody has explained, with what it was for. */
export const OutflowSchema = z.object({
  do: z.literal('outflow'),
  transferId: idField(),
  reason: textField(600),
})

export const ReconcileDeedSchema = z.discriminatedUnion('do', [DepositSchema, OutflowSchema])
