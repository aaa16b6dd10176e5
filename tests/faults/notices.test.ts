import { beforeAll, describe, expect, it } from 'vitest'
import { flood } from '#tests/campaigns/notices.ts'
import { callMaker, somePlaces } from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'

const { root, url } = testDatabase()
const callOf = callMaker(root)

beforeAll(() => somePlaces(callOf()))

// The small sister of `npm run campaign -- notices`.
describe('sixty notices of a bank at once', () => {
  it('lose nothing, count nothing twice, and obey no forger', async () => {
    const figures = await flood({ root, url, callOf }, { notices: 60, seed: 3 })
    // A seed that leaves a kind out would prove less than it says.
    expect(figures).toMatchObject({
      'of them duplicate': 6,
      'of them forged': 6,
      'of them of no order': 2,
      'of them late, goods gone': expect.any(Number),
      'of them late, goods still there': expect.any(Number),
      'of them over': expect.any(Number),
      'of them under': expect.any(Number),
    })
  }, 180_000)
})
