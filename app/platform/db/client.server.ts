import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient, type Prisma } from './generated/client.ts'
import { statementNames } from './statement-names.ts'

/** What every verb reads and writes through: the whole client or one open transaction. */
export type Db = Prisma.TransactionClient

/** The client that may open transactions. Only the wiring, jobs and tests hold one. */
export type RootDb = PrismaClient

/** An open database: Prisma and the pool under it, which jobs and LISTEN share. */
export interface Database {
  readonly prisma: RootDb
  readonly pool: pg.Pool
  /** Ends Prisma, then every connection. Safe to call twice. */
  close(): Promise<void>
}

export interface OpenDatabaseOptions {
  /** Connections of this process at most; 10 when left out. */
  readonly maxConnections?: number
  /** Told of connections that broke while idle; the pool replaces them by itself. */
  readonly onIdleError?: (error: Error) => void
}

/**
 * Opens one pool on `url` and a Prisma client on it. Connects at the first query, not here.
 * A transaction waits at most 20 s for a connection and lasts at most 20 s, so that two hundred
 * checkouts at once queue up instead of failing.
 */
export function openDatabase(
  url: string,
  { maxConnections = 10, onIdleError }: OpenDatabaseOptions = {},
): Database {
  const pool = new pg.Pool({ connectionString: url, max: maxConnections, application_name: 'cholang' })
  // Without a listener a connection that breaks while idle would end the process.
  pool.on('error', (error) => onIdleError?.(error))
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: statementNames() }),
    transactionOptions: { maxWait: 20_000, timeout: 20_000 },
  })
  let closing: Promise<void> | undefined
  const close = () => (closing ??= prisma.$disconnect().then(() => pool.end()))
  return { prisma, pool, close }
}
