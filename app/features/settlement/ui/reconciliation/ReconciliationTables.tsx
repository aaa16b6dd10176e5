import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { sumDong } from '#app/kernel/money.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { Table } from '#app/ui/Table.tsx'
import { isUnexplained } from '../../reconciliation/difference-row.ts'
import type {
  Difference,
  NamedDeposit,
  ReconciliationDay,
} from '../../reconciliation/reconciliation.types.ts'
import { useDong } from '../money/use-money-words.ts'

/** Day by day: told beside booked. */
export function DaysTable({ days }: { days: readonly ReconciliationDay[] }) {
  const t = useT()
  const dong = useDong()
  const figures = ['toldIn', 'bookedIn', 'toldOut', 'bookedOut', 'fee'] as const
  return (
    <Table
      narrow="leads"
      caption={t('settlement:reconcile.days')}
      rows={days}
      rowKey={({ day }) => day}
      columns={[
        { key: 'day', head: t('settlement:statement.day'), cell: ({ day }) => formatDay(day) },
        ...figures.map((figure) => ({
          key: figure,
          head: t(`settlement:reconcile.${figure}`),
          numeric: true,
          cell: (row: ReconciliationDay) => (row[figure] === 0n ? null : dong(row[figure])),
        })),
        {
          key: 'agrees',
          head: t('settlement:reconcile.agrees'),
          cell: ({ differences }) =>
            differences === 0 ? (
              <Badge tone="good">{t('settlement:reconcile.yes')}</Badge>
            ) : (
              <Badge tone="bad">{t('settlement:reconcile.no', { count: differences })}</Badge>
            ),
        },
      ]}
      totals={{
        day: t('settlement:statement.total'),
        ...Object.fromEntries(
          figures.map((figure) => [figure, dong(sumDong(days.map((row) => row[figure])))]),
        ),
      }}
    />
  )
}

/** Every difference by its name, with the row behind it. */
export function DifferencesTable({ differences }: { differences: readonly Difference[] }) {
  const t = useT()
  const path = usePath()
  const dong = useDong()
  return (
    <Table
      caption={t('settlement:reconcile.differences')}
      rows={differences}
      rowKey={({ kind, id }) => `${kind}/${id}`}
      columns={[
        {
          key: 'kind',
          head: t('settlement:reconcile.what'),
          cell: (one) => (
            <Badge tone={isUnexplained(one) ? 'bad' : 'info'}>{t(`settlement:difference.${one.kind}`)}</Badge>
          ),
        },
        {
          key: 'day',
          head: t('settlement:statement.day'),
          cell: ({ day, age }) => (
            <>
              {formatDay(day)}
              {age > 0 && (
                <span className="small muted"> {t('settlement:reconcile.age', { count: age })}</span>
              )}
            </>
          ),
        },
        { key: 'told', head: t('settlement:reconcile.told'), numeric: true, cell: ({ told }) => dong(told) },
        {
          key: 'booked',
          head: t('settlement:reconcile.booked'),
          numeric: true,
          cell: ({ booked }) => dong(booked),
        },
        {
          key: 'row',
          head: t('settlement:reconcile.row'),
          cell: ({ kind, what, id }) =>
            kind === 'unclaimed' ? (
              <a href={path(`/dieu-hanh/chuyen-khoan#t-${id}`)}>{what || id}</a>
            ) : kind === 'dispute_undecided' ? (
              <a href={path(`/dieu-hanh/khieu-nai-the/${id}`)}>{what || id}</a>
            ) : kind === 'refunded_twice' ? (
              <a href={path(`/dieu-hanh/hoan-tien/hai-lan/${id}`)}>{what || id}</a>
            ) : (
              <code>{what || id}</code>
            ),
        },
      ]}
    />
  )
}

export function DepositsTable({ deposits }: { deposits: readonly NamedDeposit[] }) {
  const t = useT()
  const dong = useDong()
  return (
    <Table
      narrow="leads"
      caption={t('settlement:deposit.named')}
      rows={deposits}
      rowKey={({ depositId }) => depositId}
      columns={[
        {
          key: 'days',
          head: t('settlement:statement.period'),
          cell: ({ from, to }) => `${formatDay(from)} – ${formatDay(to)}`,
        },
        {
          key: 'taken',
          head: t('settlement:deposit.taken'),
          numeric: true,
          cell: ({ taken }) => dong(taken),
        },
        {
          key: 'gaveBack',
          head: t('settlement:deposit.gave_back'),
          numeric: true,
          cell: ({ gaveBack }) => (gaveBack === 0n ? null : dong(gaveBack)),
        },
        { key: 'fee', head: t('settlement:reconcile.fee'), numeric: true, cell: ({ fee }) => dong(fee) },
        { key: 'by', head: t('settlement:run.by'), cell: ({ by }) => by ?? '—' },
        { key: 'net', head: t('settlement:deposit.net'), numeric: true, cell: ({ net }) => dong(net) },
      ]}
    />
  )
}
