import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import pg from 'pg'
import type { Settings } from '#app/platform/config/config.ts'
import { printableUrl } from '#app/platform/db/connection-fields.server.ts'
import { lineOf } from './fail.ts'

/**
 * What can be found out before anything is started.
 * @returns the first thing that stands in the way, as one line, or `undefined`
 */
export async function preflight(settings: Settings): Promise<string | undefined> {
  const ports = [
    { name: 'PORT', port: settings.port, host: settings.host },
    ...Object.values(settings.simulators ?? {}).map(({ port }) => ({
      ...{ name: 'SIMULATOR_PORT', port, host: '127.0.0.1' },
    })),
  ]
  for (const { name, port, host } of ports) {
    const reason = await whyPortFails(port, host)
    if (reason) return `Port ${port} ${reason}: stop what uses it, or set ${name} to another.`
  }
  for (const [name, folder] of [
    ['DATA_DIR', settings.dataDir],
    ['STORAGE_DIR', settings.storageDir],
  ] as const) {
    if (!canWrite(folder)) return `The folder ${folder} cannot be written: choose another with ${name}.`
  }
  return settings.databaseUrl ? whyDatabaseFails(settings.databaseUrl) : undefined
}

function whyPortFails(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') return resolve('is taken')
      if (error.code === 'EACCES') return resolve('may not be opened by this user')
      return resolve(`cannot be opened on ${host} (${error.code})`)
    })
    probe.listen(port, host, () => probe.close(() => resolve(undefined)))
  })
}

function canWrite(folder: string): boolean {
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK | constants.X_OK)
    return true
  } catch {
    // The line that is printed names the folder; why it is closed does not change what to do.
    return false
  }
}

/** Folder by folder: Node's own `recursive` never ends below /proc. */
function makeFolder(folder: string) {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder))
  mkdirSync(folder)
}

async function whyDatabaseFails(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number }>(
      `SELECT current_setting('server_version_num')::int AS version`,
    )
    if ((rows[0]?.version ?? 0) >= 150_000) return undefined
    return `DATABASE_URL leads to a PostgreSQL older than 15: Chợ Làng needs 15 or newer.`
  } catch (error) {
    const reason = error instanceof AggregateError ? lineOf(error.errors[0]) : lineOf(error)
    return `DATABASE_URL does not lead to a database (${printableUrl(url)}): ${reason}.`
  } finally {
    await client.end().catch(() => undefined)
  }
}
