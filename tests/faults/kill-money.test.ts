import { beforeAll, describe, expect, it } from 'vitest'
import { killAtTheTill } from '#tests/campaigns/kill-money.ts'
import { wholeMarket } from '#tests/campaigns/whole-market.ts'
import { somePlaces } from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'

const { root, url } = testDatabase()
const callOf = wholeMarket(root)

beforeAll(() => somePlaces(callOf()))

// The small sister of `npm run campaign -- kill-money`.
describe('a process that is killed five times while it gives money back and pays sellers out', () => {
  it('loses nothing and sends nothing twice', async () => {
    const figures = await killAtTheTill({ root, url, callOf }, { kills: 5, mostDeeds: 4, seed: 4 })
    expect(figures['refunds sent']).toBeGreaterThan(3)
    expect(figures['payouts paid']).toBeGreaterThan(3)
  }, 300_000)
})
