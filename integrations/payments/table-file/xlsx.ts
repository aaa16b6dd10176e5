import exceljs from 'exceljs'
import type { CellValue, Row, Worksheet } from 'exceljs'
import { archiveDefect } from './archive.ts'
import { cellText, tableLimits, tableOf } from './table.ts'
import type { Table } from './table.ts'

/** Everything of a sheet but its cells: merged or validated ranges of a million cells would be walked through. */
const passedOver = [
  'cols',
  'mergeCells',
  'dataValidations',
  'conditionalFormatting',
  'autoFilter',
  'rowBreaks',
  'hyperlinks',
  'picture',
  'drawing',
  'tableParts',
  'extLst',
]

/** The first sheet with anything in it. Formulas count with the value that the program last saved; none is run. */
export async function readWorkbook(bytes: Uint8Array): Promise<Table> {
  const defect = archiveDefect(bytes, tableLimits.unpackedBytes)
  if (defect) return { kind: 'unreadable', why: defect }
  const book = new exceljs.Workbook()
  try {
    const copy = new ArrayBuffer(bytes.byteLength)
    new Uint8Array(copy).set(bytes)
    await book.xlsx.load(copy, { ignoreNodes: passedOver })
  } catch (error) {
    // exceljs throws whatever its parts throw; nothing but the file can be the reason here.
    if (error instanceof Error) return { kind: 'unreadable', why: 'broken' }
    throw error
  }
  for (const sheet of book.worksheets) {
    const table = tableOf(linesOf(sheet))
    if (table.kind === 'table' || table.why !== 'empty') return table
  }
  return { kind: 'unreadable', why: 'empty' }
}

/** Lines keep their numbers: an empty one of the sheet is an empty one here. */
function linesOf(sheet: Worksheet): string[][] {
  const lines: string[][] = []
  sheet.eachRow((row, number) => {
    // A cell at the last possible line of a sheet is not to make a million empty ones.
    if (number > 2 * tableLimits.lines) return
    while (lines.length < number - 1) lines.push([])
    lines.push(cellsOf(row))
  })
  return lines
}

function cellsOf(row: Row): string[] {
  const cells: string[] = []
  row.eachCell((cell, column) => {
    if (column > tableLimits.columns) return
    while (cells.length < column - 1) cells.push('')
    cells.push(cellText(textOf(cell.value)))
  })
  return cells
}

function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return clockText(value)
  // 234.567 would read as two hundred thousand: a fraction keeps more digits than a group of thousands has.
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : value.toFixed(6)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('result' in value) return textOf(value.result)
  if ('text' in value) return textOf(value.text)
  return ''
}

/** A sheet holds the wall clock, with errors of a fraction of a second. */
function clockText(at: Date): string {
  const seconds = new Date(Math.round(at.getTime() / 1000) * 1000)
  return Number.isNaN(seconds.getTime()) ? '' : seconds.toISOString().slice(0, 19).replace('T', ' ')
}
