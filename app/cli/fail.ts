/** Prints one line to the error stream and makes the process end with a failure. */
export function fail(message: string): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = 1
}

/**
 * One line per error: its own message where it was written for people, the first line otherwise. Prisma
 * begins with the call and ends with the reason.
 */
export function lineOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const lines = message.split('\n').flatMap((line) => line.trim() || [])
  const said = lines[0]?.startsWith('Invalid `') ? lines.at(-1) : lines[0]
  return said ?? 'unknown error'
}
