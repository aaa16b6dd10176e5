import { z } from 'zod'
import { parseJson } from '../parse-json.ts'
import type { VnpayOptions } from './options.ts'
import { sameHash, signPiped } from './signature.ts'

/** VNPay gave no answer, or none that can be believed: what was asked for may have happened or not. */
export class VnpayUnclear extends Error {
  override readonly name = 'VnpayUnclear'
}

/** VNPay writes numbers with and without quotes, and leaves out what it has no value for. */
const word = z
  .union([z.string(), z.int().transform(String)])
  .nullish()
  .transform((value) => value ?? '')

const Answer = z.object({
  vnp_ResponseId: word,
  vnp_Command: word,
  vnp_ResponseCode: word,
  vnp_Message: word,
  vnp_TmnCode: word,
  vnp_TxnRef: word,
  vnp_Amount: word,
  vnp_BankCode: word,
  vnp_PayDate: word,
  vnp_TransactionNo: word,
  vnp_TransactionType: word,
  vnp_TransactionStatus: word,
  vnp_OrderInfo: word,
  vnp_PromotionCode: word,
  vnp_PromotionAmount: word,
  vnp_SecureHash: word,
})
export type VnpayAnswer = z.output<typeof Answer>
type AnswerField = Exclude<keyof VnpayAnswer, 'vnp_SecureHash'>

/** What the hash of an answer is over, in this order (VNPay 2.1.0, "querydr & refund"). */
const refundAnswerFields: readonly AnswerField[] = [
  'vnp_ResponseId',
  'vnp_Command',
  'vnp_ResponseCode',
  'vnp_Message',
  'vnp_TmnCode',
  'vnp_TxnRef',
  'vnp_Amount',
  'vnp_BankCode',
  'vnp_PayDate',
  'vnp_TransactionNo',
  'vnp_TransactionType',
  'vnp_TransactionStatus',
  'vnp_OrderInfo',
]
const answerFields = {
  querydr: [...refundAnswerFields, 'vnp_PromotionCode', 'vnp_PromotionAmount'],
  refund: refundAnswerFields,
} as const satisfies Record<string, readonly AnswerField[]>

export interface VnpayRequest {
  command: keyof typeof answerFields
  /** What the hash is over, in its order; `vnp_Command` among it. */
  signed: Readonly<Record<string, string>>
  /** What goes along without being signed. */
  unsigned?: Readonly<Record<string, string>>
}

/**
 * Signs, sends, and believes only an answer that VNPay signed for our terminal.
 * @throws VnpayUnclear otherwise, also after `timeoutMillis`
 */
export async function askVnpay(
  { apiUrl, hashSecret, timeoutMillis, tmnCode }: VnpayOptions,
  { command, signed, unsigned }: VnpayRequest,
): Promise<VnpayAnswer> {
  const vnp_SecureHash = signPiped(Object.values(signed), hashSecret)
  const text = await post(apiUrl, JSON.stringify({ ...signed, ...unsigned, vnp_SecureHash }), timeoutMillis)
  const json = parseJson(text)
  const answer = Answer.safeParse(json.ok ? json.value : null)
  if (!answer.success) throw new VnpayUnclear(`VNPay answered ${command} with something else`)
  const { data } = answer
  const expected = signPiped(
    answerFields[command].map((name) => data[name]),
    hashSecret,
  )
  // The package `vnpay` lets an answer without any hash pass; anybody could have written that.
  if (!sameHash(data.vnp_SecureHash, expected)) {
    const code = data.vnp_ResponseCode.slice(0, 4)
    throw new VnpayUnclear(`VNPay's answer to ${command} (code ${code}) is not signed as it must be`)
  }
  if (data.vnp_TmnCode !== tmnCode) throw new VnpayUnclear('VNPay answered about another terminal')
  return data
}

async function post(url: string, body: string, timeoutMillis: number): Promise<string> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMillis),
    })
    const text = await response.text()
    if (!response.ok) throw new VnpayUnclear(`VNPay answered with status ${response.status}`)
    return text
  } catch (cause) {
    if (cause instanceof VnpayUnclear) throw cause
    throw new VnpayUnclear('VNPay did not answer', { cause })
  }
}
