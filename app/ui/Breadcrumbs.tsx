interface BreadcrumbsProps {
  label: string
  /** From the top down; the last one, without `href`, is this page. */
  trail: readonly { name: string; href?: string }[]
}

export function Breadcrumbs({ label, trail }: BreadcrumbsProps) {
  return (
    <nav className="crumbs" aria-label={label}>
      <ol>
        {trail.map(({ name, href }) => (
          <li key={name}>{href ? <a href={href}>{name}</a> : <span aria-current="page">{name}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}
