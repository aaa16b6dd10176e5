import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import pg from 'pg'
import { embeddedBinaries } from './embedded-binaries.server.ts'
import type { EmbeddedBinaries } from './embedded-binaries.server.ts'
import { EmbeddedError } from './embedded-error.ts'
import { checkPassable, databaseOwner } from './embedded-owner.server.ts'
import type { DatabaseOwner } from './embedded-owner.server.ts'
import { isAlive } from './process-alive.server.ts'

export interface EmbeddedOptions {
  /** Folder of the cluster and its password, made when missing. */
  readonly folder: string
  /** Made when missing. */
  readonly database: string
  /** On 127.0.0.1; a free one when left out. */
  readonly port?: number
  /** More settings of the server, for example `{ fsync: 'off' }` in tests. Values without spaces. */
  readonly settings?: Readonly<Record<string, string>>
}

/** A running PostgreSQL of our own. */
export interface EmbeddedDatabase {
  /** The address of `database`, with its password. */
  readonly url: string
  readonly port: number
  /** Ends open transactions, writes everything out, and stops the server. Safe to call twice. */
  stop(): Promise<void>
}

const USER = 'cholang'

/**
 * Starts a PostgreSQL 18 from an npm package on 127.0.0.1, in a session of its own so that Ctrl-C
 * reaches us and not it. A server that a killed run left behind is stopped first; one that a living
 * run still uses is left alone.
 * @throws EmbeddedError with one line that says what to do
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const folder = path.resolve(options.folder)
  const data = path.join(folder, 'data')
  const binaries = await embeddedBinaries()
  const owner = databaseOwner()
  await makeFolder(folder)
  await checkPassable(data, owner)
  await checkPassable(binaries.pg_ctl, owner)
  const cluster: Cluster = { folder, data, binaries, owner }

  await stopOrphan(cluster)
  const password = await ensurePassword(folder)
  if (!existsSync(path.join(data, 'PG_VERSION'))) await initialise(cluster, password)
  await writeFile(path.join(folder, 'owner.pid'), String(process.pid))

  const port = options.port ?? (await freePort())
  await start(cluster, port, options.settings ?? {})
  let stopping: Promise<void> | undefined
  const stop = () => (stopping ??= stopServer(cluster))
  try {
    const address = (name: string) => `postgresql://${USER}:${password}@127.0.0.1:${port}/${name}`
    await ensureDatabase(address('postgres'), options.database)
    return { url: address(options.database), port, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

interface Cluster {
  readonly folder: string
  readonly data: string
  readonly binaries: EmbeddedBinaries
  readonly owner: DatabaseOwner | undefined
}

async function makeFolder(folder: string) {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw new EmbeddedError(`The folder ${folder} cannot be made: choose another with DATA_DIR.`, {
      cause: error,
    })
  }
}

/** The password stays beside the cluster, readable by its owner alone. */
async function ensurePassword(folder: string): Promise<string> {
  const file = path.join(folder, 'password')
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim()
  const password = randomBytes(18).toString('base64url')
  await writeFile(file, password, { mode: 0o600 })
  return password
}

async function initialise({ folder, data, binaries, owner }: Cluster, password: string) {
  // An interrupted initialisation leaves a folder without PG_VERSION, which initdb would refuse.
  await rm(data, { recursive: true, force: true })
  await mkdir(data, { mode: 0o700 })
  const passwordFile = path.join(folder, 'initial-password')
  await writeFile(passwordFile, password, { mode: 0o600 })
  try {
    if (owner) for (const file of [data, passwordFile]) await chown(file, owner.uid, owner.gid)
    await chmod(data, 0o700)
    const { code, output } = await run(
      binaries.initdb,
      [
        `--pgdata=${data}`,
        `--username=${USER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C.UTF-8',
        '--no-sync',
      ],
      owner,
    )
    if (code !== 0) throw new EmbeddedError(`The database could not be made in ${data}: ${lastLine(output)}`)
  } finally {
    await rm(passwordFile, { force: true })
  }
}

async function start(
  { data, binaries, owner }: Cluster,
  port: number,
  settings: Readonly<Record<string, string>>,
) {
  const log = path.join(data, 'server.log')
  await rm(log, { force: true })
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: "''", timezone: 'UTC', ...settings }
  const flags = Object.entries(all).map(([name, value]) => `-c ${name}=${value}`)
  const command = ['start', '-w', '-t', '60', '-D', data, '-l', log, '-o', `-p ${port} ${flags.join(' ')}`]
  const { code, output } = await run(binaries.pg_ctl, command, owner)
  if (code === 0) return
  const said = await readFile(log, 'utf8').catch(() => output)
  const reason = said.split('\n').find((line) => line.includes('FATAL')) ?? lastLine(said)
  throw new EmbeddedError(`The database in ${data} does not start: ${reason.trim()}`)
}

async function stopServer({ data, binaries, owner }: Cluster) {
  if (!existsSync(path.join(data, 'postmaster.pid'))) return
  const { code, output } = await run(
    binaries.pg_ctl,
    ['stop', '-w', '-t', '60', '-m', 'fast', '-D', data],
    owner,
  )
  if (code !== 0) throw new EmbeddedError(`The database in ${data} does not stop: ${lastLine(output)}`)
}

/** A run that was killed leaves its server running, with its process number in `postmaster.pid`. */
async function stopOrphan(cluster: Cluster) {
  const server = await readPid(path.join(cluster.data, 'postmaster.pid'))
  if (server === undefined || !isAlive(server)) return
  const starter = await readPid(path.join(cluster.folder, 'owner.pid'))
  if (starter !== undefined && starter !== process.pid && isAlive(starter)) {
    throw new EmbeddedError(
      `The database in ${cluster.folder} is in use by process ${starter}: stop that one, or set another DATA_DIR.`,
    )
  }
  await stopServer(cluster)
}

async function readPid(file: string): Promise<number | undefined> {
  if (!existsSync(file)) return undefined
  const pid = Number((await readFile(file, 'utf8')).split('\n')[0])
  return Number.isInteger(pid) && pid > 0 ? pid : undefined
}

async function ensureDatabase(url: string, name: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

/** A port on 127.0.0.1 that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : undefined
      probe.close(() => (port ? resolve(port) : reject(new Error('No free port on 127.0.0.1'))))
    })
  })
}

function run(command: string, args: string[], owner: DatabaseOwner | undefined) {
  return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const child = spawn(command, args, {
      ...owner,
      cwd: path.parse(command).root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { NODE_ENV: 'production', LC_ALL: 'C.UTF-8', TZ: 'UTC' },
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('exit', (code) => resolve({ code, output }))
  })
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? ''
}
