import { wordsFor } from '#app/i18n/i18n.ts'
import { formatDay, formatMoment, vnDay, type DayRange } from '#app/kernel/clock.ts'
import { formatWhole } from '#app/kernel/money.ts'
import type { Call } from '#app/platform/call.ts'
import { readStatementSums, statementRows } from './read-statement.server.ts'
import { sellerFor } from './seller-for.server.ts'
import { TABLE_WIDTH, tableDocument } from './statement-table.server.ts'
import { statementColumns, type StatementAmounts } from './statement.types.ts'

// Points; what the others leave is for the words.
const DAY = 56
const OF = 76
const AMOUNT = 52.5
const BALANCE = 60
const WHAT = TABLE_WIDTH - DAY - OF - BALANCE - statementColumns.length * AMOUNT

/**
 * Draws the statement as a PDF, page by page while its rows are read.
 * @returns the document, ended when the last row is drawn; the caller pipes it
 */
export async function drawStatement(call: Call, period: DayRange): Promise<PDFKit.PDFDocument> {
  const t = wordsFor(call.locale)
  const [sums, seller] = await Promise.all([
    readStatementSums(call, period),
    call.db.seller.findUniqueOrThrow({
      where: { id: sellerFor(call) },
      select: { name: true, taxCode: true, addressLine: true, communeCode: true },
    }),
  ])
  const title = `${t('settlement:statement.title')} ${formatDay(period.from)} – ${formatDay(period.to)}`
  const page = tableDocument(title, seller.name, (number) =>
    [seller.name, title, t('settlement:statement.page', { number })].join(' · '),
  )
  const commune = seller.communeCode && call.ports.geography.communeLabel(seller.communeCode)
  page.write(seller.name, { size: 14, bold: true })
  const about = [
    seller.taxCode && t('settlement:statement.tax_code', { code: seller.taxCode }),
    [seller.addressLine, commune].filter(Boolean).join(', '),
  ]
  const who = about.filter(Boolean).join(' · ')
  if (who !== '') page.write(who, { size: 9, muted: true })
  page.write(title, { size: 12, bold: true })
  const made = { market: t('site:brand'), at: formatMoment(call.clock.now()) }
  page.write(t('settlement:statement.made', made), { size: 9, muted: true })
  page.begin([
    { head: t('settlement:statement.day'), width: DAY },
    { head: t('settlement:statement.what'), width: WHAT },
    { head: t('settlement:statement.of'), width: OF },
    ...statementColumns.map((column) => ({
      ...{ head: t(`settlement:column.${column}`), width: AMOUNT, figure: true },
    })),
    { head: t('settlement:statement.balance'), width: BALANCE, figure: true },
  ])
  const whole = (amount: bigint) => formatWhole(amount, call.locale)
  const figures = (amounts: StatementAmounts) =>
    statementColumns.map((column) => (amounts[column] === 0n ? '' : whole(amounts[column])))
  const blank = statementColumns.map(() => '')
  const [first, last] = [formatDay(period.from), formatDay(period.to)]
  page.row([first, t('settlement:statement.opening'), '', ...blank, whole(sums.opening)], true)
  for await (const row of statementRows(call, sums)) {
    const what = t(`settlement:kind.${row.kind}`)
    const of = row.orderCode ?? row.payoutReference ?? ''
    page.row([formatDay(vnDay(row.at)), what, of, ...figures(row.amounts), whole(row.balance)])
  }
  page.row([last, t('settlement:statement.closing'), '', ...figures(sums.sums), whole(sums.closing)], true)
  page.doc.y += 8
  page.write(t('settlement:statement.reading_words'), { size: 8, muted: true })
  page.end()
  return page.doc
}
