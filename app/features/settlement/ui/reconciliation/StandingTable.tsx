import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDay, vnDay } from '#app/kernel/clock.ts'
import { sumDong } from '#app/kernel/money.ts'
import { Table } from '#app/ui/Table.tsx'
import { sideOf } from '../../ledger/trial-balance.ts'
import type { Standing } from '../../reconciliation/read-standing.server.ts'
import { BalanceCell } from '../ledger/BalanceCell.tsx'

/** What stays on accounts where nothing should stay, with its age, explained or not. */
export function StandingTable({ standing }: { standing: readonly Standing[] }) {
  const t = useT()
  const path = usePath()
  return (
    <section className="stack tight">
      <h2>{t('books:standing.title')}</h2>
      {standing.length === 0 ? (
        <p className="muted">{t('books:standing.none')}</p>
      ) : (
        <Table
          narrow="leads"
          caption={t('books:standing.words')}
          rows={standing}
          rowKey={({ entryId }) => entryId}
          columns={[
            {
              key: 'about',
              head: t('books:standing.about'),
              cell: ({ behind, entryId }) =>
                behind?.href ? <a href={path(behind.href)}>{behind.name}</a> : (behind?.name ?? entryId),
            },
            {
              key: 'account',
              head: t('books:standing.account'),
              cell: ({ account }) => t(`money:account.${account}`),
            },
            {
              key: 'since',
              head: t('books:standing.since'),
              cell: ({ since, age }) =>
                `${formatDay(vnDay(since))}, ${age === 0 ? t('books:standing.today') : t('books:standing.age', { count: age })}`,
            },
            {
              key: 'reason',
              head: t('books:standing.reason'),
              cell: ({ reason }) => reason || null,
            },
            {
              key: 'amount',
              head: t('books:standing.amount'),
              numeric: true,
              cell: ({ amount }) => <BalanceCell sides={sideOf(amount)} />,
            },
          ]}
          totals={{
            about: t('books:standing.total'),
            amount: <BalanceCell sides={sideOf(sumDong(standing.map(({ amount }) => amount)))} />,
          }}
        />
      )}
    </section>
  )
}
