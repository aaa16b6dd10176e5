import { z } from 'zod'
import { countField, textField } from '#app/platform/http/fields.ts'

/** What an operator decides about a product; `do` says which form was sent. `version` is the one that was read. */
export const ProductDecisionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('approve'), version: countField({ min: 1 }) }),
  z.object({ do: z.literal('return'), reason: textField(600) }),
])
