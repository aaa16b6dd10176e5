import type { GeographyPort } from '#app/features/geography/index.ts'
import { addDays, startOfVnDay, type Day } from '#app/kernel/clock.ts'
import { seededRandom, type Random } from '#app/kernel/random.ts'
import { datedIds } from './rows/dated-ids.ts'
import { newSheet, type Sheet } from './rows/sheet.ts'

/** How much is written: the whole market, or a corner of it for tests. */
export type SeedSize = 'full' | 'small'

/** What every part of the seed works with. */
export interface Seed {
  readonly size: SeedSize
  /** The day on which the demo opens. */
  readonly day: Day
  /** Midnight at its start in Việt Nam: everything in the demo happened before. */
  readonly now: Date
  readonly random: Random
  readonly geography: GeographyPort
  readonly sheet: Sheet
  /** Makes the links of orders, as the running market does. */
  readonly linkSecret: string
  /** A new id that carries a moment. */
  readonly id: (at: Date) => string
}

type SeedOptions = Pick<Seed, 'day' | 'size' | 'geography' | 'linkSecret'>

/** The same day, size and secret always give the same seed. */
export function openSeed({ day, size, geography, linkSecret }: SeedOptions): Seed {
  const random = seededRandom(`cho-lang/${day}/${size}`)
  return {
    ...{ size, day, random, geography, linkSecret },
    now: startOfVnDay(day),
    sheet: newSheet(),
    id: datedIds(random.fork('ids').bytes),
  }
}

/** The instant `minutes` after midnight of the day that lies `ago` days before the seed's. */
export const momentBefore = (seed: Seed, ago: number, minutes: number): Date =>
  new Date(startOfVnDay(addDays(seed.day, -ago)).getTime() + minutes * 60_000)
