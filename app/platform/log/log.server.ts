import pino, { type Logger } from 'pino'

export type { Logger }

/** Structured logs to stdout; what could hold a secret or a person's data is never written. */
export function createLog(level: string, name: string): Logger {
  return pino({
    name,
    level,
    redact: {
      paths: ['*.password', '*.authorization', '*.cookie', '*.token', '*.secret', 'headers', '*.headers'],
      censor: '[hidden]',
    },
  })
}
