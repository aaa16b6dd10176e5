import { z } from 'zod'
import type { RootDb } from './client.server.ts'

/** The database was opened as something else than it is. The message is one line. */
export class MarketModeError extends Error {
  override readonly name = 'MarketModeError'
}

const Mode = z.enum(['demo', 'live'])

/**
 * Writes `mode` into a new database; refuses one that was opened in the other mode before: a demo's
 * made-up orders must never stand among real ones.
 * @throws MarketModeError
 */
export async function claimMode(db: RootDb, mode: z.infer<typeof Mode>): Promise<void> {
  await db.marketSetting.createMany({ data: [{ key: 'mode', value: mode }], skipDuplicates: true })
  const row = await db.marketSetting.findUniqueOrThrow({ where: { key: 'mode' } })
  const written = Mode.parse(row.value)
  if (written === mode) return
  throw new MarketModeError(
    `This database belongs to a ${written} market, but MARKET_MODE is ${mode}: use another database, or set MARKET_MODE=${written}.`,
  )
}

const SeedState = z.object({ state: z.enum(['started', 'done']), seedDate: z.iso.date() })

/** How far the demo data have come. */
export type SeedState = z.infer<typeof SeedState>

/** `undefined` where nobody has begun to write demo data. */
export async function readSeedState(db: RootDb): Promise<SeedState | undefined> {
  const row = await db.marketSetting.findUnique({ where: { key: 'demo-seed' } })
  return row ? SeedState.parse(row.value) : undefined
}

/** Remembers how far the demo data have come. */
export async function writeSeedState(db: RootDb, value: SeedState): Promise<void> {
  const key = 'demo-seed'
  await db.marketSetting.upsert({ where: { key }, create: { key, value }, update: { value } })
}
