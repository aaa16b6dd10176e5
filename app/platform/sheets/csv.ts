import type { Cell } from './sheet.ts'

/** A cell that begins so would be taken for a formula by a spreadsheet; some read a fullwidth ＝ as the plain one. */
const LIKE_A_FORMULA = /^[=＝+\-@\t\r\n]/

/** One cell: text is quoted where it must be, and never begins a formula; numbers stay numbers. */
export function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return cell.toString()
  const safe = LIKE_A_FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as RFC 4180 text, head first, without the mark that spreadsheets want at the beginning of the file. */
export const csvText = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  csvRows([head, ...rows])

/** The same of rows alone, for a table that is written piece by piece. */
export const csvRows = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')

/** Tells spreadsheets that the text is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'
