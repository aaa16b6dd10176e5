import { expect, it } from 'vitest'
import { looksOf } from './payout-past.ts'

it('names what is unlike the payouts before: the first, an account never paid, more than twice the largest', () => {
  expect(looksOf(900_000n, { largest: null, accountKnown: false })).toEqual(['first'])
  expect(looksOf(900_000n, { largest: 450_000n, accountKnown: true })).toEqual([])
  expect(looksOf(900_001n, { largest: 450_000n, accountKnown: true })).toEqual(['jump'])
  expect(looksOf(900_001n, { largest: 450_000n, accountKnown: false })).toEqual(['new_account', 'jump'])
})
