import { Icon } from './Icon.tsx'

interface PaginationProps {
  /** 1-based. */
  page: number
  pages: number
  /** The address of a page, with the other filters kept. */
  hrefOf: (page: number) => string
  words: { label: string; previous: string; next: string; page: (page: number) => string }
}

/** The pages to offer: first, last, and the neighbours of this one; `null` is a gap. */
export function pagesShown(page: number, pages: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages)
  const wanted = [...new Set(near)].sort((a, b) => a - b)
  return wanted.flatMap((one, place) => {
    const before = wanted[place - 1]
    return before !== undefined && one - before > 1 ? [null, one] : [one]
  })
}

export function Pagination({ page, pages, hrefOf, words }: PaginationProps) {
  if (pages <= 1) return null
  return (
    <nav className="pages" aria-label={words.label}>
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev" aria-label={words.previous}>
          <Icon name="back" small />
        </a>
      )}
      {pagesShown(page, pages).map((one, place) =>
        one === null ? (
          <i key={`gap-${place}`} aria-hidden="true">
            …
          </i>
        ) : one === page ? (
          <span key={one} aria-current="page">
            {one}
          </span>
        ) : (
          <a
            key={one}
            href={hrefOf(one)}
            aria-label={words.page(one)}
            className={one === 1 || one === pages ? undefined : 'near'}
          >
            {one}
          </a>
        ),
      )}
      {page < pages && (
        <a href={hrefOf(page + 1)} rel="next" aria-label={words.next}>
          <Icon name="forward" small />
        </a>
      )}
    </nav>
  )
}
