import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { startEmbedded } from '#app/platform/db/embedded.server.ts'

/** Runs `work` on an empty database of a cluster that is thrown away afterwards. */
export async function withThrowAwayDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cholang-'))
  try {
    // It is made 700, and as root the cluster runs as another user.
    await chmod(folder, 0o711)
    const database = await startEmbedded({ folder, database: 'cholang', settings: { fsync: 'off' } })
    try {
      return await work(database.url)
    } finally {
      await database.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
