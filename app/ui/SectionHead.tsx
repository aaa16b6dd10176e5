import type { ReactNode } from 'react'

/** A heading with the way to all of it on the right. */
export function SectionHead({ title, link }: { title: ReactNode; link?: { href: string; name: ReactNode } }) {
  return (
    <div className="row between wraps">
      <h2>{title}</h2>
      {link && (
        <a className="py-2" href={link.href}>
          {link.name}
        </a>
      )}
    </div>
  )
}
