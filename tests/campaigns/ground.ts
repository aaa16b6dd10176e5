import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { openDatabase } from '#app/platform/db/client.server.ts'
import { startEmbedded, type EmbeddedDatabase } from '#app/platform/db/embedded.server.ts'
import { migrate } from '#app/platform/db/migrate.server.ts'
import { somePlaces } from '#tests/factories/market.ts'
import type { Ground } from './campaign.ts'
import { wholeMarket } from './whole-market.ts'

/** A ground of a campaign's own, on a PostgreSQL that can be restarted under it. */
export interface OwnGround extends Ground {
  /** Of the market that a campaign starts on it. */
  readonly folder: string
  /** Stops PostgreSQL as `pg_ctl -m fast` does (SIGINT), and starts it again on the same port. */
  restart(): Promise<void>
  close(): Promise<void>
}

/** Starts PostgreSQL as in production, with every commit written to the disk, in a folder that is thrown away. */
export async function openGround(say: (line: string) => void): Promise<OwnGround> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cholang-campaign-'))
  // It is made 700, and as root the cluster runs as another user.
  await chmod(folder, 0o711)
  const options = {
    folder: path.join(folder, 'postgres'),
    database: 'campaign',
    settings: { max_connections: '100' },
  }
  let postgres: EmbeddedDatabase = await startEmbedded(options)
  const { url, port } = postgres
  const database = openDatabase(url, { maxConnections: 20 })
  const callOf = wholeMarket(database.prisma)
  const close = async () => {
    await database.close()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await migrate(url)
    await somePlaces(callOf())
  } catch (error) {
    await close()
    throw error
  }
  const restart = async () => {
    await postgres.stop()
    postgres = await startEmbedded({ ...options, port })
  }
  return { root: database.prisma, url, callOf, say, folder, restart, close }
}
