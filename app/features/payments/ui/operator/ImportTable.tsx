import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Table } from '#app/ui/Table.tsx'
import type { ImportRow } from '../../statement/list-imports.server.ts'
import { useLayoutWords } from './layout-words.ts'

/** The statements that were read in, each with what became of it behind its name. */
export function ImportTable({ imports }: { imports: readonly ImportRow[] }) {
  const t = useT()
  const path = usePath()
  const layoutWords = useLayoutWords()
  if (imports.length === 0) return <p className="muted">{t('money:statement.none')}</p>
  return (
    <Table
      caption={t('money:statement.past')}
      rows={imports}
      rowKey={({ importId }) => importId}
      columns={[
        {
          key: 'file',
          head: t('money:statement.file'),
          cell: ({ importId, fileName }) => <a href={path(`/dieu-hanh/sao-ke/${importId}`)}>{fileName}</a>,
        },
        { key: 'layout', head: t('money:statement.layout'), cell: ({ layout }) => layoutWords(layout) },
        { key: 'rows', head: t('money:statement.rows'), numeric: true, cell: ({ rows }) => rows },
        { key: 'added', head: t('money:statement.added'), numeric: true, cell: ({ added }) => added },
        { key: 'at', head: t('money:at'), cell: ({ importedAt }) => formatMoment(importedAt) },
        { key: 'by', head: t('money:statement.by'), cell: ({ importedBy }) => importedBy ?? '–' },
      ]}
    />
  )
}
