import type { Words } from '#app/i18n/i18n.ts'
import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatWhole } from '#app/kernel/money.ts'
import { Table, type Column } from '#app/ui/Table.tsx'
import type { Period } from '../period.ts'
import { spanName } from '../row-names.ts'
import type { TableRow } from '../types.ts'
import type { ViewName } from '../views.ts'
import { useFigures, type Figures } from './use-figures.ts'

interface SalesTableProps {
  view: ViewName
  period: Period
  rows: readonly TableRow[]
  total: number
}

/** The table of a view; the bar repeats the figure for the eye. */
export function SalesTable({ view, period, rows, total }: SalesTableProps) {
  const t = useT()
  const locale = useLocale()
  const figures = useFigures()
  const number = (value: number) => formatWhole(BigInt(value), locale)
  const caption =
    rows.length < total
      ? t('department:first_rows', { shown: number(rows.length), total: number(total) })
      : spanName(period.now)
  const columns = [
    { key: 'name', head: t(nameHead(view, period)), cell: nameCell },
    ...sumColumns(t, figures, rows),
    ...countColumns(t, number),
  ]
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ key }) => key} narrow="scrolls" />
}

function nameHead(view: ViewName, { step }: Period) {
  if (view !== 'ngay' || step === 'day') return `department:column.${view}` as const
  return `department:column.${step}` as const
}

function nameCell({ name, of }: TableRow) {
  return (
    <span className="block sm:min-w-56">
      {name}
      {of !== null && <span className="muted small block">{of}</span>}
    </span>
  )
}

function sumColumns(t: Words, { exact, change }: Figures, rows: readonly TableRow[]): Column<TableRow>[] {
  const largest = rows.reduce((most, { net }) => (net > most ? net : most), 1n)
  return [
    {
      key: 'net',
      head: t('department:column.net'),
      numeric: true,
      cell: ({ net }) => (
        <span className="inline-grid w-28 justify-items-end gap-1 sm:w-44">
          {exact(net)}
          <Bar share={Number(((net > 0n ? net : 0n) * 1000n) / largest) / 10} />
        </span>
      ),
    },
    {
      key: 'change',
      head: t('department:column.change'),
      numeric: true,
      cell: ({ net, before }) => <Change {...change(net, before)} />,
    },
    {
      key: 'before',
      head: t('department:column.before'),
      numeric: true,
      cell: ({ before }) => exact(before),
    },
    { key: 'gross', head: t('department:column.gross'), numeric: true, cell: ({ gross }) => exact(gross) },
    { key: 'back', head: t('department:column.back'), numeric: true, cell: ({ back }) => exact(back) },
  ]
}

const countColumns = (t: Words, number: (value: number) => string): Column<TableRow>[] => [
  { key: 'orders', head: t('department:column.orders'), numeric: true, cell: ({ orders }) => number(orders) },
  { key: 'packs', head: t('department:column.packs'), numeric: true, cell: ({ packs }) => number(packs) },
]

function Bar({ share }: { share: number }) {
  return (
    <svg className="bar-track h-2!" aria-hidden="true">
      <rect x={`${100 - share}%`} width={`${share}%`} height="100%" rx="4" />
    </svg>
  )
}

function Change({ text, direction }: ReturnType<Figures['change']>) {
  return <span className={direction ? `delta ${direction}` : 'muted small'}>{text}</span>
}
