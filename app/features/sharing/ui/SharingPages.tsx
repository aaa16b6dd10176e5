import { useT } from '#app/i18n/locale-context.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'

/** The pages of a list of this room. */
export function SharingPages({
  page,
  pages,
  hrefOf,
}: {
  page: number
  pages: number
  hrefOf: (page: number) => string
}) {
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
