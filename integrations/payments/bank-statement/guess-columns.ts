import { readDong, readMoment } from '../table-file/cells.ts'
import type { Columns } from '../table-file/header.ts'
import type { StatementField, StatementMapping } from './mapping.ts'
import { readRows } from './rows.ts'

type Lines = readonly (readonly string[])[]

/** So many lines say enough. */
const MOST_LINES = 50
/** More columns of numbers than these are no statement; every way to read them is tried. */
const MOST_NUMBERS = 6

/**
 * What a file itself gives away where its header says nothing we know: the days, the longest words, numbers that no other
 * line has, and which columns of money make one balance follow from the other. Only what can be no other way.
 * @param lines the lines below the header
 * @param known what the header's words say, which stays
 */
export function guessColumns(lines: Lines, known: Columns<StatementField>): Columns<StatementField> {
  const sample = lines.filter((line) => line.some((cell) => cell !== '')).slice(0, MOST_LINES)
  const width = Math.max(0, ...sample.map((line) => line.length))
  const guess: Partial<Record<StatementField, number>> = { ...known }
  const cellsOf = (column: number) =>
    sample.map((line) => (line[column] ?? '').trim()).filter((cell) => cell !== '')
  const free = () =>
    Array.from({ length: width }, (_, column) => column).filter(
      (column) => !Object.values(guess).includes(column) && cellsOf(column).length > 0,
    )
  guess.at ??= free().find((column) => cellsOf(column).every(isMoment))
  guess.purpose ??= longest(
    free().filter((column) => cellsOf(column).some(hasWords)),
    cellsOf,
  )
  const { at, purpose } = guess
  if (at !== undefined && purpose !== undefined && guess.credit === undefined && guess.amount === undefined) {
    const numbers = free().filter((column) => cellsOf(column).every(isNumber))
    Object.assign(guess, moneyColumns(sample, { at, purpose }, numbers.slice(0, MOST_NUMBERS)))
  }
  guess.reference ??= free().find((column) => areReferences(cellsOf(column), sample.length))
  return guess
}

const isMoment = (cell: string) => /^\d/.test(cell) && readMoment(cell) !== null
const isNumber = (cell: string) => readDong(cell) !== null
const hasWords = (cell: string) => /\p{L}{2,}\s+\p{L}/u.test(cell)

function longest(columns: readonly number[], cellsOf: (column: number) => string[]): number | undefined {
  const lengthOf = (column: number) => cellsOf(column).reduce((sum, cell) => sum + cell.length, 0)
  return columns.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0]
}

/** The one way to read columns of numbers by which every balance follows from its neighbour; nothing where several do. */
function moneyColumns(
  lines: Lines,
  words: Pick<StatementMapping, 'at' | 'purpose'>,
  numbers: readonly number[],
): Columns<StatementField> {
  // A balance stands in every line; of one that stands in few nothing has to follow.
  const balances = numbers.filter((column) => lines.every((line) => (line[column] ?? '').trim() !== ''))
  const fitting = [...waysToRead(numbers, balances)].filter((money) => {
    const mapping = { ...words, ...money }
    const { rows, skipped, brokenBalance } = readRows({
      lines,
      from: 0,
      header: [],
      mapping,
      accountNumber: '',
    })
    return rows.length > 1 && skipped.every(({ why }) => why === 'no-date') && brokenBalance === null
  })
  const [only, ...others] = fitting
  return only && others.length === 0 ? only : {}
}

function* waysToRead(
  numbers: readonly number[],
  balances: readonly number[],
): Generator<Columns<StatementField>> {
  for (const balance of balances) {
    for (const first of numbers) {
      if (first === balance) continue
      yield { amount: first, balance }
      for (const second of numbers) {
        if (second !== first && second !== balance) yield { credit: first, debit: second, balance }
      }
    }
  }
}

/** Every line has one of its own; a running number is none. */
const areReferences = (cells: readonly string[], lines: number): boolean =>
  cells.length === lines && new Set(cells).size === lines && cells.every((cell) => /^[\w./-]{5,}$/.test(cell))
