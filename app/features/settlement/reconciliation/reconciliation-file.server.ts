import { Readable } from 'node:stream'
import { wordsFor } from '#app/i18n/i18n.ts'
import { formatDay, formatMoment, type DayRange } from '#app/kernel/clock.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { moneyColumn, textColumn, type Cell } from '#app/platform/sheets/sheet.ts'
import { writeSheet } from '#app/platform/sheets/write-sheet.server.ts'
import { isUnexplained } from './difference-row.ts'
import { readOverview } from './read-reconciliation.server.ts'

const figures = ['toldIn', 'bookedIn', 'toldOut', 'bookedOut', 'fee'] as const

/**
 * The reconciliation of all ways of money as an Excel file: a line for each way and day, and every difference below the day
 * that it begins on. Leaves a record.
 */
export async function reconciliationFile(
  call: Call,
  period: DayRange,
): Promise<{ readonly fileName: string; readonly body: ReadableStream<Uint8Array> }> {
  const t = wordsFor(call.locale)
  const reports = await readOverview(call, period)
  const rows = reports.flatMap(({ channel, days, differences }): Cell[][] => {
    const name = t(`settlement:channel.${channel}`)
    const own = days.map((row): Cell[] => [
      ...[name, row.day],
      ...figures.map((figure) => row[figure]),
      row.differences === 0
        ? t('settlement:reconcile.yes')
        : t('settlement:reconcile.no', { count: row.differences }),
      '',
    ])
    const told = differences.map((one): Cell[] => [
      ...[name, one.day, one.told, one.booked, null, null, null],
      t(isUnexplained(one) ? 'settlement:reconcile.unclear_row' : 'settlement:reconcile.waiting_row'),
      `${t(`settlement:difference.${one.kind}`)}: ${one.what}`,
    ])
    return [...own, ...told]
  })
  await audit(call, {
    ...{ action: 'settlement.reconciliation-downloaded', subjectType: 'Reconciliation', subjectId: 'all' },
    details: { ...period, rows: rows.length },
  })
  const { stream, written } = writeSheet({
    name: t('settlement:reconcile.title'),
    columns: [
      textColumn('channel', t('settlement:reconcile.channel'), 30),
      { key: 'day', head: t('settlement:statement.day'), kind: 'day', width: 12 },
      ...figures.map((figure) => moneyColumn(figure, t(`settlement:reconcile.${figure}`))),
      textColumn('verdict', t('settlement:reconcile.agrees'), 18),
      textColumn('why', t('settlement:reconcile.what'), 70),
    ],
    rows,
    notesName: t('settlement:statement.notes'),
    notes: [
      [t('settlement:statement.period'), `${formatDay(period.from)} – ${formatDay(period.to)}`],
      [t('books:file.made'), formatMoment(call.clock.now())],
      ...reports.map(
        ({ channel, balance, onItsWay }) =>
          [
            t(`settlement:channel.${channel}`),
            t('settlement:reconcile.file_words', { balance: String(balance), coming: String(onItsWay) }),
          ] as const,
      ),
    ],
  })
  written.catch((error: unknown) => {
    call.log.error({ err: error }, 'a reconciliation could not be written')
    stream.destroy(error instanceof Error ? error : undefined)
  })
  return {
    fileName: `doi-soat-${period.from}-${period.to}.xlsx`,
    body: Readable.toWeb(stream) as ReadableStream<Uint8Array>,
  }
}
