import { z } from 'zod'
import { textField } from '#app/platform/http/fields.ts'

/** Where the refunds that went out twice are. */
export const doublesPath = '/dieu-hanh/hoan-tien/hai-lan'

/** What operators do with a refund that went out twice; `do` says which form was sent. */
export const DoubleRefundSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('match'), transferId: z.uuid('errors:required') }),
  z.object({ do: z.literal('write_off'), reason: textField(600) }),
  z.object({ do: z.literal('confirm') }),
  z.object({ do: z.literal('refuse') }),
])

export type DoubleRefundDeed = z.output<typeof DoubleRefundSchema>
