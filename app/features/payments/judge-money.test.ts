import { describe, expect, it } from 'vitest'
import { judgeMoney, type Candidate } from './judge-money.ts'

const account = '0123456789'
const open: Candidate = {
  attemptId: 'first',
  paymentId: 'first',
  paymentStatus: 'open',
  amount: 150_000n,
  missing: 150_000n,
  account,
}
const judge = (amount: bigint, candidates: Candidate[], onAccount = account) =>
  judgeMoney({ amount, account: onAccount }, candidates).match

describe('money that came', () => {
  it('pays the payment that it names, by the exact amount', () => {
    expect(judgeMoney({ amount: 150_000n, account }, [open])).toEqual({ match: 'matched', candidate: open })
  })

  it('pays the rest of what was paid in part', () => {
    expect(judge(1_000n, [{ ...open, missing: 1_000n }])).toBe('matched')
    expect(judge(150_000n, [{ ...open, missing: 1_000n }])).toBe('over')
  })

  it.each([
    ['under', 149_999n, open],
    ['over', 150_001n, open],
    ['late', 150_000n, { ...open, paymentStatus: 'expired' } as const],
    ['under', 149_999n, { ...open, paymentStatus: 'expired' } as const],
    // The rest of a payment that has ended is not the whole of it.
    ['under', 1_000n, { ...open, paymentStatus: 'expired', missing: 1_000n } as const],
    ['late', 150_000n, { ...open, paymentStatus: 'cancelled' } as const],
    ['duplicate', 150_000n, { ...open, paymentStatus: 'paid', missing: 0n } as const],
  ])('that is %s is known for it', (match, amount, candidate) => {
    expect(judge(amount, [candidate])).toBe(match)
  })

  it('that names nothing of ours is unknown', () => {
    expect(judge(150_000n, [])).toBe('unknown')
  })

  it('on another account than the payer was told pays nothing', () => {
    expect(judge(150_000n, [open], '999')).toBe('unknown')
  })

  it('that names several attempts means the one that it pays', () => {
    const other = { ...open, attemptId: 'second', amount: 90_000n, missing: 90_000n }
    expect(judgeMoney({ amount: 90_000n, account }, [open, other]).candidate).toBe(other)
  })
})
