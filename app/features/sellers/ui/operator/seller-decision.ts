import { z } from 'zod'
import { textField } from '#app/platform/http/fields.ts'

const LEAST_REASON = 10

/** A word or two tell nobody what to mend. */
const reasonField = () => textField(600).pipe(z.string().min(LEAST_REASON))

/** What an operator decides about a seller; `do` says which form was sent. */
export const SellerDecisionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('approve') }),
  z.object({ do: z.literal('reinstate') }),
  z.object({ do: z.literal('return'), reason: reasonField() }),
  z.object({ do: z.literal('suspend'), reason: reasonField() }),
])

export type SellerDecision = z.output<typeof SellerDecisionSchema>
