import type { RootDb } from '#app/platform/db/client.server.ts'
import { tablesInOrder, type Rows, type TableName } from './tables.ts'

/** PostgreSQL reads so many rows out of one JSON value at once. */
const ROWS_AT_ONCE = 5000

type Kept = { [T in TableName]?: Rows[T][] }

/** Rows that wait to be written, table by table. */
export interface Sheet {
  add<T extends TableName>(table: T, ...rows: Rows[T][]): void
  /** What was added to a table and not yet written. */
  rows<T extends TableName>(table: T): readonly Rows[T][]
  /**
   * Writes what waits, in an order that foreign keys allow, in one transaction, and forgets it.
   * @returns how many rows were written
   */
  write(db: RootDb): Promise<number>
}

/** An empty sheet. Every row of a table carries the same columns: what one leaves out would be null, no default. */
export function newSheet(): Sheet {
  let kept: Kept = {}

  const rowsOf = <T extends TableName>(table: T): Rows[T][] => {
    const rows: Rows[T][] = kept[table] ?? []
    kept = { ...kept, [table]: rows }
    return rows
  }

  return {
    add: (table, ...rows) => {
      const there = rowsOf(table)
      for (const row of rows) there.push(row)
    },
    rows: rowsOf,
    write: async (db) => {
      const written = await db.$transaction(
        async (inside) => {
          let count = 0
          for (const table of tablesInOrder) {
            const rows = rowsOf(table)
            for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
              await insert(
                inside.$executeRawUnsafe.bind(inside),
                table,
                rows.slice(from, from + ROWS_AT_ONCE),
              )
            }
            count += rows.length
          }
          return count
        },
        { timeout: 120_000 },
      )
      kept = {}
      return written
    },
  }
}

/** One JSON value per statement: several times faster than the parameters of createMany. */
async function insert(
  execute: (sql: string, ...values: unknown[]) => Promise<number>,
  table: TableName,
  rows: readonly object[],
): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((name) => `"${name}"`).join(', ')
  const json = JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  )
  await execute(
    `insert into "${table}" (${columns}) select ${columns} from jsonb_populate_recordset(null::"${table}", $1::jsonb)`,
    json,
  )
}
