import pg from 'pg'

/** The parts of a database URL, as `pg` itself reads them. */
export interface ConnectionFields {
  readonly host: string
  readonly port: number
  readonly user: string | undefined
  readonly password: string | undefined
  readonly database: string | undefined
  readonly ssl: boolean
}

/**
 * Splits `url` into separate fields. The migration engine needs them apart: with a connection string
 * its throw-away database resolves to the real one (docs/decisions/0002).
 */
export function connectionFields(url: string): ConnectionFields {
  const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url })
  return { host, port, user, password, database, ssl }
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${encodeURIComponent(database)}`
  return changed.href
}

/** The address as it may be printed: without its password. */
export function printableUrl(url: string): string {
  const shown = new URL(url)
  if (shown.password) shown.password = '***'
  return shown.href
}
