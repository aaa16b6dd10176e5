import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { wordsFor, type Words } from '#app/i18n/i18n.ts'
import { formatDay, vnDay, type DayRange } from '#app/kernel/clock.ts'
import { formatWhole } from '#app/kernel/money.ts'
import type { Call } from '#app/platform/call.ts'
import { readStatementSums, statementRows } from './read-statement.server.ts'
import { sellerFor } from './seller-for.server.ts'
import { statementColumns, type StatementAmounts } from './statement.types.ts'

type Document = PDFKit.PDFDocument

// Points, 72 to the inch; A4 across holds twelve columns of figures.
const MARGIN = 28
const ROW = 15
const widths = [54, 112, 88, ...statementColumns.map(() => 54), 62]
const INK = '#1e2a1c'
const MUTED = '#5c6455'
const LINE = '#d9d3c1'

const require = createRequire(import.meta.url)
const fontFile = (name: string) => require.resolve(`@expo-google-fonts/be-vietnam-pro/${name}`)

/**
 * Draws the statement as a PDF, page by page while its rows are read.
 * @returns the document, ended when the last row is drawn; the caller pipes it
 */
export async function drawStatement(call: Call, period: DayRange): Promise<Document> {
  const t = wordsFor(call.locale)
  const [sums, seller] = await Promise.all([
    readStatementSums(call, period),
    call.db.seller.findUniqueOrThrow({
      where: { id: sellerFor(call) },
      select: { name: true, taxCode: true },
    }),
  ])
  const doc = new PDFDocument({
    ...{ size: 'A4', layout: 'landscape', margin: MARGIN },
    info: { Title: t('settlement:statement.title'), Author: seller.name },
  })
  doc.registerFont('text', fontFile('400Regular/BeVietnamPro_400Regular.ttf'))
  doc.registerFont('bold', fontFile('700Bold/BeVietnamPro_700Bold.ttf'))
  const write = (text: string, size: number, colour = INK) =>
    doc.font('bold').fontSize(size).fillColor(colour).text(text, MARGIN, doc.y)
  write(seller.name, 14)
  if (seller.taxCode) write(t('settlement:statement.tax_code', { code: seller.taxCode }), 9, MUTED)
  write(`${t('settlement:statement.title')} ${formatDay(period.from)} – ${formatDay(period.to)}`, 12)
  doc.y += 6
  drawHead(doc, t)
  const figures = (amounts: StatementAmounts) =>
    statementColumns.map((column) => figure(amounts[column], call))
  const blank = statementColumns.map(() => '')
  drawRow(
    doc,
    ['', t('settlement:statement.opening'), '', ...blank, formatWhole(sums.opening, call.locale)],
    true,
  )
  for await (const row of statementRows(call, sums)) {
    if (doc.y + 2 * ROW > doc.page.height - MARGIN) {
      doc.addPage()
      drawHead(doc, t)
    }
    const what = t(`settlement:kind.${row.kind}`)
    const of = row.orderCode ?? row.payoutReference ?? ''
    const balance = formatWhole(row.balance, call.locale)
    drawRow(doc, [formatDay(vnDay(row.at)), what, of, ...figures(row.amounts), balance])
  }
  const end = formatWhole(sums.closing, call.locale)
  drawRow(doc, ['', t('settlement:statement.closing'), '', ...figures(sums.sums), end], true)
  doc.y += 8
  doc.font('text').fontSize(8).fillColor(MUTED)
  doc.text(t('settlement:statement.reading_words'), MARGIN, doc.y, { width: doc.page.width - 2 * MARGIN })
  doc.end()
  return doc
}

const figure = (amount: bigint, { locale }: Call): string =>
  amount === 0n ? '' : formatWhole(amount, locale)

function drawHead(doc: Document, t: Words): void {
  const heads = [
    ...[t('settlement:statement.day'), t('settlement:statement.what'), t('settlement:statement.of')],
    ...statementColumns.map((column) => t(`settlement:column.${column}`)),
    t('settlement:statement.balance'),
  ]
  drawRow(doc, heads, true, 2 * ROW)
}

function drawRow(doc: Document, cells: readonly string[], bold = false, height = ROW): void {
  const top = doc.y
  doc
    .font(bold ? 'bold' : 'text')
    .fontSize(7.5)
    .fillColor(INK)
  let left = MARGIN
  cells.forEach((cell, place) => {
    const width = widths[place] ?? 54
    const align = place > 2 ? 'right' : 'left'
    doc.text(cell, left, top + 3, { width: width - 4, height: height - 4, ellipsis: true, align })
    left += width
  })
  doc
    .moveTo(MARGIN, top + height)
    .lineTo(doc.page.width - MARGIN, top + height)
    .lineWidth(0.5)
    .strokeColor(LINE)
    .stroke()
  doc.x = MARGIN
  doc.y = top + height
}
