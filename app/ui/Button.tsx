import type { ButtonHTMLAttributes } from 'react'
import { classes } from './classes.ts'

export type ButtonKind = 'primary' | 'quiet' | 'danger'

export interface ButtonLook {
  kind?: ButtonKind
  /** As wide as its column: the one main action of a phone page. */
  wide?: boolean
}

/** The class of a button, for elements that must look like one. */
export const buttonClass = ({ kind = 'primary', wide = false }: ButtonLook): string =>
  classes('button', kind !== 'primary' && kind, wide && 'wide')

export function Button({
  kind,
  wide,
  type = 'submit',
  ...rest
}: ButtonLook & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type={type} {...rest} className={buttonClass({ kind, wide })} />
}
