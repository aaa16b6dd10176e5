import type { ReactNode } from 'react'
import { Logo } from './Logo.tsx'

export interface TopBarProps {
  brand: { href: string; name: string }
  /** Usually a `SearchForm`. */
  search?: ReactNode
  /** Few links to the right; `count` is filled by the script for the cart (`cart: true`). */
  links?: readonly { href: string; name: string; current?: boolean; cart?: boolean; count?: number }[]
  navLabel: string
}

export function TopBar({ brand, search, links = [], navLabel }: TopBarProps) {
  return (
    <header className="top">
      <div className="wrap">
        <a className="brand" href={brand.href}>
          <Logo />
          {brand.name}
        </a>
        {search}
        {links.length > 0 && (
          <nav className="top-nav" aria-label={navLabel}>
            {links.map((link) => (
              <a key={link.href} href={link.href} aria-current={link.current ? 'page' : undefined}>
                {link.name}
                {link.cart && <span className="count" data-cart-count />}
                {link.count ? <span className="count">{link.count}</span> : null}
              </a>
            ))}
          </nav>
        )}
      </div>
    </header>
  )
}
