import { z } from 'zod'
import { signPiped } from '../signature.ts'

const text = z.union([z.string(), z.int().transform(String)])
const word = text.pipe(z.string().min(1).max(255))
const base = {
  vnp_RequestId: word.pipe(z.string().regex(/^[A-Za-z0-9]{1,32}$/)),
  vnp_Version: word,
  vnp_TmnCode: word,
  vnp_TxnRef: word,
  vnp_TransactionDate: word.pipe(z.string().regex(/^\d{14}$/)),
  vnp_CreateDate: word.pipe(z.string().regex(/^\d{14}$/)),
  vnp_IpAddr: word,
  vnp_OrderInfo: word,
  vnp_TransactionNo: text.default(''),
  vnp_SecureHash: text.default(''),
}

/** What merchants post to `merchant_webapi/api/transaction` (VNPay 2.1.0, "querydr & refund"). */
export const ApiRequest = z.discriminatedUnion('vnp_Command', [
  z.object({ ...base, vnp_Command: z.literal('querydr') }),
  z.object({
    ...base,
    vnp_Command: z.literal('refund'),
    vnp_TransactionType: z.enum(['02', '03']),
    vnp_Amount: text.pipe(z.string().regex(/^[1-9]\d{0,13}$/)).transform(BigInt),
    vnp_CreateBy: word,
  }),
])
export type ApiRequest = z.output<typeof ApiRequest>
export type QueryRequest = Extract<ApiRequest, { vnp_Command: 'querydr' }>
export type RefundOrder = Extract<ApiRequest, { vnp_Command: 'refund' }>

/** The hash that a request must bear. */
export function hashOfRequest(request: ApiRequest, secret: string): string {
  const { vnp_RequestId, vnp_Version, vnp_Command, vnp_TmnCode, vnp_TxnRef } = request
  const { vnp_TransactionDate, vnp_CreateDate, vnp_IpAddr, vnp_OrderInfo } = request
  const head = [vnp_RequestId, vnp_Version, vnp_Command, vnp_TmnCode]
  if (request.vnp_Command === 'querydr') {
    const rest = [vnp_TxnRef, vnp_TransactionDate, vnp_CreateDate, vnp_IpAddr, vnp_OrderInfo]
    return signPiped([...head, ...rest], secret)
  }
  const order = [
    request.vnp_TransactionType,
    vnp_TxnRef,
    String(request.vnp_Amount),
    request.vnp_TransactionNo,
  ]
  const rest = [vnp_TransactionDate, request.vnp_CreateBy, vnp_CreateDate, vnp_IpAddr, vnp_OrderInfo]
  return signPiped([...head, ...order, ...rest], secret)
}

/** What an answer says beside its code; what is left out is sent empty. */
export interface Said {
  txnRef?: string
  /** hundredths of a đồng */
  amount?: bigint
  bankCode?: string
  payDate?: string
  transactionNo?: string
  transactionType?: '01' | '02' | '03'
  transactionStatus?: string
  orderInfo?: string
}

const messages: Readonly<Record<string, string>> = {
  '00': 'Success',
  '02': 'Invalid merchant',
  '03': 'Invalid format',
  '91': 'Transaction not found',
  '94': 'Duplicate request',
  '95': 'Transaction not successful',
  '97': 'Invalid checksum',
  '99': 'Unknown error',
}

/** A signed answer; the fields stand in the order of what is signed. */
export function signedAnswer(
  command: 'querydr' | 'refund',
  responseId: string,
  code: string,
  said: Said,
  { tmnCode, hashSecret }: { tmnCode: string; hashSecret: string },
): Record<string, string> {
  const signed = {
    vnp_ResponseId: responseId,
    vnp_Command: command,
    vnp_ResponseCode: code,
    vnp_Message: messages[code] ?? '',
    vnp_TmnCode: tmnCode,
    vnp_TxnRef: said.txnRef ?? '',
    vnp_Amount: said.amount === undefined ? '' : String(said.amount),
    vnp_BankCode: said.bankCode ?? '',
    vnp_PayDate: said.payDate ?? '',
    vnp_TransactionNo: said.transactionNo ?? '',
    vnp_TransactionType: said.transactionType ?? '',
    vnp_TransactionStatus: said.transactionStatus ?? '',
    vnp_OrderInfo: said.orderInfo ?? '',
    ...(command === 'querydr' ? { vnp_PromotionCode: '', vnp_PromotionAmount: '' } : {}),
  }
  return { ...signed, vnp_SecureHash: signPiped(Object.values(signed), hashSecret) }
}
