import { z } from 'zod'
import { idField, lineField, tickField } from '#app/platform/http/fields.ts'

/** What a seller does with its account; `do` says which form was sent. */
export const BankAccountDeedSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('ask'),
    bin: lineField(6),
    account: lineField(40),
    holder: lineField(70),
    oldIsWrong: tickField(),
  }),
  z.object({ do: z.literal('confirm'), id: idField(), password: z.string().min(1).max(200) }),
  z.object({ do: z.literal('cancel'), id: idField() }),
  z.object({ do: z.literal('read') }),
])

export type BankAccountDeed = z.output<typeof BankAccountDeedSchema>
