export interface TabsProps {
  label: string
  items: readonly { href: string; name: string; current?: boolean }[]
}

/** The sections of a portal as links; scrolls sideways on a phone. */
export function Tabs({ label, items }: TabsProps) {
  return (
    <nav className="tabs" aria-label={label}>
      {items.map((item) => (
        <a key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
          {item.name}
        </a>
      ))}
    </nav>
  )
}
