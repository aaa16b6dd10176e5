import { Readable } from 'node:stream'
import { wordsFor, type Words } from '#app/i18n/i18n.ts'
import { formatDay, formatMoment, vnDay } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import { moneyColumn, textColumn, type Cell } from '#app/platform/sheets/sheet.ts'
import { writeSheet } from '#app/platform/sheets/write-sheet.server.ts'
import { readStatementSums, statementRows } from './read-statement.server.ts'
import { sellerFor } from './seller-for.server.ts'
import { statementColumns, type StatementRow, type StatementSums } from './statement.types.ts'
import type { DayRange } from '#app/kernel/clock.ts'

/** The statement as an Excel file: the rows of the page, with opening and closing balance and the sums. */
export async function writeStatementSheet(call: Call, period: DayRange): Promise<ReadableStream<Uint8Array>> {
  const t = wordsFor(call.locale)
  const sums = await readStatementSums(call, period)
  const { name } = await call.db.seller.findUniqueOrThrow({
    where: { id: sellerFor(call) },
    select: { name: true },
  })
  const columns = [
    { key: 'day', head: t('settlement:statement.day'), kind: 'day', width: 12 } as const,
    textColumn('what', t('settlement:statement.what'), 26),
    textColumn('of', t('settlement:statement.of'), 18),
    ...statementColumns.map((column) => moneyColumn(column, t(`settlement:column.${column}`))),
    moneyColumn('total', t('settlement:statement.total')),
    moneyColumn('balance', t('settlement:statement.balance')),
  ]
  const days = `${formatDay(period.from)} – ${formatDay(period.to)}`
  const made = { market: t('site:brand'), at: formatMoment(call.clock.now()) }
  const { stream, written } = writeSheet({
    title: [t('settlement:statement.title'), name, `${t('settlement:statement.period')}: ${days}`],
    ...{ name: t('settlement:statement.title'), columns, rows: rowsOf(call, sums, t) },
    notesName: t('settlement:statement.notes'),
    notes: [
      [t('settlement:run.seller'), name],
      [t('settlement:statement.period'), days],
      [t('settlement:statement.title'), t('settlement:statement.made', made)],
      [t('settlement:statement.reading'), t('settlement:statement.reading_words')],
    ],
  })
  written.catch((error: unknown) => {
    call.log.error({ err: error }, 'a statement could not be written')
    stream.destroy(error instanceof Error ? error : undefined)
  })
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>
}

/** Read while they are written: a year of them never stands in memory whole. */
async function* rowsOf(call: Call, sums: StatementSums, t: Words): AsyncGenerator<Cell[]> {
  const { period, opening } = sums
  const empty = statementColumns.map(() => null)
  yield [period.from, t('settlement:statement.opening'), '', ...empty, null, opening]
  for await (const row of statementRows(call, sums)) yield cellsOf(row, t(`settlement:kind.${row.kind}`))
  yield closing(sums, t('settlement:statement.closing'))
}

const cellsOf = (row: StatementRow, what: string): Cell[] => [
  vnDay(row.at),
  what,
  row.orderCode ?? row.payoutReference ?? '',
  ...statementColumns.map((column) => row.amounts[column]),
  row.total,
  row.balance,
]

const closing = ({ period, sums, opening, closing: end }: StatementSums, what: string): Cell[] => [
  period.to,
  what,
  '',
  ...statementColumns.map((column) => sums[column]),
  end - opening,
  end,
]
