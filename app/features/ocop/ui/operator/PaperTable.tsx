import { useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { Table } from '#app/ui/Table.tsx'
import { paperName } from '../../paper-name.ts'
import type { PaperShown } from '../../types.ts'

/** Papers in force: kind, number, who issued it, until when. */
export function PaperTable({ papers }: { papers: readonly PaperShown[] }) {
  const t = useT()
  if (papers.length === 0) return <p className="muted">{t('operator:seller.no_papers')}</p>
  return (
    <Table
      caption={t('operator:paper.caption')}
      rows={papers}
      rowKey={({ id }) => id}
      columns={[
        { key: 'scheme', head: t('operator:paper.scheme'), cell: ({ scheme }) => paperName(t, scheme) },
        {
          key: 'number',
          head: t('operator:paper.number'),
          cell: ({ number, illustrative }) =>
            illustrative ? `${number} · ${t('product:certificate.illustrative')}` : number,
        },
        { key: 'body', head: t('operator:paper.body'), cell: ({ body }) => body },
        {
          key: 'until',
          head: t('operator:paper.until'),
          cell: ({ expiresOn }) => (expiresOn ? formatDay(expiresOn) : t('operator:paper.no_end')),
        },
      ]}
    />
  )
}
