import type { ReactNode } from 'react'
import { classes } from './classes.ts'

interface TileProps {
  figure: ReactNode
  label: ReactNode
  /** Where the figure is explained or worked on. */
  href?: string
  /** The change since before, with its own words: "▲ 18% so với tháng trước". */
  delta?: { direction: 'up' | 'down'; text: string }
  /** `hot`: wants doing today; `bad`: something is wrong. */
  tone?: 'hot' | 'bad'
}

export function Tile({ figure, label, href, delta, tone }: TileProps) {
  const content = (
    <>
      <b className={typeof figure === 'string' && figure.length > 6 ? 'long' : undefined}>{figure}</b>
      {label}
      {delta && <span className={classes('delta', delta.direction)}> {delta.text}</span>}
    </>
  )
  const className = classes('tile', tone)
  return href ? (
    <a className={className} href={href}>
      {content}
    </a>
  ) : (
    <div className={className}>{content}</div>
  )
}
