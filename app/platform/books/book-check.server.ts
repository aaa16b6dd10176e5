import type { Db } from '#app/platform/db/client.server.ts'

/** What one invariant found: nothing, when the books are right. */
export interface BookCheck {
  /** The invariant in a few words, as `check:books` prints it. */
  readonly invariant: string
  /** How many rows break it. */
  readonly breaches: number
  /** The first few of them, in words. */
  readonly samples: readonly string[]
}

/** Looks for rows that break one invariant of a feature's books. */
export type FindDiscrepancies = (db: Db) => Promise<BookCheck[]>

const SAMPLES = 5

/** Runs one query whose rows are breaches, each with a text column `what`. */
export async function bookCheck(db: Db, invariant: string, breachesSql: string): Promise<BookCheck> {
  const rows = await db.$queryRawUnsafe<{ what: string }[]>(breachesSql)
  return { invariant, breaches: rows.length, samples: rows.slice(0, SAMPLES).map((row) => row.what) }
}
