import type { BankTransfer } from '../contract.ts'
import { readDong, readMoment } from '../table-file/cells.ts'
import type { ReadMoment } from '../table-file/cells.ts'
import { endsOf, findBrokenBalance } from './balances.ts'
import type { StatementEnds } from './balances.ts'
import { transferIds } from './ids.ts'
import type { StatementMapping } from './mapping.ts'

/**
 * Why a line is no transfer: `no-date` for titles, totals and balances; `bad-date` and `bad-amount` for what cannot be
 * read; `no-amount` where nothing moved; `two-amounts` where money came and went in one line; `repeated-header`.
 */
export type SkipReason =
  'no-date' | 'bad-date' | 'no-amount' | 'bad-amount' | 'two-amounts' | 'repeated-header'

export interface SkippedLine {
  /** As a person counts them, from 1. */
  line: number
  why: SkipReason
}

export interface StatementRows {
  rows: BankTransfer[]
  skipped: SkippedLine[]
  /** The first line whose balance does not follow from the others; null where all do, or none is known. */
  brokenBalance: number | null
  balances: StatementEnds | null
}

interface Movement extends Pick<BankTransfer, 'amount' | 'direction'> {
  line: number
  moment: ReadMoment
  purpose: string
  reference: string
  balance: string
}

interface StatementBody {
  lines: readonly (readonly string[])[]
  /** The index of the first line of data. */
  from: number
  header: readonly string[]
  mapping: StatementMapping
  accountNumber: string
}

/** The transfers of a statement in its own order, and every other line that is not empty, with why. */
export function readRows({ lines, from, header, mapping, accountNumber }: StatementBody): StatementRows {
  const movements: Movement[] = []
  const skipped: SkippedLine[] = []
  const heading = header.join('\n')
  lines.slice(from).forEach((line, at) => {
    if (line.every((cell) => cell === '')) return
    const read = line.join('\n') === heading ? 'repeated-header' : movementOf(line, mapping)
    if (typeof read === 'string') skipped.push({ line: from + at + 1, why: read })
    else movements.push({ ...read, line: from + at + 1 })
  })
  const ids = transferIds(movements.map((movement) => ({ ...movement, day: movement.moment.day })))
  const rows = movements.map(({ amount, direction, purpose, reference, moment }, at): BankTransfer => ({
    id: ids[at] ?? '',
    accountNumber,
    amount,
    direction,
    purpose,
    at: moment.at,
    reference,
  }))
  const balanced = movements.map(({ line, amount, direction, balance }) => ({
    ...{ line, balance },
    moved: direction === 'in' ? amount : -amount,
  }))
  return { rows, skipped, brokenBalance: findBrokenBalance(balanced), balances: endsOf(balanced) }
}

function movementOf(line: readonly string[], mapping: StatementMapping): Omit<Movement, 'line'> | SkipReason {
  const cell = (column: number | undefined) => (column === undefined ? '' : (line[column] ?? ''))
  const when = cell(mapping.at)
  if (!/^\d/.test(when)) return 'no-date'
  const moment = readMoment(when)
  if (!moment) return 'bad-date'
  const money =
    mapping.amount === undefined
      ? inTwoColumns(cell(mapping.credit), cell(mapping.debit))
      : inOneColumn(cell(mapping.amount), cell(mapping.direction))
  if (typeof money === 'string') return money
  // Some banks write the number of the transaction under its date, in one cell.
  const reference = (cell(mapping.reference) || moment.rest).slice(0, 100)
  return { ...money, moment, purpose: cell(mapping.purpose), reference, balance: cell(mapping.balance) }
}

type Money = Pick<BankTransfer, 'amount' | 'direction'>

/** What went out is written with or without a minus; less than nothing that came in is for a person to look at. */
function inTwoColumns(credit: string, debit: string): Money | SkipReason {
  const came = readDong(credit)
  const went = readDong(debit)
  if (came === null || went === null || came < 0n) return 'bad-amount'
  if (came > 0n && went !== 0n) return 'two-amounts'
  if (came > 0n) return { amount: came, direction: 'in' }
  if (went === 0n) return 'no-amount'
  return { amount: went < 0n ? -went : went, direction: 'out' }
}

const signs: Readonly<Record<string, Money['direction']>> = {
  '+': 'in',
  c: 'in',
  cr: 'in',
  credit: 'in',
  co: 'in',
  'ghi co': 'in',
  'tien vao': 'in',
  '-': 'out',
  d: 'out',
  dr: 'out',
  debit: 'out',
  no: 'out',
  'ghi no': 'out',
  'tien ra': 'out',
}

function inOneColumn(amount: string, sign: string): Money | SkipReason {
  const moved = readDong(amount)
  if (moved === null) return 'bad-amount'
  if (moved === 0n) return 'no-amount'
  const size = moved < 0n ? -moved : moved
  if (sign === '') return { amount: size, direction: moved < 0n ? 'out' : 'in' }
  const direction = signs[sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()]
  return direction ? { amount: size, direction } : 'bad-amount'
}
