import pino, { type DestinationStream, type Logger } from 'pino'
import { scrub } from './scrub.ts'

export type { Logger }

export interface LogOptions {
  /** Values that must never be written, whoever quotes them. */
  readonly secrets?: readonly string[]
  /** Where lines go; stdout where left out. */
  readonly to?: DestinationStream
}

/** Structured logs to stdout; what could hold a secret or a person's data is never written. */
export function createLog(level: string, name: string, { secrets = [], to }: LogOptions = {}): Logger {
  const options = {
    name,
    level,
    redact: {
      paths: ['*.password', '*.authorization', '*.cookie', '*.token', '*.secret', 'headers', '*.headers'],
      censor: '[hidden]',
    },
    hooks: { streamWrite: (line: string) => scrub(line, secrets) },
  }
  return to ? pino(options, to) : pino(options)
}
