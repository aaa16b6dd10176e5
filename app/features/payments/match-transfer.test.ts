import { describe, expect, it } from 'vitest'
import { judgeTransfer, type Candidate } from './match-transfer.ts'

const account = '0123456789'
const open: Candidate = {
  attemptId: 'first',
  status: 'open',
  paymentStatus: 'open',
  amount: 150_000n,
  account,
}
const judge = (amount: bigint, candidates: Candidate[], accountNumber = account) =>
  judgeTransfer({ amount, accountNumber }, candidates).match

describe('a transfer', () => {
  it('pays the open attempt that it names, by the exact amount', () => {
    expect(judgeTransfer({ amount: 150_000n, accountNumber: account }, [open])).toEqual({
      match: 'matched',
      candidate: open,
    })
  })

  it.each([
    ['under', 149_999n, open],
    ['over', 150_001n, open],
    ['late', 150_000n, { ...open, status: 'expired', paymentStatus: 'expired' } as const],
    ['late', 150_000n, { ...open, status: 'cancelled', paymentStatus: 'cancelled' } as const],
    ['duplicate', 150_000n, { ...open, status: 'paid', paymentStatus: 'paid' } as const],
    // Late money was accepted by a later attempt: the same money again is too much.
    ['duplicate', 150_000n, { ...open, status: 'expired', paymentStatus: 'paid' } as const],
  ])('that is %s is kept, and pays nothing', (match, amount, candidate) => {
    expect(judge(amount, [candidate])).toBe(match)
  })

  it('that names nothing of ours is unknown', () => {
    expect(judge(150_000n, [])).toBe('unknown')
  })

  it('to another account than the payer was told pays nothing', () => {
    expect(judge(150_000n, [open], '999')).toBe('unknown')
  })

  it('that names several attempts means the one that it pays', () => {
    const other = { ...open, attemptId: 'second', amount: 90_000n }
    expect(judgeTransfer({ amount: 90_000n, accountNumber: account }, [open, other]).candidate).toBe(other)
  })
})
