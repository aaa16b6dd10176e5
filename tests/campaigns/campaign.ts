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

/** How much of it, and with which choices: the same seed makes the same ones. */
export interface Size {
  /** Of what the campaign counts: runs, kills, notices, shoppers. */
  readonly count: number
  readonly seed: number
}

/** One fault or load run. What it promises it asserts itself: it ends with figures or with an error. */
export interface Campaign<G extends Ground = Ground> {
  /** One sentence: what is done at full size, and what must hold afterwards. */
  readonly what: string
  /** Its full size; a trial takes fewer. */
  readonly count: number
  readonly run: (ground: G, size: Size) => Promise<Figures>
}
