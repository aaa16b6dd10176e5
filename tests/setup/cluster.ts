import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { withDatabase } from '#app/platform/db/connection-fields.server.ts'
import { startEmbedded } from '#app/platform/db/embedded.server.ts'
import { migrate } from '#app/platform/db/migrate.server.ts'

/** A PostgreSQL of the tests' own, thrown away at the end. */
export interface Cluster {
  /** The address of the database `postgres`; the others differ by name only. */
  readonly url: string
  stop(): Promise<void>
}

/** Durability is switched off: nobody misses these data after a power cut. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' }

/** Starts an empty cluster in a folder of the system's temporary folder. Takes about a second. */
export async function startCluster(): Promise<Cluster> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cholang-test-'))
  // It is made 700, and as root the cluster runs as another user.
  await chmod(folder, 0o711)
  const database = await startEmbedded({ folder, database: 'postgres', settings })
  return {
    url: database.url,
    async stop() {
      await database.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/**
 * Makes the database `name`, a copy of `template` where one is named (nobody may be connected to it).
 * @returns its address
 */
export async function createDatabase(cluster: Pick<Cluster, 'url'>, name: string, template?: string) {
  const copy = template ? ` TEMPLATE ${pg.escapeIdentifier(template)}` : ''
  await administer(cluster.url, `CREATE DATABASE ${pg.escapeIdentifier(name)}${copy}`)
  return withDatabase(cluster.url, name)
}

/** Removes the database `name`, also under the feet of whoever is still connected. */
export async function dropDatabase(cluster: Pick<Cluster, 'url'>, name: string): Promise<void> {
  await administer(cluster.url, `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`)
}

/** The name of the migrated, empty database that test files copy. */
export const templateName = 'cholang_template'

/** Makes the template: every migration applied, no rows but theirs. */
export async function createTemplate(cluster: Pick<Cluster, 'url'>): Promise<void> {
  await migrate(await createDatabase(cluster, templateName))
}

async function administer(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
