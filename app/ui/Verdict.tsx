import type { ReactNode } from 'react'
import { classes } from './classes.ts'

/** good: true and in date · warn: look closer · bad: do not use · unknown: we do not know this code. */
export type VerdictKind = 'good' | 'warn' | 'bad' | 'unknown'

const marks: Record<VerdictKind, string> = {
  good: 'm14 27 8 8 16-18',
  warn: 'M26 13v16m0 8v.5',
  bad: 'm17 17 18 18m0-18L17 35',
  unknown: 'M19 21c0-10 15-9 14 0-.5 5-7 5-7 10m0 7v.5',
}

/** The answer that a person who scanned a code came for, before anything else. Form, colour and words agree. */
export function Verdict({
  kind,
  title,
  children,
}: {
  kind: VerdictKind
  title: ReactNode
  children?: ReactNode
}) {
  return (
    <div className={classes('verdict', kind !== 'good' && kind)} role={kind === 'bad' ? 'alert' : undefined}>
      <svg viewBox="0 0 52 52" aria-hidden="true">
        <circle cx="26" cy="26" r="25" fill="currentColor" />
        <path
          d={marks[kind]}
          fill="none"
          stroke={kind === 'bad' ? 'var(--lacquer)' : 'var(--surface)'}
          strokeWidth="5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <div>
        <strong>{title}</strong>
        {children}
      </div>
    </div>
  )
}
