import type { BankTransfer } from '../contract.ts'
import { findLayout, fitsHeader, guessHeader, headerWords, layoutKey } from '../table-file/header.ts'
import type { Columns, FoundHeader } from '../table-file/header.ts'
import { readTable } from '../table-file/read-table.ts'
import { tableLimits } from '../table-file/table.ts'
import type { TableDefect } from '../table-file/table.ts'
import { guessColumns } from './guess-columns.ts'
import { statementLayouts, statementWords } from './layouts.ts'
import type { StatementLayoutName } from './layouts.ts'
import { StatementMapping } from './mapping.ts'
import type { StatementField } from './mapping.ts'
import type { StatementEnds } from './balances.ts'
import { readRows } from './rows.ts'
import type { SkippedLine } from './rows.ts'

export interface StatementOptions {
  /** Made by a person for files with this header (`layoutKey`); it wins over the layouts that we know. */
  mapping?: StatementMapping
  /** The account of the statement where the file itself does not say it. */
  accountNumber?: string
}

/**
 * `no-header`: no line looks like the head of a table; `no-rows`: a table without a single transfer; `balances`: it was
 * changed after the bank wrote it, or is not whole.
 */
export type StatementDefect = TableDefect | 'no-header' | 'no-rows' | 'balances'

export type Statement =
  | {
      kind: 'rows'
      layout: StatementLayoutName | 'own'
      layoutKey: string
      mapping: StatementMapping
      /** As the file's titles say it, else as the options do, else empty. */
      accountNumber: string
      /** In the order of the file. */
      rows: BankTransfer[]
      skipped: SkippedLine[]
      /** Null where no line tells a balance. */
      balances: StatementEnds | null
    }
  | {
      kind: 'needs-mapping'
      layoutKey: string
      header: readonly string[]
      /** At most five lines below the header. */
      sample: readonly (readonly string[])[]
      guess: Columns<StatementField>
    }
  | {
      kind: 'unreadable'
      why: StatementDefect
      /** The line that shows it, as a person counts them, where one does. */
      line?: number
    }

/**
 * Reads a statement that somebody downloaded from a bank: CSV or XLSX, at most 5 MB and 20,000 transfers. The columns
 * of Vietcombank, BIDV and Agribank are known; of every other bank a person says them once per header. Nothing of a
 * file makes it throw.
 */
export async function readStatement(bytes: Uint8Array, options: StatementOptions = {}): Promise<Statement> {
  const table = await readTable(bytes)
  if (table.kind === 'unreadable') return table
  const { lines } = table
  const known = options.mapping ? null : findLayout(lines, statementLayouts)
  if (known) {
    const mapping = StatementMapping.parse(known.columns)
    return rowsOf(lines, known.header, { layout: known.name, mapping, accountNumber: options.accountNumber })
  }
  const guessed = guessHeader(lines, statementWords)
  if (!guessed) return { kind: 'unreadable', why: 'no-header' }
  const { header, guess } = guessed
  const { mapping, accountNumber } = options
  if (mapping && fitsHeader(mapping, header)) {
    return rowsOf(lines, header, { layout: 'own', mapping, accountNumber })
  }
  const body = lines.slice(header.to)
  return {
    ...{ kind: 'needs-mapping', layoutKey: layoutKey(header.cells), header: header.cells },
    ...{ sample: body.slice(0, 5), guess: guessColumns(body, guess) },
  }
}

interface Reading {
  layout: StatementLayoutName | 'own'
  mapping: StatementMapping
  accountNumber: string | undefined
}

function rowsOf(
  lines: readonly (readonly string[])[],
  header: FoundHeader,
  { layout, mapping, accountNumber: given = '' }: Reading,
): Statement {
  const accountNumber = accountIn(lines.slice(0, header.from)) ?? given
  const body = { lines, from: header.to, header: header.cells, mapping, accountNumber }
  const { rows, skipped, brokenBalance, balances } = readRows(body)
  if (rows.length === 0) return { kind: 'unreadable', why: 'no-rows' }
  if (rows.length > tableLimits.lines) return { kind: 'unreadable', why: 'too-many-lines' }
  if (brokenBalance !== null) return { kind: 'unreadable', why: 'balances', line: brokenBalance }
  const read = { layout, layoutKey: layoutKey(header.cells), mapping, accountNumber }
  return { kind: 'rows', ...read, rows, skipped, balances }
}

/** `Số tài khoản/Account No: 0123 456 789` stands in one cell, or its number in the next one. */
function accountIn(titles: readonly (readonly string[])[]): string | null {
  for (const line of titles) {
    const at = line.findIndex((cell) => /^(so tai khoan|tai khoan|so tk|account n)/.test(headerWords(cell)))
    if (at === -1) continue
    // One separator between two digits belongs to the number; more stand before something else.
    const number = /\d(?:[ .-]?\d){5,18}/.exec(line.slice(at).join(' | '))?.[0]
    if (number !== undefined) return number.replace(/\D/g, '')
  }
  return null
}
