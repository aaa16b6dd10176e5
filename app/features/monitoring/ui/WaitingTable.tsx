import { useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Card } from '#app/ui/Card.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { WaitingDeed } from '../read-desk.server.ts'

/** What waits for operators, the oldest first; each row leads to where it is done. */
export function WaitingTable({ waiting }: { waiting: readonly WaitingDeed[] }) {
  const t = useT()
  const path = usePath()
  const { dong } = useGoodsWords()
  const nameOf = ({ name, channel, count = 1 }: WaitingDeed) => {
    if (channel)
      return t('operator:waiting.differences', { channel: t(`settlement:channel.${channel}`), count })
    return count > 1 ? t('operator:waiting.sellers', { count }) : name
  }
  return (
    <Card>
      <Table
        caption={t('operator:desk.waiting')}
        rows={waiting}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'what',
            head: t('operator:desk.what'),
            cell: (deed) => (
              <a className="inline-block py-2" href={path(deed.href)}>
                {[nameOf(deed), deed.amount !== undefined && dong(deed.amount)].filter(Boolean).join(' · ')}
              </a>
            ),
          },
          { key: 'kind', head: t('operator:desk.kind'), cell: ({ kind }) => t(`operator:kind.${kind}`) },
          { key: 'since', head: t('operator:desk.since'), cell: ({ since }) => formatMoment(since) },
        ]}
      />
    </Card>
  )
}
