import type { ReactNode } from 'react'

/** Two beside each other on a phone, four on a desk. */
export function Tiles({ children }: { children: ReactNode }) {
  return <div className="tiles">{children}</div>
}
