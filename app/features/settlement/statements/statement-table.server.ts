import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'

type Document = PDFKit.PDFDocument

export interface TableColumn {
  readonly head: string
  /** Points, 72 to the inch. */
  readonly width: number
  /** Figures stand at the right edge, on one line, and grow smaller before they are cut. */
  readonly figure?: boolean
}

const MARGIN = 28
const FOOT = 22
const GAP = 4
const SIZE = 7.5
const LEAST_SIZE = 4
const INK = '#1e2a1c'
const MUTED = '#5c6455'
const LINE = '#d9d3c1'

/** A4 across between its margins, points: what the columns may come to. */
export const TABLE_WIDTH = 841.89 - 2 * MARGIN

const require = createRequire(import.meta.url)
const fontFile = (name: string) => require.resolve(`@expo-google-fonts/be-vietnam-pro/${name}`)

/** A document that is one table over as many pages as it takes. */
export interface TableDocument {
  /** The stream; whoever reads it gets pages while later rows are drawn. */
  readonly doc: Document
  write(
    text: string,
    style: { readonly size: number; readonly bold?: boolean; readonly muted?: boolean },
  ): void
  /** The column heads, here and on every page from now on. */
  begin(columns: readonly TableColumn[]): void
  row(cells: readonly string[], bold?: boolean): void
  end(): void
}

/**
 * @param title stands in the file's properties
 * @param foot  the words under each page, by its number
 */
export function tableDocument(title: string, author: string, foot: (page: number) => string): TableDocument {
  const doc = new PDFDocument({
    ...{ size: 'A4', layout: 'landscape', margin: MARGIN, info: { Title: title, Author: author } },
    autoFirstPage: false,
  })
  doc.registerFont('text', fontFile('400Regular/BeVietnamPro_400Regular.ttf'))
  doc.registerFont('bold', fontFile('700Bold/BeVietnamPro_700Bold.ttf'))
  let pages = 0
  let columns: readonly TableColumn[] = []
  const bottom = () => doc.page.height - MARGIN - FOOT

  const addPage = () => {
    doc.addPage()
    pages += 1
    // Below the margin a line would begin another page.
    doc.page.margins.bottom = 0
    doc.font('text').fontSize(SIZE).fillColor(MUTED)
    doc.text(foot(pages), MARGIN, doc.page.height - MARGIN - SIZE, { lineBreak: false })
    doc.page.margins.bottom = MARGIN + FOOT
    doc.x = MARGIN
    doc.y = MARGIN
    if (columns.length > 0) head()
  }

  const head = () =>
    draw(
      columns.map((column) => column.head),
      true,
      false,
    )

  function draw(cells: readonly string[], bold: boolean, body: boolean) {
    const isFigure = (place: number) => body && columns[place]?.figure === true
    doc.font(bold ? 'bold' : 'text').fontSize(SIZE)
    const heights = cells.map((cell, place) =>
      isFigure(place) ? 0 : doc.heightOfString(cell, { width: widthAt(place) }),
    )
    const height = Math.max(doc.currentLineHeight(true), ...heights) + 2 * GAP - 1
    if (body && doc.y + height > bottom()) {
      addPage()
      doc.font(bold ? 'bold' : 'text').fontSize(SIZE)
    }
    const top = doc.y
    doc.fillColor(INK)
    let left = MARGIN
    cells.forEach((cell, place) => {
      const width = widthAt(place)
      // Words leave the gap on their right, figures on their left.
      const right = columns[place]?.figure === true
      const start = right ? left + GAP : left
      if (isFigure(place)) figure(cell, start, top + GAP, width)
      else doc.text(cell, start, top + GAP, { width, align: right ? 'right' : 'left' })
      left += columns[place]?.width ?? 0
    })
    doc.moveTo(MARGIN, top + height).lineTo(MARGIN + TABLE_WIDTH, top + height)
    doc.lineWidth(0.5).strokeColor(LINE).stroke()
    doc.x = MARGIN
    doc.y = top + height
  }

  const widthAt = (place: number) => (columns[place]?.width ?? 0) - GAP

  function figure(text: string, left: number, top: number, width: number) {
    let size = SIZE
    while (doc.fontSize(size).widthOfString(text) > width && size > LEAST_SIZE) size -= 0.5
    doc.text(text, left + width - doc.widthOfString(text), top + SIZE - size, { lineBreak: false })
    doc.fontSize(SIZE)
  }

  addPage()
  return {
    doc,
    write: (text, { size, bold = false, muted = false }) => {
      doc.font(bold ? 'bold' : 'text').fontSize(size)
      if (doc.y + doc.heightOfString(text, { width: TABLE_WIDTH }) > bottom()) {
        columns = []
        addPage()
        doc.font(bold ? 'bold' : 'text').fontSize(size)
      }
      doc.fillColor(muted ? MUTED : INK).text(text, MARGIN, doc.y, { width: TABLE_WIDTH })
    },
    begin: (wanted) => {
      columns = wanted
      doc.y += 6
      head()
    },
    row: (cells, bold = false) => draw(cells, bold, true),
    end: () => doc.end(),
  }
}
