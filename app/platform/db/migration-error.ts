/** A migration that cannot go on. The message is one line, fit to be printed as it is. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'

  /** Takes the migration's name and PostgreSQL's words out of the engine's long report. */
  static fromEngine(error: unknown): MigrationError {
    const report = error instanceof Error ? error.message : String(error)
    const migration = /Migration name: (\S+)/.exec(report)?.[1]
    const code = /Database error code: (\S+)/.exec(report)?.[1]
    const reason = /Database error:\s*(?:ERROR: )?([^\n]+)/.exec(report)?.[1] ?? firstLineOf(error)
    if (!migration)
      return new MigrationError(`The migrations could not be applied: ${reason}`, { cause: error })
    const said = code ? `${reason} (PostgreSQL ${code})` : reason
    return new MigrationError(`Migration ${migration} failed and left nothing behind: ${said}`, {
      cause: error,
    })
  }
}

/** The first line of an error's message that says something. */
export function firstLineOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return (
    message
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? 'unknown error'
  )
}
