import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { openDatabase } from '#app/platform/db/client.server.ts'
import type { Database, RootDb } from '#app/platform/db/client.server.ts'
import { createDatabase, dropDatabase, templateName } from './cluster.ts'

/** The database of the test file that runs: a copy of the migrated template, shared with no other file. */
export interface TestDatabase {
  readonly url: string
  readonly prisma: RootDb
  /** The same client, under the name that verbs' builders use. */
  readonly root: RootDb
}

interface OpenTestDatabase extends TestDatabase {
  readonly name: string
  readonly database: Database
}

let open: OpenTestDatabase | undefined

/** The database of this file. Ask for it inside a test or a hook, or at the top of the file. */
export function testDatabase(): TestDatabase {
  if (!open) throw new Error('No test database: name the file *.db.test.ts')
  return open
}

/** Called by the set-up file, once per test file. */
export async function openTestDatabase(): Promise<void> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const url = await createDatabase({ url: inject('clusterUrl') }, name, templateName)
  const database = openDatabase(url, { maxConnections: 20 })
  open = { name, url, database, prisma: database.prisma, root: database.prisma }
}

/** Called by the set-up file at the end of each test file. */
export async function closeTestDatabase(): Promise<void> {
  if (!open) return
  await open.database.close()
  await dropDatabase({ url: inject('clusterUrl') }, open.name)
  open = undefined
}
