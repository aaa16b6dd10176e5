import { randomUUID } from 'node:crypto'
import { VNP_VERSION } from 'vnpay/constants'
import type { AttemptHandle, AttemptStanding } from '../contract.ts'
import { askVnpay, VnpayUnclear } from './api.ts'
import type { VnpayAnswer } from './api.ts'
import { fateOf } from './codes.ts'
import { writeVnpayDate } from './dates.ts'
import type { VnpayOptions } from './options.ts'
import { standingOf } from './standing.ts'

/** The answer to `querydr`, 91 (never heard of it) among them. @throws VnpayUnclear */
export async function queryTransaction(
  options: VnpayOptions,
  attempt: AttemptHandle,
  transactionNo?: string,
): Promise<VnpayAnswer | 'not-found'> {
  const answer = await askVnpay(options, {
    command: 'querydr',
    signed: {
      // A question may be asked as often as we like, but never twice under one id (94).
      vnp_RequestId: randomUUID().replaceAll('-', ''),
      vnp_Version: VNP_VERSION,
      vnp_Command: 'querydr',
      vnp_TmnCode: options.tmnCode,
      vnp_TxnRef: attempt.reference,
      vnp_TransactionDate: writeVnpayDate(attempt.startedAt),
      vnp_CreateDate: writeVnpayDate(options.now()),
      vnp_IpAddr: options.serverIp ?? '127.0.0.1',
      vnp_OrderInfo: `Truy van don hang ${attempt.reference}`,
    },
    ...(transactionNo === undefined ? {} : { unsigned: { vnp_TransactionNo: transactionNo } }),
  })
  if (answer.vnp_ResponseCode === '91') return 'not-found'
  if (answer.vnp_ResponseCode !== '00') {
    throw new VnpayUnclear(`VNPay answered our question with ${answer.vnp_ResponseCode}`)
  }
  if (answer.vnp_TxnRef !== attempt.reference) throw new VnpayUnclear('VNPay answered about another attempt')
  return answer
}

/** How a payment stands at VNPay; `unknown` before the payer has opened its page. @throws VnpayUnclear */
export async function queryAttempt(options: VnpayOptions, attempt: AttemptHandle): Promise<AttemptStanding> {
  const answer = await queryTransaction(options, attempt)
  if (answer === 'not-found') return { kind: 'unknown' }
  // 02 and 03 are refunds of it, whose amount is not the payment's.
  if (answer.vnp_TransactionType !== '01') throw new VnpayUnclear('VNPay answered about a refund')
  const standing = standingOf(fateOf('00', answer.vnp_TransactionStatus), answer, options.now())
  if (!standing) throw new VnpayUnclear(`VNPay's status ${answer.vnp_TransactionStatus} says nothing sure`)
  return standing
}
