import { useT } from '#app/i18n/locale-context.tsx'
import { Pagination } from './Pagination.tsx'

interface ListPagesProps {
  page: number
  pages: number
  /** The whole address of a page, with the other choices kept. */
  hrefOf: (page: number) => string
}

/** The pages of a list, in the words of the site. */
export function ListPages({ page, pages, hrefOf }: ListPagesProps) {
  const t = useT()
  return (
    <Pagination
      page={page}
      pages={pages}
      hrefOf={hrefOf}
      words={{
        label: t('site:pages.label'),
        previous: t('site:pages.previous'),
        next: t('site:pages.next'),
        page: (one) => t('site:pages.current', { page: one, pages }),
      }}
    />
  )
}
