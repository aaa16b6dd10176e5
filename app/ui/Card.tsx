import type { ReactNode } from 'react'
import { classes } from './classes.ts'

interface CardProps {
  children: ReactNode
  /** A state of the whole card; say it in words inside too. */
  tone?: 'good' | 'warn' | 'bad'
  /** `rows`: each child is one line between hairlines. */
  rows?: boolean
  id?: string
}

export function Card({ children, tone, rows = false, id }: CardProps) {
  return (
    <div className={classes('card', rows ? 'rows' : 'stack', tone)} id={id}>
      {children}
    </div>
  )
}
