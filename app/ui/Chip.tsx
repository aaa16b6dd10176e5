import type { ReactNode } from 'react'

interface ChipProps {
  href: string
  /** This is where the reader is (`page`), or what is chosen (`true`). */
  current?: 'page' | 'true'
  children: ReactNode
}

export function Chip({ href, current, children }: ChipProps) {
  return (
    <a className="chip" href={href} aria-current={current}>
      {children}
    </a>
  )
}
