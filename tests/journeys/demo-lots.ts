import path from 'node:path'
import pg from 'pg'
import { runningEmbedded } from '#app/platform/db/running-embedded.server.ts'

/**
 * The code on a pack of the demo that a journey cannot make by itself: of a lot that expired or was called back.
 * Reads the database of the market under test, of which a browser sees only pages.
 */
export async function codeOfLot(status: 'expired' | 'recalled'): Promise<string> {
  const folder = path.join(process.env.MARKET_DATA_DIR ?? '', 'postgres')
  const client = new pg.Client({ connectionString: (await runningEmbedded(folder, 'cholang')) ?? undefined })
  await client.connect()
  try {
    const { rows } = await client.query<{ code: string }>(
      'select "code" from "Lot" where "status"::text = $1 order by "code" limit 1',
      [status],
    )
    const [lot] = rows
    if (!lot) throw new Error(`the demo has no ${status} lot`)
    return lot.code
  } finally {
    await client.end()
  }
}
