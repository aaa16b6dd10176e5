import { z } from 'zod'

/** What the payer's banking app needs, as the gateway answered it. */
const TransferDetails = z.object({
  kind: z.literal('transfer'),
  /** The text inside the QR code. */
  payload: z.string(),
  bin: z.string(),
  bank: z.string(),
  account: z.string(),
  holder: z.string(),
  purpose: z.string(),
  /** The gateway's own page for the same payment, where there is one. */
  page: z.string().nullable().default(null),
})

/** `PaymentAttempt.details`: not yet started, nothing to show (cash), a transfer, or a page to go to. */
export const AttemptDetails = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not-started') }),
  z.object({ kind: z.literal('nothing') }),
  z.object({ kind: z.literal('refused'), reason: z.string() }),
  z.object({ kind: z.literal('redirect'), url: z.string() }),
  TransferDetails,
])

export type AttemptDetails = z.infer<typeof AttemptDetails>
export type TransferDetails = z.infer<typeof TransferDetails>
