import path from 'node:path'
import pg from 'pg'
import { runningEmbedded } from '#app/platform/db/running-embedded.server.ts'

const conditions = {
  expired: `"status" = 'expired'`,
  recalled: `"status" = 'recalled'`,
  /** On sale, in date, with a story and a diary. */
  told: `"status" = 'open' and ("expiresOn" is null or "expiresOn" > current_date)
    and exists (select 1 from "StoryBlock" where "lotId" = "Lot"."id")
    and exists (select 1 from "DiaryEvent" where "lotId" = "Lot"."id")`,
} as const

/**
 * The code on a pack of the demo that a journey cannot make by itself, or find among thousands.
 * Reads the database of the market under test, of which a browser sees only pages.
 */
export async function codeOfLot(kind: keyof typeof conditions): Promise<string> {
  const folder = path.join(process.env.MARKET_DATA_DIR ?? '', 'postgres')
  const client = new pg.Client({ connectionString: (await runningEmbedded(folder, 'cholang')) ?? undefined })
  await client.connect()
  try {
    const { rows } = await client.query<{ code: string }>(
      `select "code" from "Lot" where ${conditions[kind]} order by "code" limit 1`,
    )
    const [lot] = rows
    if (!lot) throw new Error(`the demo has no ${kind} lot`)
    return lot.code
  } finally {
    await client.end()
  }
}
