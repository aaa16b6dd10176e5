import { startOfVnDay, vnDay, type DayRange } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import type { DifferenceRow } from './difference-row.ts'

/** The market's account as its bank's newest statement has it, beside the books. All in đồng. */
export interface BankBalance {
  readonly importId: string
  readonly fileName: string
  /** Of the statement's last line. */
  readonly at: Date
  readonly statement: bigint
  /** Every line until then that the books count. */
  readonly books: bigint
  /** What lay there before the books began: by the oldest statement. */
  readonly before: bigint
  /** What nobody has explained: `statement` less `before` less `books`. */
  readonly rest: bigint
}

/**
 * Compares the newest statement that ends in a period with the books; null where none does. Banks that write days without
 * hours leave open what of a last day is on the file: then the books may count until its last line or until its end.
 */
export async function readBankBalance(call: Call, period: DayRange): Promise<BankBalance | null> {
  const accountNumber = call.ports.payments.marketAccount.account
  const [newest, oldest] = await Promise.all([
    call.db.statementBalance.findFirst({
      where: {
        accountNumber,
        lastAt: { gte: startOfVnDay(period.from), lt: dayAfter(startOfVnDay(period.to)) },
      },
      orderBy: [{ lastAt: 'desc' }, { importId: 'desc' }],
    }),
    call.db.statementBalance.findFirst({
      where: { accountNumber },
      orderBy: [{ firstAt: 'asc' }, { importId: 'asc' }],
    }),
  ])
  if (!newest || !oldest) return null
  const [file, earlier, byLine, byDay] = await Promise.all([
    call.db.statementImport.findUnique({ where: { id: newest.importId }, select: { fileName: true } }),
    booksUntil(call, oldest.firstAt),
    booksUntil(call, new Date(newest.lastAt.getTime() + 1)),
    booksUntil(call, dayAfter(startOfVnDay(vnDay(newest.lastAt)))),
  ])
  const before = oldest.opening - earlier
  const books = newest.closing - before === byDay ? byDay : byLine
  return {
    ...{ importId: newest.importId, fileName: file?.fileName ?? '', at: newest.lastAt, before, books },
    ...{ statement: newest.closing, rest: newest.closing - before - books },
  }
}

/** The difference of a period whose newest statement does not end where the books do. */
export async function balanceDifferences(call: Call, period: DayRange): Promise<DifferenceRow[]> {
  const found = await readBankBalance(call, period)
  if (!found || found.rest === 0n) return []
  const { importId, fileName, at, statement, before, books } = found
  return [
    {
      ...{ id: importId, day: vnDay(at), told: statement, booked: before + books },
      ...{ what: fileName, kind: 'statement_differs' },
    },
  ]
}

/** What lines of the account that count come to before a moment. */
async function booksUntil(call: Call, until: Date): Promise<bigint> {
  const { _sum } = await call.db.bankTransaction.aggregate({
    where: {
      ...{ accountNumber: call.ports.payments.marketAccount.account, at: { lt: until } },
      // Another has told the same line.
      NOT: { match: 'ignored', amount: { gt: 0n } },
    },
    _sum: { amount: true },
  })
  return _sum.amount ?? 0n
}

const dayAfter = (start: Date): Date => new Date(start.getTime() + 24 * 60 * 60 * 1000)
