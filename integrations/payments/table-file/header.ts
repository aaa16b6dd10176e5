import { createHash } from 'node:crypto'

type Lines = readonly (readonly string[])[]

/** Which column holds which field, counted from 0. */
export type Columns<Field extends string> = Readonly<Partial<Record<Field, number>>>

/** The columns of one kind of file: every way its header calls a field, in the words of `headerWords`. */
export interface Layout<Name extends string, Field extends string> {
  name: Name
  columns: Readonly<Partial<Record<Field, readonly string[]>>>
  /** Fields of `columns` that a file may lack. */
  optional?: readonly Field[]
}

export interface FoundHeader {
  /** The index of its first line. */
  from: number
  /** The index of the first line of data. */
  to: number
  cells: readonly string[]
}

/** Titles stand above a header: the bank's name, the account, the period. */
const deepest = 40

/** Lower case, no diacritics, no punctuation: `Số tiền ghi nợ/ Debit` is `so tien ghi no debit`. */
export function headerWords(cell: string): string {
  return cell
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9+]+/g, ' ')
    .trim()
}

/** The same for every file with the same header: a mapping that somebody made is remembered under it. */
export function layoutKey(header: readonly string[]): string {
  const words = header.map(headerWords).join('|').replace(/\|+$/, '')
  return createHash('sha256').update(words, 'utf8').digest('hex').slice(0, 32)
}

/** Whether a mapping that somebody made names columns of this header only; a field without a column is left out. */
export function fitsHeader(
  mapping: Readonly<Record<string, number | undefined>>,
  { cells }: FoundHeader,
): boolean {
  return Object.values(mapping).every((column) => column === undefined || column < cells.length)
}

/** The first line among the titles, or two lines read as one, whose columns are those of a known layout. */
export function findLayout<Name extends string, Field extends string>(
  lines: Lines,
  layouts: readonly Layout<Name, Field>[],
): { name: Name; columns: Columns<Field>; header: FoundHeader } | null {
  for (const header of candidates(lines)) {
    for (const layout of layouts) {
      const columns = columnsOf(header.cells, layout.columns)
      const optional = layout.optional ?? []
      const needed = fieldsOf(layout.columns).filter((field) => !optional.includes(field))
      if (needed.every((field) => columns[field] !== undefined)) return { name: layout.name, columns, header }
    }
  }
  return null
}

/**
 * The line that most looks like a header of an unknown layout: the one with the most known words, else the first with
 * at least three filled cells; with a guess at its columns.
 */
export function guessHeader<Field extends string>(
  lines: Lines,
  words: Layout<string, Field>['columns'],
): { header: FoundHeader; guess: Columns<Field> } | null {
  let best: { header: FoundHeader; guess: Columns<Field>; known: number } | null = null
  for (const header of candidates(lines)) {
    if (filled(header.cells) < 3) continue
    const guess = columnsOf(header.cells, words)
    const known = Object.keys(guess).length
    if (!best || known > best.known) best = { header, guess, known }
  }
  return best
}

/** Every line by itself first: a title above a header is no part of it. */
function* candidates(lines: Lines): Generator<FoundHeader> {
  const above = lines.slice(0, deepest)
  for (const [from, cells] of above.entries()) yield { from, to: from + 1, cells }
  for (const [from, upper] of above.entries()) {
    const lower = lines[from + 1] ?? []
    // Two lines are one header only when both are lines of a table and the lower one holds no data.
    if (filled(upper) < 2 || filled(lower) === 0 || /\d{3}/.test(lower.join(' '))) continue
    const width = Math.max(upper.length, lower.length)
    const cells = Array.from({ length: width }, (_, at) => `${upper[at] ?? ''} ${lower[at] ?? ''}`.trim())
    yield { from, to: from + 2, cells }
  }
}

function filled(line: readonly string[]): number {
  return line.filter((cell) => cell !== '').length
}

function columnsOf<Field extends string>(
  header: readonly string[],
  names: Layout<string, Field>['columns'],
): Columns<Field> {
  const columns: Partial<Record<Field, number>> = {}
  const taken = new Set<number>()
  const words = header.map(headerWords)
  for (const field of fieldsOf(names)) {
    for (const name of names[field] ?? []) {
      const at = words.findIndex((cell, column) => !taken.has(column) && isNamed(cell, name))
      if (at === -1) continue
      columns[field] = at
      taken.add(at)
      break
    }
  }
  return columns
}

/** Headers are often in two languages: `so du balance` is named `so du`. */
function isNamed(cell: string, name: string): boolean {
  return cell === name || cell.startsWith(`${name} `)
}

function fieldsOf<Field extends string>(record: Readonly<Partial<Record<Field, unknown>>>): Field[] {
  const fields: Field[] = []
  for (const field in record) fields.push(field)
  return fields
}
