import pg from 'pg'
import { loadGeography } from '#app/features/geography/index.server.ts'
import type { Config } from '#app/platform/config/config.ts'
import { openDatabase, type RootDb } from '#app/platform/db/client.server.ts'
import { claimMode, readSeedState, writeSeedState } from '#app/platform/db/market-mode.server.ts'
import { migrate } from '#app/platform/db/migrate.server.ts'

type Say = (line: string) => void

/**
 * Brings the database to the newest migration and this mode, and in demo mode fills it once. Demo data
 * whose writing was interrupted are thrown away and written again.
 */
export async function prepareData(config: Config, say: Say): Promise<void> {
  const { databaseUrl: url, mode } = config
  const applied = await migrate(url)
  if (applied.length > 0) say(`Database: ${applied.length} migrations applied.`)
  const state = await withDatabase(url, async (db) => {
    await claimMode(db, mode)
    await loadPlaces(db)
    return readSeedState(db)
  })
  if (mode !== 'demo' || state?.state === 'done') return
  if (state?.state === 'started') {
    say('The demo data were left half written: starting again on an empty database.')
    await emptyDatabase(url)
    await migrate(url)
  }
  await seed(config, say)
}

async function seed({ databaseUrl, seedDate, linkSecret, dataDir }: Config, say: Say) {
  await withDatabase(databaseUrl, async (db) => {
    await claimMode(db, 'demo')
    await loadPlaces(db)
    await writeSeedState(db, { state: 'started', seedDate })
  })
  // Loaded here, so that a live market never reads it.
  const { seedDemo } = await import('#prisma/seed/index.ts')
  const { tellSimulators } = await import('./tell-simulators.ts')
  const past = await seedDemo({ databaseUrl, seedDate, linkSecret, onProgress: say })
  tellSimulators(dataDir, past)
  // PostgreSQL knows nothing of what was written at once, and would plan blindly until it looks by itself.
  await withDatabase(databaseUrl, (db) => db.$executeRaw`analyze`)
  await withDatabase(databaseUrl, (db) => writeSeedState(db, { state: 'done', seedDate }))
}

/** Places are facts, not demo data: every market knows them. A first start may share its cores with a build. */
const loadPlaces = (db: RootDb) => db.$transaction((tables) => loadGeography(tables), { timeout: 120_000 })

async function withDatabase<T>(
  url: string,
  work: (db: ReturnType<typeof openDatabase>['prisma']) => Promise<T>,
): Promise<T> {
  const database = openDatabase(url, { maxConnections: 2 })
  try {
    return await work(database.prisma)
  } finally {
    await database.close()
  }
}

/** Only ever called on a database whose own row says that it holds unfinished demo data. */
async function emptyDatabase(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(
      'DROP SCHEMA IF EXISTS graphile_worker CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public',
    )
  } finally {
    await client.end()
  }
}
