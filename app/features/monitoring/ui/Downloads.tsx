import { usePath, useT } from '#app/i18n/locale-context.tsx'
import type { TableName } from '../views.ts'

/** The two ways to take a table home, with the filters of the page. */
export function Downloads({ table, query }: { table: TableName; query: URLSearchParams }) {
  const t = useT()
  const path = usePath()
  const hrefOf = (form: 'xlsx' | 'csv') => {
    const asked = new URLSearchParams(query)
    asked.set('dinh-dang', form)
    return path(`/so/tai/${table}?${asked}`)
  }
  const name = t(`department:table.${table}`)
  return (
    <span className="row wraps" role="group" aria-label={`${t('department:download.label')}: ${name}`}>
      <a className="button quiet" href={hrefOf('xlsx')} download>
        {t('department:download.excel')}
      </a>
      <a className="button quiet" href={hrefOf('csv')} download>
        {t('department:download.csv')}
      </a>
    </span>
  )
}
