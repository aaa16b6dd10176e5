import path from 'node:path'
import { loadDatabaseSettings } from '#app/platform/config/config.ts'
import { startEmbedded } from '#app/platform/db/embedded.server.ts'
import { runningEmbedded } from '#app/platform/db/running-embedded.server.ts'

const DATABASE = 'cholang'

/**
 * Runs `work` on the market's database: DATABASE_URL, the embedded database of a running market, or that of one
 * that stands still, which is started for this and stopped afterwards.
 */
export async function withMarketDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const { databaseUrl, dataDir } = loadDatabaseSettings()
  const folder = path.join(dataDir, 'postgres')
  const url = databaseUrl ?? (await runningEmbedded(folder, DATABASE))
  if (url) return work(url)
  const database = await startEmbedded({ folder, database: DATABASE })
  try {
    await work(database.url)
  } finally {
    await database.stop()
  }
}
