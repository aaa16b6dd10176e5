import { randomUUID } from 'node:crypto'
import { withDatabase } from '#app/platform/db/connection-fields.server.ts'
import { openDatabase, type Database, type RootDb } from '#app/platform/db/client.server.ts'
import { createDatabase, dropDatabase } from '#tests/setup/cluster.ts'

/** Where runs happen: many in one database, but never one in a database that a failed run has spoilt. */
export interface Land {
  /** The database of the next run. */
  next(): Promise<RootDb>
  /** The last run failed: what follows (its smaller sisters) begins on clean ground. */
  spoil(): void
  /** Told of each database before it is given up. */
  close(): Promise<void>
}

/** All runs in the one database of a test file. */
export const oneDatabase = (root: RootDb): Land => ({
  next: () => Promise.resolve(root),
  spoil: () => undefined,
  close: () => Promise.resolve(),
})

/** So few runs that the checks of whole books stay quick. */
const RUNS_PER_DATABASE = 25

/**
 * A copy of the database at `url` for every few runs.
 * @param url nobody may be connected to it while it is copied
 * @param leaving told of each copy before it is thrown away
 */
export function copiesOf(url: string, leaving: (root: RootDb) => Promise<void>): Land {
  const template = new URL(url).pathname.slice(1)
  let open: { readonly name: string; readonly database: Database } | undefined
  let runs = 0
  const leave = async () => {
    if (!open) return
    const { name, database } = open
    open = undefined
    await leaving(database.prisma)
    await database.close()
    await dropDatabase({ url: withDatabase(url, 'postgres') }, name)
  }
  return {
    async next() {
      if (open && runs < RUNS_PER_DATABASE) {
        runs += 1
        return open.database.prisma
      }
      await leave()
      const name = `runs_${randomUUID().replaceAll('-', '')}`
      const copy = await createDatabase({ url: withDatabase(url, 'postgres') }, name, template)
      const database = openDatabase(copy, { maxConnections: 10 })
      open = { name, database }
      runs = 1
      return database.prisma
    },
    spoil: () => {
      runs = RUNS_PER_DATABASE
    },
    close: leave,
  }
}
