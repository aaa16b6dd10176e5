import { z } from 'zod'
import { dayField, dongField, idField } from '#app/platform/http/fields.ts'
import { depositingGateways } from '../../reconciliation/reconciliation.types.ts'

/** A line of the bank, named as what a gateway paid out. */
export const DepositSchema = z.object({
  transferId: idField(),
  gateway: z.enum(depositingGateways),
  from: dayField(),
  to: dayField(),
  fee: dongField(),
})
