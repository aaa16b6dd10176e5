import { PassThrough } from 'node:stream'
import exceljs from 'exceljs'
import { dateColumnOf } from '#app/kernel/clock.ts'
import type { Cell, ExportColumn } from './sheet.ts'

const formats: Readonly<Record<ExportColumn['kind'], string>> = {
  text: '@',
  whole: '#,##0',
  money: '#,##0',
  day: 'dd/mm/yyyy',
  moment: '@',
}

export interface SheetInput {
  readonly name: string
  readonly columns: readonly ExportColumn[]
  /** Written one by one while they are read. */
  readonly rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>
  readonly notesName: string
  readonly notes: readonly (readonly [string, string])[]
}

/** An Excel file as a stream: the table under a head that stays in sight, and a sheet that explains it. */
export function writeSheet(input: SheetInput): {
  readonly stream: PassThrough
  /** Fails where a row cannot be read or written: whoever made the stream ends it. */
  readonly written: Promise<void>
} {
  const stream = new PassThrough()
  return { stream, written: write(stream, input) }
}

async function write(
  stream: PassThrough,
  { name, columns, rows, notesName, notes }: SheetInput,
): Promise<void> {
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
  const sheet = book.addWorksheet(name.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }] })
  sheet.columns = columns.map(({ key, head, kind, width }) => ({
    ...{ key, header: head, width, style: { numFmt: formats[kind] } },
  }))
  const head = sheet.getRow(1)
  head.font = { bold: true }
  head.commit()
  for await (const row of rows) {
    sheet.addRow(row.map((cell, place) => typed(cell, columns[place]?.kind ?? 'text'))).commit()
  }
  sheet.commit()
  const explained = book.addWorksheet(notesName.slice(0, 31))
  explained.columns = [
    { key: 'name', width: 28, style: { font: { bold: true }, alignment: { vertical: 'top' } } },
    { key: 'words', width: 100, style: { alignment: { wrapText: true, vertical: 'top' } } },
  ]
  for (const note of notes) explained.addRow([...note]).commit()
  explained.commit()
  await book.commit()
}

/** Amounts stay far below the fifteen digits that a spreadsheet keeps; texts are texts, never formulas. */
function typed(cell: Cell, kind: ExportColumn['kind']): string | number | Date | null {
  if (typeof cell === 'bigint') return Number(cell)
  return kind === 'day' && typeof cell === 'string' ? dateColumnOf(cell) : cell
}
