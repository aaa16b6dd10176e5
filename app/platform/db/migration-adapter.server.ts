import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum, DriverAdapterError } from '@prisma/driver-adapter-utils'
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQuery,
  SqlResultSet,
} from '@prisma/driver-adapter-utils'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { ConnectionFields } from './connection-fields.server.ts'

/** PostgreSQL's one-byte `"char"`, which adapter-pg does not know, and `char(n)`, which it does. */
const SINGLE_CHAR = 18
const BLANK_PADDED_CHAR = 1042

interface RowDescription {
  readonly fields: { dataTypeID: number }[]
}

/**
 * adapter-pg 7.10 as the migration engine needs it. One connection only, so that the row description
 * seen last belongs to the query answered last.
 */
class MigrationAdapter implements SqlDriverAdapter {
  readonly provider = 'postgres'
  readonly adapterName: string
  readonly #inner: SqlDriverAdapter
  readonly #pool: pg.Pool
  readonly #afterDispose: () => Promise<void>
  /** What PostgreSQL said to the last script that failed; the engine keeps only a part of it. */
  scriptError: pg.DatabaseError | undefined
  #singleChars: number[] = []
  #disposing: Promise<void> | undefined

  constructor(inner: SqlDriverAdapter, pool: pg.Pool, afterDispose: () => Promise<void>) {
    this.adapterName = inner.adapterName
    this.#inner = inner
    this.#pool = pool
    this.#afterDispose = afterDispose
    pool.on('connect', (client) => this.#watch(client))
  }

  /** Presents `"char"` columns as `char(n)` before the adapter refuses them, and remembers which. */
  #watch(client: pg.PoolClient) {
    client.connection.prependListener('rowDescription', ({ fields }: RowDescription) => {
      this.#singleChars = []
      fields.forEach((field, index) => {
        if (field.dataTypeID !== SINGLE_CHAR) return
        field.dataTypeID = BLANK_PADDED_CHAR
        this.#singleChars.push(index)
      })
    })
  }

  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    this.#singleChars = []
    const result = await this.#inner.queryRaw(query)
    const { columnTypes } = result
    for (const index of this.#singleChars) columnTypes[index] = ColumnTypeEnum.Character
    return result
  }

  executeRaw(query: SqlQuery) {
    return this.#inner.executeRaw(query)
  }

  /** Sends the file whole: the adapter splits at every `;`, also inside function bodies. */
  async executeScript(script: string) {
    try {
      await this.#pool.query(script)
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error
      this.scriptError = error
      throw asDriverError(error)
    }
  }

  startTransaction(...args: Parameters<SqlDriverAdapter['startTransaction']>) {
    return this.#inner.startTransaction(...args)
  }

  getConnectionInfo() {
    return { supportsRelationJoins: true }
  }

  /** Closes the pool first: a throw-away database is dropped only when nobody uses it. */
  dispose() {
    return (this.#disposing ??= this.#dispose())
  }

  async #dispose() {
    await this.#inner.dispose()
    if (!this.#pool.ended) await this.#pool.end()
    await this.#afterDispose()
  }
}

function asDriverError(error: pg.DatabaseError) {
  const { code = 'XX000', severity = 'ERROR', message, detail, column, hint } = error
  return new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint })
}

/** Opens the repaired adapters of one engine and can close whatever that engine left open. */
export class MigrationAdapterFactory implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres'
  readonly adapterName = '@prisma/adapter-pg'
  readonly #fields: ConnectionFields
  readonly #opened: MigrationAdapter[] = []

  constructor(fields: ConnectionFields) {
    this.#fields = fields
  }

  connect() {
    return this.#connect(this.#fields.database, async () => {})
  }

  /** A throw-away database beside the real one, dropped after its own connections are closed. */
  async connectToShadowDb() {
    const database = `shadow_${randomUUID().replaceAll('-', '')}`
    await this.#admin(`CREATE DATABASE "${database}"`)
    return this.#connect(database, () => this.#admin(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`))
  }

  /** What PostgreSQL said to a script of this engine that failed. */
  get scriptError(): pg.DatabaseError | undefined {
    return this.#opened.find((adapter) => adapter.scriptError)?.scriptError
  }

  /** Closes what the engine did not. */
  async close() {
    for (const adapter of this.#opened) await adapter.dispose()
  }

  async #connect(database: string | undefined, afterDispose: () => Promise<void>) {
    const pool = new pg.Pool({ ...this.#fields, database, max: 1, application_name: 'cholang-migrate' })
    const adapter = new MigrationAdapter(await new PrismaPg(pool).connect(), pool, afterDispose)
    this.#opened.push(adapter)
    return adapter
  }

  async #admin(sql: string) {
    const client = new pg.Client({ ...this.#fields })
    await client.connect()
    try {
      await client.query(sql)
    } finally {
      await client.end()
    }
  }
}
