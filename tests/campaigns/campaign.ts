import type { RootDb } from '#app/platform/db/client.server.ts'
import type { callMaker } from '#tests/factories/market.ts'

/** Where a campaign runs: a migrated database that holds the few places of the tests and is thrown away afterwards. */
export interface Ground {
  readonly root: RootDb
  /** The address of the database, for processes of a campaign's own. */
  readonly url: string
  readonly callOf: ReturnType<typeof callMaker>
  /** Told how far it is; a test leaves it out. */
  readonly say?: (line: string) => void
}

/** What a campaign measured, in the order in which it is read: what it is → how much. */
export type Figures = Readonly<Record<string, string | number>>

/** One fault or load run. What it promises it asserts itself: it ends with figures or with an error. */
export interface Campaign<G extends Ground = Ground> {
  /** One sentence: what is done, and what must hold afterwards. */
  readonly what: string
  /** At full size. The same seed makes the same choices. */
  readonly run: (ground: G, seed: number) => Promise<Figures>
}
