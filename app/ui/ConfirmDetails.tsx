import type { ReactNode } from 'react'
import { buttonClass, type ButtonKind } from './Button.tsx'
import { classes } from './classes.ts'

interface ConfirmDetailsProps {
  /** What the first press says: "Hủy đơn này…". It does nothing yet. */
  ask: ReactNode
  /** What will happen, what is safe, and the form with the button that does it. */
  children: ReactNode
  wide?: boolean
  /** The form inside came back: what is wrong with it must be seen at once. */
  open?: boolean
  /** Red is for what takes something away; what only has to be meant is drawn like other buttons. */
  kind?: ButtonKind
}

/** Asks twice before something that cannot be taken back, without script. */
export function ConfirmDetails({ ask, children, wide, open, kind = 'danger' }: ConfirmDetailsProps) {
  return (
    <details className="confirm" open={open}>
      <summary className={buttonClass({ kind, wide })}>{ask}</summary>
      <div className={classes('card stack', kind === 'danger' && 'bad')}>{children}</div>
    </details>
  )
}
