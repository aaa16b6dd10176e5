import { z } from 'zod'
import { dongField, idField, lineField, textField } from '#app/platform/http/fields.ts'

/** What an operator does on the desk of transfers; `do` says which form was sent. */
export const TransferDeedSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('assign'),
    id: idField(),
    orderCode: lineField(40),
    amount: dongField(1n).optional(),
  }),
  z.object({
    do: z.literal('refund'),
    id: idField(),
    reason: textField(600),
    amount: dongField(1n).optional(),
  }),
  z.object({
    do: z.literal('carrier'),
    id: idField(),
    remittanceId: z.uuid('errors:required'),
    reason: textField(600),
  }),
  z.object({ do: z.literal('dismiss'), id: idField(), reason: textField(600) }),
  z.object({ do: z.literal('replay'), id: idField() }),
])

export type TransferDeed = z.output<typeof TransferDeedSchema>

const RefundDestination = z.object({
  do: z.literal('destination'),
  id: idField(),
  bin: lineField(6),
  account: lineField(40),
  holder: lineField(120),
})
/** What the page showed: it only has to agree with what is kept. */
const shown = () => z.string().max(200).default('')
const RefundSent = z.object({
  do: z.literal('sent'),
  id: idField(),
  proof: lineField(120),
  ...{ bin: shown(), account: shown(), holder: shown() },
})

/** What a seller does with a refund of what its own account or hand took. */
export const SellerRefundSchema = z.discriminatedUnion('do', [
  RefundDestination,
  RefundSent,
  z.object({ do: z.literal('in-hand'), id: idField() }),
])

export type SellerRefundDeed = z.output<typeof SellerRefundSchema>

/** What an operator does with a refund. */
export const RefundDeedSchema = z.discriminatedUnion('do', [
  RefundDestination,
  RefundSent,
  z.object({ do: z.literal('drop'), id: idField(), reason: textField(600) }),
  z.object({ do: z.literal('ask'), id: idField() }),
  z.object({ do: z.literal('take-over'), id: idField(), reason: textField(600) }),
  // Of a part that has ended: `id` is the part's.
  z.object({ do: z.literal('again'), id: idField(), paymentId: idField() }),
])

export type RefundDeed = z.output<typeof RefundDeedSchema>

/** From how many đồng on a refund takes two people. */
export const RefundLimitSchema = z.object({ amount: dongField() })

/** Who bears a lost dispute. */
export const DisputeDecisionSchema = z.object({
  bearer: z.enum(['market', 'sellers']),
  parts: z.array(idField()).max(50).optional(),
  reason: textField(600),
})
