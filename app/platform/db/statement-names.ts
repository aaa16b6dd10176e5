/** So many different statements are kept prepared on each connection; lists of changing length make ever new ones. */
const MOST = 500

interface Statement {
  readonly sql: string
  readonly args: readonly unknown[]
}

/**
 * Names what is asked again and again, so that PostgreSQL reads and plans it once for each connection and not each
 * time. Nameless (an empty name) stays what bears no values, and what comes after the first `most` different texts.
 */
export function statementNames(most = MOST): (statement: Statement) => string {
  const names = new Map<string, string>()
  return ({ sql, args }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (args.length === 0 || names.size >= most) return ''
    const name = `s${names.size + 1}`
    names.set(sql, name)
    return name
  }
}
