import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { showPhone } from '#app/features/identity/index.ts'
import { traceCode } from '#app/features/inventory/index.server.ts'
import { wordsFor, type Words } from '#app/i18n/i18n.ts'
import { formatDay } from '#app/kernel/clock.ts'
import { formatLotCode } from '#app/kernel/codes.ts'
import type { Locale } from '#app/kernel/locale.ts'
import { formatDong } from '#app/kernel/money.ts'
import type { SlipContent, SlipLot } from './slip-content.ts'

type Document = PDFKit.PDFDocument

// Points, 72 to the inch. A5 reads well at half size too: on A6 a code is still 17 mm wide.
const MARGIN = 30
const CODE = 92
const GAP = 10
const INK = '#1e2a1c'
const MUTED = '#5c6455'
const LEAF = '#2f6b3a'
const LINE = '#d9d3c1'

const require = createRequire(import.meta.url)
// Whole files: the web package splits its letters over several, and a PDF line cannot fall back from one to the next.
const fontFile = (name: string) => require.resolve(`@expo-google-fonts/be-vietnam-pro/${name}`)

/**
 * Draws the slip that lies in or on a parcel: who sends it, who gets it, what is in it, the cash to take, and for
 * each lot a code that leads to its story.
 * @param origin absolute address of the market, without a trailing slash
 * @returns a PDF of A5 pages
 */
export async function drawPackingSlip(slip: SlipContent, origin: string, locale: Locale): Promise<Buffer> {
  const t = wordsFor(locale)
  const title = t('packing:slip.title', { code: slip.code })
  const doc = new PDFDocument({
    size: 'A5',
    margin: MARGIN,
    info: { Title: title, Author: slip.seller.name },
  })
  doc.registerFont('text', fontFile('400Regular/BeVietnamPro_400Regular.ttf'))
  doc.registerFont('bold', fontFile('700Bold/BeVietnamPro_700Bold.ttf'))
  const finished = bytesOf(doc)
  drawHead(doc, slip, t)
  drawBuyer(doc, slip, t)
  drawCash(doc, slip, t, locale)
  drawLines(doc, slip, t)
  drawLots(doc, slip, t, origin)
  doc.end()
  return finished
}

const innerWidth = (doc: Document) => doc.page.width - 2 * MARGIN

function write(doc: Document, text: string, size: number, options: { bold?: boolean; colour?: string } = {}) {
  return doc
    .font(options.bold ? 'bold' : 'text')
    .fontSize(size)
    .fillColor(options.colour ?? INK)
    .text(text, { width: innerWidth(doc), lineGap: 1 })
}

function drawHead(doc: Document, slip: SlipContent, t: Words) {
  doc.rect(0, 0, doc.page.width, 7).fill(LEAF)
  doc.y = MARGIN - 6
  doc.x = MARGIN
  write(doc, slip.seller.name, 14, { bold: true, colour: LEAF })
  const from = slip.seller.phone ? t('packing:slip.phone', { phone: showPhone(slip.seller.phone) }) : ''
  if (from) write(doc, from, 9, { colour: MUTED })
  doc.moveDown(0.3)
  write(doc, t('packing:slip.title', { code: slip.code }), 12, { bold: true })
  rule(doc)
}

function drawBuyer(doc: Document, { buyer, note }: SlipContent, t: Words) {
  write(doc, t('packing:slip.to'), 9, { colour: MUTED })
  write(doc, buyer.name, 14, { bold: true })
  write(doc, showPhone(buyer.phone), 14, { bold: true })
  write(doc, [buyer.address, buyer.place].filter(Boolean).join(', '), 11)
  if (note) write(doc, t('packing:slip.note', { note }), 10, { colour: MUTED })
  doc.moveDown(0.6)
}

/** The one sum that the carrier must not miss. */
function drawCash(doc: Document, { cash }: SlipContent, t: Words, locale: Locale) {
  const top = doc.y
  const height = cash === null ? 26 : 40
  doc.roundedRect(MARGIN, top, innerWidth(doc), height, 6).lineWidth(1.5)
  if (cash === null) doc.strokeColor(LINE).stroke()
  else doc.strokeColor(INK).stroke()
  const words = cash === null ? t('packing:slip.paid') : t('packing:slip.cash')
  doc
    .font('bold')
    .fontSize(cash === null ? 11 : 12)
    .fillColor(cash === null ? LEAF : INK)
  doc.text(words, MARGIN + GAP, top + (height - 15) / 2, { lineBreak: false })
  if (cash !== null) {
    doc.fontSize(20).text(formatDong(cash, locale), MARGIN, top + (height - 26) / 2, {
      width: innerWidth(doc) - GAP,
      align: 'right',
    })
  }
  doc.x = MARGIN
  doc.y = top + height + GAP
}

function drawLines(doc: Document, slip: SlipContent, t: Words) {
  write(doc, t('packing:slip.goods'), 9, { colour: MUTED })
  for (const { quantity, name, pack } of slip.lines) {
    const top = doc.y
    doc.font('bold').fontSize(11).fillColor(INK).text(`${quantity} ×`, MARGIN, top, { width: 34 })
    doc.y = top
    doc.font('text').text(`${name}, ${pack}`, MARGIN + 36, top, { width: innerWidth(doc) - 36, lineGap: 1 })
    doc.x = MARGIN
  }
  rule(doc)
}

function drawLots(doc: Document, slip: SlipContent, t: Words, origin: string) {
  if (slip.lots.length === 0) return
  write(doc, t('packing:slip.scan'), 11, { bold: true, colour: LEAF })
  doc.moveDown(0.3)
  for (const lot of slip.lots) {
    if (doc.y + CODE > doc.page.height - MARGIN) doc.addPage()
    drawLot(doc, lot, t, origin)
  }
}

function drawLot(doc: Document, lot: SlipLot, t: Words, origin: string) {
  const top = doc.y
  const code = traceCode(origin, lot.lotCode)
  doc
    .save()
    .translate(MARGIN, top)
    .scale(CODE / code.size)
  doc.path(code.path).fill('#000000')
  doc.restore()

  const left = MARGIN + CODE + GAP
  const column = { width: doc.page.width - MARGIN - left, lineGap: 1 }
  doc.fillColor(INK).font('bold').fontSize(10)
  doc.text(t('packing:slip.lot', { lot: formatLotCode(lot.lotCode) }), left, top + 6, column)
  doc.font('text').fontSize(9.5)
  // A lot of many goods must not run into the next one: its code tells the rest.
  for (const { quantity, name } of lot.goods.slice(0, 2)) {
    doc.text(`${quantity} × ${name}`, { ...column, height: 13, ellipsis: true })
  }
  doc.text(t('packing:slip.made', { day: formatDay(lot.madeOn) }), column)
  const expires = lot.expiresOn
    ? t('packing:slip.expires', { day: formatDay(lot.expiresOn) })
    : t('packing:slip.keeps')
  doc.text(expires, column)
  doc.x = MARGIN
  doc.y = Math.max(doc.y, top + CODE) + GAP / 2
}

function rule(doc: Document) {
  doc.moveDown(0.4)
  doc
    .moveTo(MARGIN, doc.y)
    .lineTo(doc.page.width - MARGIN, doc.y)
    .lineWidth(0.75)
    .strokeColor(LINE)
    .stroke()
  doc.moveDown(0.5)
}

function bytesOf(doc: Document): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
  })
}
