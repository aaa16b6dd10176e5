import pg from 'pg'

/** A migration that cannot go on. The message is one line, fit to be printed as it is. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'

  /**
   * Takes the migration's name out of the engine's long report, and PostgreSQL's own words where the
   * engine was stopped by them (they are the error's cause).
   */
  static fromEngine(error: unknown): MigrationError {
    const report = error instanceof Error ? error.message : String(error)
    const migration = /migration_name="([^"]+)"|Migration name: (\S+)/.exec(report)
    const cause = error instanceof Error ? error.cause : undefined
    const reason =
      cause instanceof pg.DatabaseError ? `${cause.message} (PostgreSQL ${cause.code})` : firstLineOf(error)
    if (!migration)
      return new MigrationError(`The migrations could not be applied: ${reason}`, { cause: error })
    const name = migration[1] ?? migration[2]
    return new MigrationError(`Migration ${name} failed and left nothing behind: ${reason}`, { cause: error })
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
