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
  /** Lines above the table, for whoever prints it: what it is, whose, of which days. */
  readonly title?: readonly string[]
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
  { name, title = [], columns, rows, notesName, notes }: SheetInput,
): Promise<void> {
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
  // A free line parts the title from the table.
  const above = title.length === 0 ? [] : [...title, '']
  const sheet = book.addWorksheet(name.slice(0, 31), {
    views: [{ state: 'frozen', ySplit: above.length + 1, xSplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.columns = columns.map(({ key, kind, width }) => ({
    ...{ key, width, style: { numFmt: formats[kind] } },
  }))
  for (const line of [...above.map((words) => [words]), columns.map(({ head }) => head)]) {
    const row = sheet.addRow(line)
    row.font = { bold: true }
    row.commit()
  }
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
