import type { ReactNode } from 'react'

/** A row of ways to go, named for screen readers. */
export function Chips({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className="chips" aria-label={label}>
      {children}
    </nav>
  )
}
