import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDay, vnDay } from '#app/kernel/clock.ts'
import { Table } from '#app/ui/Table.tsx'
import { statementColumns, type StatementRow, type StatementSums } from '../../statements/statement.types.ts'
import { useDong } from './use-money-words.ts'

/** The rows of a page of the statement; the sums below are those of the whole period. */
export function StatementTable({ rows, sums }: { rows: readonly StatementRow[]; sums: StatementSums }) {
  const t = useT()
  const path = usePath()
  const dong = useDong()
  const used = statementColumns.filter(
    (column) => sums.sums[column] !== 0n || rows.some((row) => row.amounts[column] !== 0n),
  )
  return (
    <Table
      narrow="folds"
      wide
      caption={t('settlement:statement.caption')}
      rows={rows}
      rowKey={({ rowId }) => rowId}
      columns={[
        {
          key: 'day',
          head: t('settlement:statement.what'),
          cell: ({ at, kind, orderCode, payoutReference }) => (
            <div>
              {t(`settlement:kind.${kind}`)}
              <br />
              <span className="small muted">{formatDay(vnDay(at))}</span>
              {orderCode && (
                <>
                  <br />
                  <a href={path(`/ban-hang/don/${orderCode}`)}>{orderCode}</a>
                </>
              )}
              {payoutReference && (
                <>
                  <br />
                  <a href={path(`/ban-hang/tien/chi-tra/${payoutReference}`)}>{payoutReference}</a>
                </>
              )}
            </div>
          ),
        },
        {
          key: 'total',
          head: t('settlement:statement.total'),
          numeric: true,
          cell: ({ total }) => <strong>{dong(total)}</strong>,
        },
        ...used.map((column) => ({
          key: column,
          head: t(`settlement:column.${column}`),
          numeric: true,
          cell: ({ amounts }: StatementRow) => (amounts[column] === 0n ? null : dong(amounts[column])),
        })),
        {
          key: 'balance',
          head: t('settlement:statement.balance'),
          numeric: true,
          cell: ({ balance }) => dong(balance),
        },
      ]}
      totals={{
        day: t('settlement:statement.whole'),
        total: dong(sums.closing - sums.opening),
        ...Object.fromEntries(used.map((column) => [column, dong(sums.sums[column])])),
        balance: dong(sums.closing),
      }}
    />
  )
}
