import { expect } from '@playwright/test'
import { z } from 'zod'

const Answer = z.object({ taken: z.boolean(), status: z.number(), amount: z.number() })

export interface Transfer {
  /** The scanned VietQR text. */
  readonly payload: string
  /** How the bank carries it out: 'exact', or one of its mishaps. */
  readonly fault?: 'exact' | 'less' | 'more' | 'wrong-purpose' | 'twice' | 'forged'
  readonly provider?: 'sepay' | 'casso'
}

/** Sends money by the bank simulator, which tells the market by a signed notice; settles when the market took it. */
export async function transferMoney({ payload, fault = 'exact', provider = 'sepay' }: Transfer) {
  const answer = await fetch(`${process.env.BANK_URL}/api/transfers`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ payload, fault, provider }),
  })
  expect(answer.status).toBe(200)
  return Answer.parse(await answer.json())
}
