import type { ButtonHTMLAttributes } from 'react'

/** Reads as a link and acts as a button: the small things beside a row ("bỏ ra"). */
export function TextButton({ type = 'submit', ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type={type} {...rest} className="text-button" />
}
