import { z } from 'zod'
import type { BankFeedProvider } from '../../contract.ts'
import { decodeVietQr, largestAmount } from '../../vietqr/payload.ts'
import { isFault } from './faults.ts'
import type { Fault } from './faults.ts'

/** A transfer that somebody asks the bank for. */
export interface TransferRequest {
  payload: string | null
  bin: string | null
  account: string
  /** đồng */
  amount: bigint
  purpose: string
  provider: BankFeedProvider
  fault: Fault
  delaySeconds: number
  back: string | null
}

export type ReadRequest = { ok: true; value: TransferRequest } | { ok: false; message: string }

const blank = z.string().trim().default('')
const Fields = z.object({
  payload: blank,
  account: blank,
  amount: z.union([z.string(), z.int().transform(String)]).default(''),
  purpose: blank,
  provider: z.enum(['sepay', 'casso']).optional(),
  fault: z.string().default('exact').refine(isFault),
  delaySeconds: z.coerce.number().int().min(0).max(3600).default(30),
  back: blank,
})

/**
 * Reads a form or a JSON body: either a VietQR text, whose amount and purpose win where it has them, or account,
 * amount and purpose. The message is Vietnamese, for the page.
 */
export function readTransferRequest(input: unknown, offered: readonly BankFeedProvider[]): ReadRequest {
  const parsed = Fields.safeParse(input)
  if (!parsed.success) return { ok: false, message: 'Có ô điền chưa đúng, xin kiểm tra lại.' }
  const fields = parsed.data
  const code = fields.payload === '' ? null : decodeVietQr(fields.payload)
  if (code && !code.ok) return { ok: false, message: `Mã VietQR không đọc được (${code.defect}).` }
  const content = code?.ok ? code.value : null
  const account = content?.account ?? fields.account.replace(/[\s.-]/g, '')
  if (!/^[0-9A-Za-z]{1,19}$/.test(account)) return { ok: false, message: 'Số tài khoản chưa đúng.' }
  const amount = content?.amount ?? readAmount(fields.amount)
  if (amount === null) return { ok: false, message: 'Số tiền chưa đúng.' }
  const provider = fields.provider ?? offered[0]
  if (provider === undefined || !offered.includes(provider)) {
    return { ok: false, message: 'Chưa cài khóa cho kênh báo có này.' }
  }
  return {
    ok: true,
    value: {
      payload: content ? fields.payload : null,
      bin: content?.bin ?? null,
      account,
      amount,
      purpose: content?.purpose ?? fields.purpose,
      provider,
      fault: fields.fault,
      delaySeconds: fields.delaySeconds,
      back: readBack(fields.back),
    },
  }
}

/** A path on the market and nothing else: `//elsewhere` and `/\elsewhere` lead out of it. */
export function readBack(text: string): string | null {
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(text) ? text : null
}

/** People group thousands with points, commas or spaces. */
function readAmount(text: string): bigint | null {
  const digits = text.replace(/[\s.,đ₫]/g, '')
  if (!/^\d{1,13}$/.test(digits)) return null
  const amount = BigInt(digits)
  return amount > 0n && amount <= largestAmount ? amount : null
}
