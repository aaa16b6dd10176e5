import type { Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import type { Acknowledgement, RawNotice } from '#integrations/payments/contract.ts'
import type * as T from './index.ts'

// Signatures first; the bodies follow file by file.
const soon = (): never => {
  throw new Error('not written yet')
}

/** Null: no such bank feed is switched on (404). */
export const receiveNotice: (
  call: Call,
  provider: string,
  raw: RawNotice,
) => Promise<Acknowledgement | null> = soon
export const listUnmatchedTransfers: (
  call: Call,
  input: { page?: number },
) => Promise<{ rows: T.UnmatchedTransfer[]; total: number }> = soon
export const assignTransfer: (
  call: Call,
  input: { transferId: string; orderCode: string },
) => Promise<Result<undefined>> = soon
export const dismissTransfer: (
  call: Call,
  input: { transferId: string; reason: string },
) => Promise<Result<undefined>> = soon
export const requestRefund: (
  call: Call,
  input: T.RequestRefundInput,
) => Promise<Result<{ refundId: string }>> = soon
/** An operator's: asks the payer where to send it. */
export const setRefundDestination: (
  call: Call,
  input: { refundId: string; to: T.BankAccount },
) => Promise<Result<undefined>> = soon
export const markRefundSent: (
  call: Call,
  input: { refundId: string; proof: string },
) => Promise<Result<undefined>> = soon
export const listRefundTasks: (
  call: Call,
  input: { status?: T.RefundStatus; page?: number },
) => Promise<{ rows: T.RefundTask[]; total: number }> = soon
/** Notices that were not applied: to look at, and to replay. */
export const listStuckNotices: (call: Call) => Promise<T.NoticeRow[]> = soon
export const replayNotice: (call: Call, noticeId: string) => Promise<Result<undefined>> = soon
