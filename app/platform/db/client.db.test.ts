import { expect, it } from 'vitest'
import { testDatabase } from '#tests/setup/test-database.ts'

it('asks again by the name that a statement got, so that it is planned once', async () => {
  const kept = await testDatabase().prisma.$transaction(async (db) => {
    for (const code of ['dish', 'bowl', 'spoon']) {
      await db.marketSetting.findMany({ where: { key: code }, take: 7 })
    }
    return db.$queryRaw<{ uses: bigint }[]>`
      select generic_plans + custom_plans as uses from pg_prepared_statements
      where statement like '%"MarketSetting"%' and statement not like '%pg_prepared_statements%'`
  })
  expect(kept.map(({ uses }) => Number(uses))).toEqual([3])
})
