import { sumDong } from '#app/kernel/money.ts'
import type { FileSums, PayoutRunStatus, PayoutStatus } from './payouts.types.ts'

/** How the payouts of a run stand, on its page and in its file alike: the largest first. */
export const payoutOrder: [{ amount: 'desc' }, { id: 'asc' }] = [{ amount: 'desc' }, { id: 'asc' }]

interface RunAsSent {
  readonly status: PayoutRunStatus
  readonly sentAt: Date | null
}

interface PayoutAsSent {
  readonly id: string
  readonly status: PayoutStatus
  readonly sentAt: Date | null
}

/** Whether a payout was taken out of its run's file, to be sent by a code of its own: the file sends all of it at one moment. */
export const isSentAlone = (
  { status, sentAt }: Pick<PayoutAsSent, 'status' | 'sentAt'>,
  run: Pick<RunAsSent, 'sentAt'>,
): boolean => status === 'sent' && sentAt?.getTime() !== run.sentAt?.getTime()

/**
 * Whether a payout stands in its run's file: before the file is at the bank, what may be sent and nobody sends otherwise;
 * after that, what went with it and has not ended.
 * @param heldBack the payouts that may not be sent now, by id
 */
export function isInFile(
  payout: PayoutAsSent,
  run: RunAsSent,
  heldBack: { has: (id: string) => boolean },
): boolean {
  if (run.status === 'approved') return payout.status === 'approved' && !heldBack.has(payout.id)
  return run.status === 'sent' && payout.status === 'sent' && !isSentAlone(payout, run)
}

/** The sums of a file with these lines. */
export const sumsOf = (payouts: readonly { readonly amount: bigint }[]): FileSums => ({
  rows: payouts.length,
  total: sumDong(payouts.map(({ amount }) => amount)),
})
