import { z } from 'zod'
import { readVietnamTime } from '../vietnam-time.ts'

/** What every answer of the API is wrapped in; `code` is `00` where it did what was asked. */
export const Envelope = z.object({
  code: z.string(),
  desc: z.string().nullish(),
  data: z.unknown().optional(),
  signature: z.string().nullish(),
})

/** The answer to `POST /v2/payment-requests`, as far as we read it. */
export const CreatedLink = z.object({
  orderCode: z.int(),
  /** đồng */
  amount: z.int().positive(),
  currency: z.literal('VND'),
  /** The purpose: payOS may put a word of its own before ours. */
  description: z.string().min(1),
  bin: z.string().regex(/^\d{6}$/),
  accountNumber: z.string().min(1),
  accountName: z.string(),
  checkoutUrl: z.url({ protocol: /^https?$/ }),
  qrCode: z.string().min(1),
})

const LinkTransaction = z.object({
  reference: z.string().min(1),
  amount: z.int().positive(),
  transactionDateTime: z.string(),
})

/** The answer to `GET /v2/payment-requests/:id` and to its cancellation, as far as we read it. */
export const PaymentLink = z.object({
  id: z.string().min(1),
  orderCode: z.int(),
  amount: z.int().positive(),
  status: z.enum(['PENDING', 'CANCELLED', 'UNDERPAID', 'PAID', 'EXPIRED', 'PROCESSING', 'FAILED']),
  transactions: z.array(LinkTransaction),
  canceledAt: z.string().nullish(),
})
export type PaymentLink = z.infer<typeof PaymentLink>

/** The signed part of a notice, as far as we read it. */
export const NoticeData = z.object({
  orderCode: z.int().nonnegative(),
  amount: z.int().positive(),
  description: z.string(),
  reference: z.string().min(1),
  transactionDateTime: z.string(),
  currency: z.literal('VND'),
  code: z.string(),
})

/** Notices write the wall clock of Vietnam, the API either that or an instant with its offset. */
export function readPayosTime(text: string): Date | null {
  const local = readVietnamTime(text)
  if (local) return local
  return z.iso.datetime({ offset: true }).safeParse(text).success ? new Date(text) : null
}
