import type { ReactNode } from 'react'

/** Says on every page of a demo market that its figures are illustrative. */
export function DemoBanner({ children }: { children: ReactNode }) {
  return <aside className="demo-note">{children}</aside>
}
