import type { ReactNode } from 'react'

interface QrFigureProps {
  /** What the code says, for who cannot see or scan it. */
  label: string
  /** Dark modules as one path on a square of `size` units (quiet zone included). */
  path: string
  size: number
  children?: ReactNode
}

/** A code to scan, dark on white in every scheme; below it, the same in words. */
export function QrFigure({ label, path, size, children }: QrFigureProps) {
  return (
    <figure className="qr">
      <div className="qr-code">
        <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
          <path d={path} fill="#000" />
        </svg>
      </div>
      {children && <figcaption>{children}</figcaption>}
    </figure>
  )
}
