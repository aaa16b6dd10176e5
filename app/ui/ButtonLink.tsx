import type { AnchorHTMLAttributes } from 'react'
import { buttonClass, type ButtonLook } from './Button.tsx'

export function ButtonLink({
  kind,
  wide,
  children,
  ...rest
}: ButtonLook & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a {...rest} className={buttonClass({ kind, wide })}>
      {children}
    </a>
  )
}
