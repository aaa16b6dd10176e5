import { Icon, type IconName } from './Icon.tsx'

export interface BottomNavProps {
  label: string
  items: readonly { href: string; name: string; icon: IconName; current?: boolean; count?: number }[]
}

/** The four or five places of a portal, under the thumb. */
export function BottomNav({ label, items }: BottomNavProps) {
  return (
    <nav className="bottom" aria-label={label}>
      {items.map((item) => (
        <a key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
          <Icon name={item.icon} />
          {item.name}
          {item.count ? <span className="count">{item.count}</span> : null}
        </a>
      ))}
    </nav>
  )
}
