import { Fragment, type ReactNode } from 'react'
import { classes } from './classes.ts'

export interface Fact {
  name: ReactNode
  value: ReactNode
  /** The closing line of a sum. */
  total?: boolean
}

/** Name and value, in two columns. `sums` puts the values to the right edge: money that adds up. */
export function Facts({
  facts,
  sums = false,
  small = false,
}: {
  facts: readonly Fact[]
  sums?: boolean
  small?: boolean
}) {
  return (
    <dl className={classes('facts', sums && 'sums', small && 'small')}>
      {facts.map((fact, place) => (
        <Fragment key={place}>
          <dt className={fact.total ? 'total' : undefined}>{fact.name}</dt>
          <dd className={fact.total ? 'total' : undefined}>{fact.value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
