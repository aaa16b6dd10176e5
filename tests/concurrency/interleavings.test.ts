import { beforeAll, describe, expect, it } from 'vitest'
import { interleaveMany } from '#tests/campaigns/interleavings.ts'
import { callMaker, somePlaces } from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'

const { root, url } = testDatabase()
const callOf = callMaker(root)

beforeAll(() => somePlaces(callOf()))

// The small sister of `npm run campaign -- interleavings`.
describe('whatever happens to an order and its money, in any order', () => {
  it('ends as the rules of money say, and the books hold', async () => {
    const figures = await interleaveMany({ root, url, callOf }, { runs: 25, seed: 20261122 })
    expect(figures['movements of money']).toBeGreaterThan(10)
    expect(figures['notices delivered']).toBeGreaterThan(40)
    expect(figures.refunds).toBeGreaterThan(0)
  }, 120_000)
})
