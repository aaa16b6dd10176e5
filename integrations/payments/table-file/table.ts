/** A file that people downloaded somewhere, as lines of cells. Cells are trimmed text in composed Unicode (NFC). */
export type Table =
  { kind: 'table'; lines: readonly (readonly string[])[] } | { kind: 'unreadable'; why: TableDefect }

/**
 * `old-excel`: the binary format before 2007 (.xls), to be saved again as .xlsx; `too-large`: more bytes, lines or
 * unpacked bytes than any statement has; `broken`: neither a workbook nor text.
 */
export type TableDefect = 'empty' | 'too-large' | 'too-many-lines' | 'old-excel' | 'broken'

/** Beyond these no file of a bank or carrier is meant. */
export const tableLimits = {
  bytes: 5 * 1024 * 1024,
  /** Of a workbook when it is unpacked. */
  unpackedBytes: 40 * 1024 * 1024,
  /** Data; some lines of titles and totals more are read. */
  lines: 20_000,
  columns: 100,
} as const

/** Titles, header and totals around the data. */
export const linesAround = 200

/** Text as a cell holds it: composed, no invisible characters, single spaces; line breaks inside a cell are spaces. */
export function cellText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim()
}

/** @returns the table without lines and columns that are empty at its end */
export function tableOf(lines: readonly (readonly string[])[]): Table {
  const last = lines.findLastIndex((line) => line.some((cell) => cell !== ''))
  if (last === -1) return { kind: 'unreadable', why: 'empty' }
  if (last >= tableLimits.lines + linesAround) return { kind: 'unreadable', why: 'too-many-lines' }
  return { kind: 'table', lines: lines.slice(0, last + 1).map((line) => line.slice(0, tableLimits.columns)) }
}
