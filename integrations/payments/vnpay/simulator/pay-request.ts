import { z } from 'zod'
import { readVnpayDate } from '../dates.ts'
import { forgeryIn } from '../signature.ts'

/** What a merchant asks of the pay page, after it was checked. */
export interface PayRequest {
  readonly txnRef: string
  /** hundredths of a đồng, as they were sent */
  readonly amount: bigint
  readonly createDate: string
  readonly expiresAt: Date
  readonly orderInfo: string
  readonly returnUrl: string
  readonly locale: 'vn' | 'en'
  readonly bankCode: string
  /** Two requests with the same one are the same request. */
  readonly signature: string
}

/** VNPay's numbers of what is wrong: 70 signature, 72 terminal, 03 format, 15 too late. */
export type PayDefect = '03' | '15' | '70' | '72'

const date = z.string().transform(readVnpayDate).pipe(z.date())
const Parameters = z.object({
  vnp_Version: z.literal('2.1.0'),
  vnp_Command: z.literal('pay'),
  vnp_CurrCode: z.literal('VND'),
  vnp_Amount: z
    .string()
    .regex(/^[1-9]\d{0,13}$/)
    .transform(BigInt),
  vnp_CreateDate: z.string().refine((text) => readVnpayDate(text) !== null),
  vnp_ExpireDate: date,
  vnp_IpAddr: z.string().min(7).max(45),
  vnp_Locale: z.enum(['vn', 'en']),
  vnp_OrderInfo: z.string().regex(/^[\x20-\x7e]{1,255}$/),
  vnp_OrderType: z.string().min(1).max(100),
  vnp_ReturnUrl: z.url({ protocol: /^https?$/ }).max(255),
  vnp_TxnRef: z.string().regex(/^[A-Za-z0-9]{1,100}$/),
  vnp_BankCode: z
    .string()
    .regex(/^[A-Za-z0-9]{3,20}$/)
    .default(''),
  vnp_SecureHash: z.string(),
})

/** Checks what a browser brought to the pay page, as VNPay does before it shows anything. */
export function readPayRequest(
  parameters: URLSearchParams,
  { tmnCode, hashSecret }: { tmnCode: string; hashSecret: string },
  now: Date,
): { ok: true; value: PayRequest } | { ok: false; defect: PayDefect } {
  if (parameters.get('vnp_TmnCode') !== tmnCode) return { ok: false, defect: '72' }
  if (forgeryIn(parameters, hashSecret) !== null) return { ok: false, defect: '70' }
  const parsed = Parameters.safeParse(Object.fromEntries(parameters))
  if (!parsed.success) return { ok: false, defect: '03' }
  const words = parsed.data
  if (words.vnp_ExpireDate.getTime() < now.getTime()) return { ok: false, defect: '15' }
  return {
    ok: true,
    value: {
      txnRef: words.vnp_TxnRef,
      amount: words.vnp_Amount,
      createDate: words.vnp_CreateDate,
      expiresAt: words.vnp_ExpireDate,
      orderInfo: words.vnp_OrderInfo,
      returnUrl: words.vnp_ReturnUrl,
      locale: words.vnp_Locale,
      bankCode: words.vnp_BankCode,
      signature: words.vnp_SecureHash.toLowerCase(),
    },
  }
}
