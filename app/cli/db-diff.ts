import { authorMigration } from '#app/platform/db/migrate.server.ts'
import { fail, lineOf } from './fail.ts'
import { withThrowAwayDatabase } from './throw-away-database.ts'

// npm run db:diff -- <name>: writes a migration with what the schema has and the migrations lack.
async function main(): Promise<void> {
  const [name] = process.argv.slice(2)
  if (!name) return fail('Say what the migration is for: npm run db:diff -- add_vouchers')
  const file = await withThrowAwayDatabase((url) => authorMigration(url, name, new Date()))
  process.stdout.write(file ? `Written: ${file}\n` : 'Schema and migrations agree: nothing to write.\n')
}

main().catch((error: unknown) => fail(lineOf(error)))
