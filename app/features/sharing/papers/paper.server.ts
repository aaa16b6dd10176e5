import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { showPhone } from '#app/features/identity/index.ts'
import { qrPath } from '#app/ui/qr-path.server.ts'
import type { Words } from '#app/i18n/i18n.ts'

export type Paper = PDFKit.PDFDocument

// Points, 72 to the inch; A5, as slips of cooperatives are.
export const MARGIN = 32
const CODE = 84
/** Two people sign, and their names may take two lines. */
const SIGNING = 100
export const INK = '#1e2a1c'
export const MUTED = '#5c6455'
const LEAF = '#2f6b3a'
const LINE = '#d9d3c1'

const require = createRequire(import.meta.url)
// Whole files: a PDF line cannot fall back from one to the next.
const fontFile = (name: string) => require.resolve(`@expo-google-fonts/be-vietnam-pro/${name}`)

/** Draws a paper of A5 pages. */
export function drawPaper(
  { title, author }: { readonly title: string; readonly author: string },
  draw: (paper: Paper) => void,
): Promise<Buffer> {
  const paper = new PDFDocument({ size: 'A5', margin: MARGIN, info: { Title: title, Author: author } })
  paper.registerFont('text', fontFile('400Regular/BeVietnamPro_400Regular.ttf'))
  paper.registerFont('bold', fontFile('700Bold/BeVietnamPro_700Bold.ttf'))
  const finished = new Promise<Buffer>((resolve, reject) => {
    const parts: Buffer[] = []
    paper.on('data', (part: Buffer) => parts.push(part))
    paper.on('end', () => resolve(Buffer.concat(parts)))
    paper.on('error', reject)
  })
  draw(paper)
  paper.end()
  return finished
}

export const innerWidth = (paper: Paper) => paper.page.width - 2 * MARGIN

interface Look {
  readonly bold?: boolean
  readonly colour?: string
  readonly align?: 'left' | 'center' | 'right'
}

export function write(paper: Paper, text: string, size: number, { bold, colour, align }: Look = {}) {
  paper
    .font(bold ? 'bold' : 'text')
    .fontSize(size)
    .fillColor(colour ?? INK)
    .text(text, MARGIN, paper.y, { width: innerWidth(paper), lineGap: 1, align: align ?? 'left' })
}

export interface OnPaper {
  readonly name: string
  readonly phone: string | null
  readonly address: string
}

/** Who gives the paper out, and what it is. */
export function drawHead(paper: Paper, cooperative: OnPaper, t: Words, title: string, below: string) {
  paper.rect(0, 0, paper.page.width, 7).fill(LEAF)
  paper.y = MARGIN - 6
  write(paper, cooperative.name, 12, { bold: true, colour: LEAF })
  const phone = cooperative.phone ? t('sharing:paper.phone', { phone: showPhone(cooperative.phone) }) : ''
  write(paper, [cooperative.address, phone].filter(Boolean).join(' · '), 8.5, { colour: MUTED })
  paper.moveDown(0.8)
  write(paper, title.toUpperCase(), 15, { bold: true, align: 'center' })
  write(paper, below, 9.5, { colour: MUTED, align: 'center' })
  paper.moveDown(0.6)
}

/** Name to the left, value to the right, a hairline below. */
export function drawRow(paper: Paper, name: string, value: string, strong = false) {
  const top = paper.y
  const left = innerWidth(paper) * 0.42
  paper.font('text').fontSize(10).fillColor(MUTED)
  paper.text(name, MARGIN, top + 3, { width: left, lineGap: 1 })
  const after = paper.y
  paper.font(strong ? 'bold' : 'text').fontSize(strong ? 13 : 10.5)
  paper.fillColor(INK).text(value, MARGIN + left, top + (strong ? 1 : 3), {
    width: innerWidth(paper) - left,
    align: 'right',
    lineGap: 1,
  })
  paper.y = Math.max(after, paper.y) + 3
  paper.moveTo(MARGIN, paper.y).lineTo(paper.page.width - MARGIN, paper.y)
  paper.lineWidth(0.5).strokeColor(LINE).stroke()
}

function turnPage(paper: Paper) {
  paper.addPage()
  paper.y = MARGIN
}

/** Where two people sign, and the code of the household's own page. */
export function drawFoot(paper: Paper, t: Words, names: readonly [string, string], link: string) {
  paper.moveDown(1)
  const half = innerWidth(paper) / 2
  const bottom = paper.page.height - MARGIN - CODE
  if (paper.y + SIGNING > paper.page.height - MARGIN) turnPage(paper)
  const top = paper.y
  names.forEach((name, place) => {
    const column = { width: half, align: 'center' } as const
    paper.font('bold').fontSize(10).fillColor(INK)
    paper.text(
      place === 0 ? t('sharing:paper.giver') : t('sharing:paper.taker'),
      MARGIN + place * half,
      top,
      column,
    )
    paper.font('text').fontSize(8).fillColor(MUTED)
    paper.text(t('sharing:paper.sign'), MARGIN + place * half, top + 14, column)
    paper
      .fontSize(10)
      .fillColor(INK)
      .text(name, MARGIN + place * half, top + 62, column)
  })
  // Long notes leave no room for the code: people sign beside what they read, so the code goes over the page.
  if (top + SIGNING > bottom) turnPage(paper)
  const code = qrPath(link)
  paper
    .save()
    .translate(MARGIN, bottom)
    .scale(CODE / code.size)
  paper.path(code.path).fill('#000000')
  paper.restore()
  paper.font('bold').fontSize(10).fillColor(LEAF)
  const beside = { width: innerWidth(paper) - CODE - 10 }
  paper.text(t('sharing:paper.scan'), MARGIN + CODE + 10, bottom + 12, beside)
  paper.font('text').fontSize(8.5).fillColor(MUTED)
  paper.text(t('sharing:paper.scan_words'), { ...beside, lineGap: 1 })
}
