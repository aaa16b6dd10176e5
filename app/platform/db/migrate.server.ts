import { Logger, runMigrations } from 'graphile-worker'
import type { DiffTarget, MigrationList } from '@prisma/schema-engine-wasm'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { MigrationError, firstLineOf } from './migration-error.server.ts'
import { migrationList, noFilters, withSchemaEngine } from './schema-engine.server.ts'
import { prismaFolder, readMigrations, readSchemaFiles } from './schema-files.server.ts'
import type { SchemaFile } from './schema-files.server.ts'

/** Where a project keeps its schema and migrations. Tests hand in folders of their own. */
export interface MigrationFolders {
  readonly schema: string
  readonly migrations: string
}

const projectFolders: MigrationFolders = {
  schema: path.join(prismaFolder, 'schema'),
  migrations: path.join(prismaFolder, 'migrations'),
}

/** What the job tables do at an update is of no interest; a failure is thrown. */
const silent = new Logger(() => () => undefined)

/** Any number; the same for all who migrate one database. */
const MIGRATION_LOCK = 20_261_122

/**
 * Brings the database at `url` to the newest migration, then installs or updates Graphile Worker's
 * own schema. A second run changes nothing. Processes that start together wait for each other. A
 * migration that failed before is marked as rolled back and tried again: PostgreSQL runs a file as
 * one transaction, so nothing of it stayed.
 * @returns the names of the migrations applied now
 * @throws MigrationError with one line that names the migration
 */
export async function migrate(url: string, folders: MigrationFolders = projectFolders): Promise<string[]> {
  return withMigrationLock(url, async () => {
    const applied = await applyMigrations(url, folders)
    await migrateJobs(url)
    return applied
  })
}

async function applyMigrations(url: string, folders: MigrationFolders): Promise<string[]> {
  const migrations = await readMigrations(folders.migrations)
  const migrationsList = migrationList(folders.migrations, migrations)
  return withSchemaEngine(url, await readSchemaFiles(folders.schema), async (engine) => {
    const state = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: noFilters,
    })
    const edited = state.editedMigrationNames.filter((name) => !state.failedMigrationNames.includes(name))
    if (edited.length > 0) {
      throw new MigrationError(
        `Migration ${edited.join(', ')} was changed after this database applied it: write a new migration instead.`,
      )
    }
    for (const migrationName of state.failedMigrationNames) {
      await engine.markMigrationRolledBack({ migrationName })
    }
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilters })
    return appliedMigrationNames
  }).catch((error: unknown) => {
    throw error instanceof MigrationError ? error : MigrationError.fromEngine(error)
  })
}

/** Graphile Worker keeps its tables in a schema of its own and knows how to update them. */
async function migrateJobs(url: string) {
  const pgPool = new pg.Pool({ connectionString: url, max: 1, application_name: 'cholang-migrate' })
  // A connection that breaks while idle shows at the next query; without listeners it ends the process.
  pgPool.on('error', () => undefined)
  pgPool.on('connect', (client) => client.on('error', () => undefined))
  try {
    await runMigrations({ pgPool, logger: silent })
  } catch (error) {
    throw new MigrationError(`The job tables could not be updated: ${firstLineOf(error)}`, { cause: error })
  } finally {
    await pgPool.end()
  }
}

async function withMigrationLock<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'cholang-migrate-lock' })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    return await work()
  } finally {
    await client.end()
  }
}

/** Whether two descriptions of the tables agree, and the SQL that leads from the first to the second. */
export type Drift = { readonly state: 'clean' } | { readonly state: 'drift'; readonly sql: string }

/**
 * What would have to change so that the migrations give the schema of `prisma/schema`. The database
 * at `url` only lends its server: the migrations are replayed on a throw-away database beside it.
 */
export function diff(url: string, folders: MigrationFolders = projectFolders): Promise<Drift> {
  return compare(url, folders, (files, list) => ({
    from: { tag: 'migrations', ...list },
    to: { tag: 'schemaDatamodel', files },
  }))
}

/** What was changed by hand in the database at `url`: the SQL that would bring it back to the migrations. */
export function checkDrift(url: string, folders: MigrationFolders = projectFolders): Promise<Drift> {
  return compare(url, folders, (files, list) => ({
    from: { tag: 'schemaDatasource', files, configDir: folders.schema },
    to: { tag: 'migrations', ...list },
  }))
}

async function compare(
  url: string,
  folders: MigrationFolders,
  ends: (files: SchemaFile[], list: MigrationList) => { from: DiffTarget; to: DiffTarget },
): Promise<Drift> {
  const files = await readSchemaFiles(folders.schema)
  const list = migrationList(folders.migrations, await readMigrations(folders.migrations))
  return withSchemaEngine(url, files, async (engine) => {
    const wanted = { ...ends(files, list), script: true, exitCode: true, filters: noFilters }
    const { exitCode, stdout } = await engine.diff(wanted)
    return exitCode === 0 ? { state: 'clean' } : { state: 'drift', sql: stdout ?? '' }
  })
}

/**
 * Writes `prisma/migrations/<UTC time>_<name>/migration.sql` with what `diff` found.
 * @param name lower-case words joined by `_`; says what the migration is for
 * @returns the path of the new file, or `undefined` when schema and migrations agree already
 */
export async function authorMigration(
  url: string,
  name: string,
  now: Date,
  folders: MigrationFolders = projectFolders,
): Promise<string | undefined> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new MigrationError(`"${name}" is no migration name: use lower-case words joined by "_".`)
  }
  const found = await diff(url, folders)
  if (found.state === 'clean') return undefined
  const stamp = now.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)
  const folder = path.join(folders.migrations, `${stamp}_${name}`)
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, 'migration.sql')
  await writeFile(file, found.sql)
  return file
}
