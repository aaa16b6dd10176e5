import { beforeAll, describe, expect, it } from 'vitest'
import { interleaveMany } from '#tests/campaigns/interleavings.ts'
import { oneDatabase } from '#tests/campaigns/interleavings/land.ts'
import { callMaker, somePlaces } from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'

const { root } = testDatabase()

beforeAll(() => somePlaces(callMaker(root)()))

// The small sister of `npm run campaign -- interleavings`.
describe('whatever happens to an order and its money, in any order', () => {
  it('ends as the rules of money say, and the books hold', async () => {
    await interleaveMany({ runs: 25, seed: 20261122, land: oneDatabase(root) })
    expect(await root.bankTransaction.count()).toBeGreaterThan(10)
    expect(await root.paymentNotice.count()).toBeGreaterThan(40)
    expect(await root.refund.count()).toBeGreaterThan(0)
  }, 120_000)
})
