import { createHash } from 'node:crypto'
import { VNP_VERSION } from 'vnpay/constants'
import type { RefundAnswer, RefundHandle, RefundRequest } from '../contract.ts'
import { askVnpay, VnpayUnclear } from './api.ts'
import type { VnpayAnswer } from './api.ts'
import { readVnpayAmount, writeVnpayAmount } from './amount.ts'
import { refundRefusal, refundStanding } from './codes.ts'
import { writeVnpayDate } from './dates.ts'
import type { VnpayOptions } from './options.ts'
import { queryTransaction } from './query.ts'
import { transactionNoOf } from './standing.ts'

/** Their clock and ours need not agree on when a day is over. */
const MARGIN = 5 * 60_000

/**
 * Orders a refund, whole (02) or in part (03). Everything in the order comes from the refund itself, so the same
 * refund asked for again is word for word the same order, which VNPay knows by its `vnp_RequestId` (94). It does so
 * within a day of Vietnam only; what may have been taken on another is not ordered again.
 * @throws VnpayUnclear when the order may or may not have been taken
 */
export async function orderRefund(options: VnpayOptions, refund: RefundRequest): Promise<RefundAnswer> {
  const { attempt, amount, receiptId, requestedAt, again } = refund
  const transactionNo = transactionNoOf(receiptId, attempt.reference)
  if (transactionNo === null) return { kind: 'declined', reason: 'the receipt is not one of this payment' }
  if (again && isDayOver(options, requestedAt)) {
    return { kind: 'declined', unsure: true, reason: 'its number was never heard, and its day is over' }
  }
  const answer = await askVnpay(options, {
    command: 'refund',
    signed: {
      vnp_RequestId: refundRequestId(refund.refundId),
      vnp_Version: VNP_VERSION,
      vnp_Command: 'refund',
      vnp_TmnCode: options.tmnCode,
      vnp_TransactionType: amount === attempt.amount ? '02' : '03',
      vnp_TxnRef: attempt.reference,
      vnp_Amount: writeVnpayAmount(amount),
      vnp_TransactionNo: transactionNo,
      vnp_TransactionDate: writeVnpayDate(attempt.startedAt),
      vnp_CreateBy: 'cho-lang',
      vnp_CreateDate: writeVnpayDate(requestedAt),
      vnp_IpAddr: options.serverIp ?? '127.0.0.1',
      vnp_OrderInfo: refundOrderInfo(attempt.reference, refund.refundId),
    },
  })
  // It may be this very refund that left nothing to give back.
  if (answer.vnp_ResponseCode === '95' && again) throw new VnpayUnclear('VNPay has nothing left to give back')
  const reason = refundRefusal(answer.vnp_ResponseCode)
  if (reason !== null) return { kind: 'declined', reason }
  if (answer.vnp_ResponseCode === '94') return takenBefore(answer, refund)
  if (answer.vnp_ResponseCode !== '00') {
    throw new VnpayUnclear(`VNPay answered our refund with ${answer.vnp_ResponseCode}`)
  }
  if (!speaksOf(answer, refund)) throw new VnpayUnclear('VNPay answered about another refund')
  return standingOfRefund(answer, refund)
}

/**
 * What became of a refund. Asked by VNPay's number of it; where that is not known, only an answer that bears our own
 * words of this refund is taken for it, and otherwise it is unknown: see above for when that is ordered again.
 * @throws VnpayUnclear
 */
export async function queryRefund(options: VnpayOptions, refund: RefundHandle): Promise<RefundAnswer> {
  const { attempt, gatewayReference } = refund
  const number =
    gatewayReference !== null && /^[1-9]\d{0,14}$/.test(gatewayReference) ? gatewayReference : undefined
  const answer = await queryTransaction(options, attempt, number)
  if (answer === 'not-found') return { kind: 'unknown' }
  const isRefund = answer.vnp_TransactionType === '02' || answer.vnp_TransactionType === '03'
  if (gatewayReference === null) {
    const ours =
      isRefund &&
      speaksOf(answer, refund) &&
      answer.vnp_OrderInfo === refundOrderInfo(attempt.reference, refund.refundId)
    return ours ? standingOfRefund(answer, refund) : { kind: 'unknown' }
  }
  // VNPay took the order, and still tells of the payment only.
  if (!isRefund) return { kind: 'under-way', gatewayReference }
  if (!speaksOf(answer, refund)) throw new VnpayUnclear('VNPay answered about another refund')
  return standingOfRefund(answer, refund)
}

/** 94: VNPay has an order for this payment in hand. It is ours unless its own words say that it is another. */
function takenBefore(answer: VnpayAnswer, refund: RefundRequest): RefundAnswer {
  const { attempt } = refund
  const another =
    (answer.vnp_Amount !== '' && !speaksOf(answer, refund)) ||
    (answer.vnp_OrderInfo !== '' &&
      answer.vnp_OrderInfo !== refundOrderInfo(attempt.reference, refund.refundId))
  if (another) throw new VnpayUnclear('VNPay is still busy with another refund of this payment')
  return { kind: 'under-way', gatewayReference: numberOf(answer, refund) }
}

function standingOfRefund(answer: VnpayAnswer, refund: RefundRequest): RefundAnswer {
  const kind = refundStanding(answer.vnp_TransactionStatus)
  if (kind === 'unclear') {
    throw new VnpayUnclear(`VNPay's status ${answer.vnp_TransactionStatus} of a refund says nothing sure`)
  }
  if (kind === 'declined') return { kind, reason: '09: the refund was refused' }
  return { kind, gatewayReference: numberOf(answer, refund) }
}

function isDayOver({ now }: VnpayOptions, requestedAt: Date): boolean {
  const dayOf = (at: Date) => writeVnpayDate(at).slice(0, 8)
  return dayOf(new Date(now().getTime() + MARGIN)) !== dayOf(requestedAt)
}

function speaksOf(answer: VnpayAnswer, { attempt, amount }: RefundRequest): boolean {
  return answer.vnp_TxnRef === attempt.reference && readVnpayAmount(answer.vnp_Amount) === amount
}

function numberOf(answer: VnpayAnswer, refund: RefundRequest): string {
  return answer.vnp_TransactionNo === '' ? refundRequestId(refund.refundId) : answer.vnp_TransactionNo
}

/** At most 32 letters and digits, the same whenever this refund is asked for. */
export function refundRequestId(refundId: string): string {
  return createHash('sha256').update(`refund:${refundId}`).digest('hex').slice(0, 32)
}

/** Names the refund too, so that two equal parts of one payment can be told apart. */
export function refundOrderInfo(reference: string, refundId: string): string {
  return `Hoan tien don hang ${reference} lan ${refundRequestId(refundId).slice(0, 12)}`
}
