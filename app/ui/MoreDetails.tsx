import type { ReactNode } from 'react'

/** What few readers need, one press away. */
export function MoreDetails({
  title,
  open,
  children,
}: {
  title: ReactNode
  open?: boolean
  children: ReactNode
}) {
  return (
    <details className="more" open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}
