import { beforeAll, describe, expect, it } from 'vitest'
import { killAgainAndAgain } from '#tests/campaigns/kill.ts'
import { wholeMarket } from '#tests/campaigns/whole-market.ts'
import { somePlaces } from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'

const { root, url } = testDatabase()
const callOf = wholeMarket(root)

beforeAll(() => somePlaces(callOf()))

// The small sister of `npm run campaign -- kill`.
describe('a process that is killed five times in the middle of its work', () => {
  it('leaves nothing half-written and loses nothing that it had acknowledged', async () => {
    const figures = await killAgainAndAgain({ root, url, callOf }, { kills: 5, mostDeeds: 8, seed: 4 })
    expect(figures['orders acknowledged before a kill']).toBeGreaterThan(5)
    expect(figures['deeds without an answer, asked again']).toBeGreaterThan(0)
    expect(figures['holds released by the job']).toBeGreaterThan(0)
  }, 300_000)
})
