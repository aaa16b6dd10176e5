import path from 'node:path'
import { loadDatabaseSettings } from '#app/platform/config/config.ts'
import { startEmbedded } from '#app/platform/db/embedded.server.ts'
import { checkDrift, migrate } from '#app/platform/db/migrate.server.ts'
import { fail, lineOf } from './fail.ts'

// npm run db:migrate: brings the database of DATABASE_URL, or the embedded one, to the newest migration.
async function main(): Promise<void> {
  const { databaseUrl, dataDir } = loadDatabaseSettings()
  if (databaseUrl !== undefined) return report(databaseUrl)
  const database = await startEmbedded({ folder: path.join(dataDir, 'postgres'), database: 'cholang' })
  try {
    await report(database.url)
  } finally {
    await database.stop()
  }
}

async function report(url: string): Promise<void> {
  const applied = await migrate(url)
  process.stdout.write(applied.length > 0 ? `Applied: ${applied.join(', ')}.\n` : 'Nothing to apply.\n')
  const drift = await checkDrift(url)
  if (drift.state === 'clean') return void process.stdout.write('The database is as the migrations say.\n')
  fail(`The database differs from the migrations. This would mend it:\n${drift.sql}`)
}

main().catch((error: unknown) => fail(lineOf(error)))
