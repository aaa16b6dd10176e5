import type { ReactNode } from 'react'
import { classes } from './classes.ts'

/** `warn` is the turmeric default; `plain` is for what nobody has checked. */
export type BadgeTone = 'warn' | 'good' | 'bad' | 'info' | 'plain'

export function Badge({ tone = 'warn', children }: { tone?: BadgeTone; children: ReactNode }) {
  return <span className={classes('badge', tone !== 'warn' && tone)}>{children}</span>
}
