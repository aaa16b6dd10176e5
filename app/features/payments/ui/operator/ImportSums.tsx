import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Card } from '#app/ui/Card.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { ImportResult } from '../../statement/list-imports.server.ts'

/** The lines of a statement, counted by what became of them. */
export function ImportSums({ result }: { result: ImportResult }) {
  const t = useT()
  const locale = useLocale()
  const path = usePath()
  const { matches } = result
  return (
    <Card>
      <Facts
        facts={[
          { name: t('money:statement.rows'), value: result.rows },
          { name: t('money:statement.added'), value: result.added },
          { name: t('money:statement.sum.known'), value: result.known },
          { name: t('money:statement.sum.told'), value: result.told },
          { name: t('money:statement.sum.out'), value: result.out },
          { name: t('money:at'), value: formatMoment(result.importedAt) },
          { name: t('money:statement.by'), value: result.importedBy ?? '–' },
          {
            name: t('money:statement.file'),
            value: result.size ? (
              <a href={path(`/dieu-hanh/sao-ke/${result.importId}/tep`)}>{t('money:statement.download')}</a>
            ) : (
              t('money:statement.not_kept')
            ),
          },
        ]}
      />
      {matches.length > 0 && (
        <Table
          caption={t('money:statement.does')}
          rows={matches}
          rowKey={({ match }) => match}
          columns={[
            { key: 'match', head: t('money:state'), cell: ({ match }) => t(`payment:match.${match}`) },
            { key: 'count', head: t('money:statement.count'), numeric: true, cell: ({ count }) => count },
            {
              key: 'sum',
              head: t('money:amount'),
              numeric: true,
              cell: ({ sum }) => formatDong(sum, locale),
            },
          ]}
        />
      )}
    </Card>
  )
}
