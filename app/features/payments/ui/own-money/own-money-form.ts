import { z } from 'zod'
import { dongField, idField, lineField, textField } from '#app/platform/http/fields.ts'

/** What a seller does with money on its own account; `do` says which form was sent. */
export const OwnMoneySchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('assign'),
    id: idField(),
    orderCode: lineField(40),
    amount: dongField(1n).optional(),
  }),
  z.object({ do: z.literal('refund'), id: idField(), reason: textField(600) }),
  z.object({ do: z.literal('dismiss'), id: idField(), reason: textField(600) }),
  z.object({ do: z.literal('back'), id: idField() }),
])

export type OwnMoneyDeed = z.output<typeof OwnMoneySchema>
