import { readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'

/** Line of `postmaster.pid` that holds the port (PostgreSQL, `src/include/utils/pidfile.h`). */
const PORT_LINE = 3

/**
 * The address of an embedded database that a running market has open, for a command that only reads it.
 * Null where none runs in this folder.
 */
export async function runningEmbedded(folder: string, database: string): Promise<string | null> {
  const pidFile = await readOrNull(path.join(folder, 'data', 'postmaster.pid'))
  const password = await readOrNull(path.join(folder, 'password'))
  const port = pidFile?.split('\n')[PORT_LINE]?.trim()
  if (!port || password === null) return null
  const url = `postgresql://cholang:${password.trim()}@127.0.0.1:${port}/${database}`
  return (await answers(url)) ? url : null
}

async function readOrNull(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}

/** A killed run leaves its file behind: only a server that answers is running. */
async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString })
  try {
    await client.connect()
    return true
  } catch (error) {
    if (error instanceof Error) return false
    throw error
  } finally {
    await client.end()
  }
}
