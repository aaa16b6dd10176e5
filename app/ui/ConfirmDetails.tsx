import type { ReactNode } from 'react'
import { buttonClass } from './Button.tsx'

interface ConfirmDetailsProps {
  /** What the first press says: "Hủy đơn này…". It does nothing yet. */
  ask: ReactNode
  /** What will happen, what is safe, and the form with the button that does it. */
  children: ReactNode
  wide?: boolean
  /** The form inside came back: what is wrong with it must be seen at once. */
  open?: boolean
}

/** Asks twice before something that cannot be taken back, without script. */
export function ConfirmDetails({ ask, children, wide, open }: ConfirmDetailsProps) {
  return (
    <details className="confirm" open={open}>
      <summary className={buttonClass({ kind: 'danger', wide })}>{ask}</summary>
      <div className="card bad stack">{children}</div>
    </details>
  )
}
