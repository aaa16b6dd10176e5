import type { Settings } from './settings.ts'

/**
 * Runs a simulator as this process: says where it listens in one line of JSON on stdout, and stops on SIGTERM or
 * SIGINT. What keeps it from starting goes to stderr, and the process leaves with 1.
 */
export function runProcess<Options>(
  name: string,
  settings: Settings<Options>,
  start: (options: Options) => Promise<{ url: string; stop(): Promise<void> }>,
): void {
  const fail = (message: string) => {
    process.stderr.write(`${name} simulator: ${message}\n`)
    process.exitCode = 1
  }
  if (!settings.ok) return fail(settings.message)
  start(settings.value).then(
    (simulator) => {
      process.stdout.write(`${JSON.stringify({ listening: simulator.url })}\n`)
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void simulator.stop())
    },
    (error: unknown) => fail(error instanceof Error ? error.message : String(error)),
  )
}
