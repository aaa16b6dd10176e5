import { Readable } from 'node:stream'
import { wordsFor, type Words } from '#app/i18n/i18n.ts'
import { formatDay, formatMoment, vnDay, type DayRange } from '#app/kernel/clock.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { moneyColumn, textColumn, type Cell } from '#app/platform/sheets/sheet.ts'
import { writeSheet, type SheetInput } from '#app/platform/sheets/write-sheet.server.ts'
import type { LedgerAccountRef } from './accounts.ts'
import { openAccountBook, type AccountEntry } from './read-account.server.ts'
import { readTrialBalance } from './read-trial-balance.server.ts'
import { nameOfSubject } from './subject-name.ts'
import { inSections, sideOf, totalOfLines, type AccountSums } from './trial-balance.ts'

/** A file on its way out. */
export interface LedgerFile {
  readonly fileName: string
  readonly body: ReadableStream<Uint8Array>
}

/** The trial balance as an Excel file: both sides of the opening, of what moved and of the closing. Leaves a record. */
export async function trialBalanceFile(call: Call, period: DayRange): Promise<LedgerFile> {
  const t = wordsFor(call.locale)
  const sections = inSections(await readTrialBalance(call, period))
  const lines = sections.flatMap((one) => one.lines)
  const figures = ({ opening, moved, closing }: AccountSums): Cell[] =>
    [opening, moved, closing].flatMap(({ debit, credit }) => [debit, credit])
  const rows: Cell[][] = [
    ...sections.flatMap(({ section, lines: own }) =>
      own.map((line): Cell[] => [
        t(`books:section.${section}`),
        t(`money:account.${line.kind}`),
        nameOfSubject(line.subject, t),
        ...figures(line),
      ]),
    ),
    [t('books:total'), '', '', ...figures(totalOfLines(lines))],
  ]
  const columns = [
    textColumn('section', t('books:column.section'), 26),
    textColumn('account', t('books:column.account'), 34),
    textColumn('of', t('books:column.of'), 24),
    ...(['opening', 'moved', 'closing'] as const).flatMap((part) => [
      moneyColumn(`${part}Debit`, t(`books:file.${part}_debit`)),
      moneyColumn(`${part}Credit`, t(`books:file.${part}_credit`)),
    ]),
  ]
  return fileOf(call, period, { name: t('books:title'), columns, rows }, 'so-cai')
}

/** The book of one account as an Excel file; null where nothing was ever posted to it. Leaves a record. */
export async function accountFile(
  call: Call,
  {
    account,
    period,
    name,
  }: { readonly account: LedgerAccountRef; readonly period: DayRange; readonly name: string },
): Promise<LedgerFile | null> {
  const t = wordsFor(call.locale)
  const book = await openAccountBook(call, { account, period })
  if (!book) return null
  const columns = [
    { key: 'day', head: t('books:column.day'), kind: 'day', width: 12 } as const,
    textColumn('at', t('books:column.at'), 18),
    textColumn('what', t('books:column.what'), 34),
    textColumn('against', t('books:column.against'), 40),
    textColumn('behind', t('books:column.behind'), 28),
    moneyColumn('debit', t('books:column.debit')),
    moneyColumn('credit', t('books:column.credit')),
    moneyColumn('balance', t('books:column.balance')),
  ]
  const sheet = { name, columns, rows: rowsOf(book, period, t) }
  return fileOf(call, period, sheet, `so-cai-${account.kind.replaceAll('_', '-')}`)
}

/** Read while they are written: a year of an account never stands in memory whole. */
async function* rowsOf(
  { sums, entries }: NonNullable<Awaited<ReturnType<typeof openAccountBook>>>,
  { from, to }: DayRange,
  t: Words,
): AsyncGenerator<Cell[]> {
  const { opening, moved, closing } = sums
  yield [from, '', t('books:opening'), '', '', null, null, opening.debit - opening.credit]
  for await (const entry of entries()) yield cellsOf(entry, t)
  yield [to, '', t('books:closing'), '', '', moved.debit, moved.credit, closing.debit - closing.credit]
}

function cellsOf({ at, kind, against, behind, amount, balance }: AccountEntry, t: Words): Cell[] {
  const { debit, credit } = sideOf(amount)
  return [
    ...[vnDay(at), formatMoment(at), t(`books:kind.${kind}`)],
    against.map((one) => t(`money:account.${one}`)).join(', '),
    ...[behind?.name ?? '', debit || null, credit || null, balance],
  ]
}

async function fileOf(
  call: Call,
  { from, to }: DayRange,
  sheet: Pick<SheetInput, 'name' | 'columns' | 'rows'>,
  fileName: string,
): Promise<LedgerFile> {
  const t = wordsFor(call.locale)
  await audit(call, {
    ...{ action: 'settlement.ledger-downloaded', subjectType: 'Ledger', subjectId: fileName },
    details: { from, to },
  })
  const { stream, written } = writeSheet({
    ...sheet,
    // A workbook's sheets bear no signs of paths.
    name: sheet.name.replace(/[\\/?*[\]:]/g, ' '),
    notesName: t('books:file.notes'),
    notes: [
      [t('books:file.period'), `${formatDay(from)} – ${formatDay(to)}`],
      [t('books:file.made'), formatMoment(call.clock.now())],
      [t('books:file.reading'), t('books:file.reading_words')],
      [t('books:section.seen'), t('books:seen_words')],
    ],
  })
  written.catch((error: unknown) => {
    call.log.error({ err: error, fileName }, 'a file of the books could not be written')
    stream.destroy(error instanceof Error ? error : undefined)
  })
  return {
    fileName: `${fileName}-${from}-${to}.xlsx`,
    body: Readable.toWeb(stream) as ReadableStream<Uint8Array>,
  }
}
