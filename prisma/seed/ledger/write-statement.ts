import { moneyIn } from '#app/features/settlement/index.ts'
import { addDays, formatDay, startOfVnDay } from '#app/kernel/clock.ts'
import { sumDong } from '#app/kernel/money.ts'
import { demoSettings } from '#app/platform/config/demo-settings.ts'
import { person } from '../orders/order-book.ts'
import { momentBefore, type Seed } from '../seed.ts'
import type { LedgerBook } from './ledger-book.ts'

/** The statement tells the last days before yesterday. */
const DAYS = 14
/** Đồng that lay on the account before the market's books began. */
const BEFORE = 20_000_000n

/**
 * The accountant has read in the bank's statement of two weeks: the bank feed had told all of it but one line, cash that
 * somebody paid in at the bank's counter, which lies on the desk now.
 */
export function writeStatement(seed: Seed, books: LedgerBook, accountantId: string): void {
  const [from, to] = [addDays(seed.day, -DAYS - 1), addDays(seed.day, -2)]
  const [begin, end] = [startOfVnDay(from), startOfVnDay(addDays(to, 1))]
  const account = demoSettings.MARKET_BANK_ACCOUNT
  const told = seed.sheet
    .rows('BankTransaction')
    .filter(
      ({ accountNumber, at }) => accountNumber === account && begin <= new Date(at) && new Date(at) < end,
    )
  const importedAt = momentBefore(seed, 1, 8 * 60 + 40)
  const importId = seed.id(importedAt)
  const rows = told.length + 1
  seed.sheet.add('StatementImport', {
    ...{ id: importId, fileName: `sao-ke ${formatDay(from)} - ${formatDay(to)}.xlsx`.replaceAll('/', '.') },
    ...{ fileHash: Buffer.from(seed.random.fork('statement').bytes(32)).toString('hex') },
    ...{ layout: 'vietcombank', rows, added: 1, size: null, importedById: accountantId, importedAt },
  })
  const at = momentBefore(seed, 4, 9 * 60 + 52)
  const transferId = seed.id(importedAt)
  const amount = 350_000n
  const bankReference = `TM${seed.day.replaceAll('-', '')}01`
  seed.sheet.add('BankTransaction', {
    ...{ id: transferId, provider: 'statement', providerId: `${account}/${bankReference}`, amount, at },
    ...{
      accountNumber: account,
      purpose: 'NOP TIEN MAT TAI QUAY MUA TRA SHAN',
      bankReference,
      noticeId: null,
    },
    ...{ importId, match: 'unknown', attemptId: null, createdAt: importedAt, setAside: 0n },
  })
  const moved = (lines: readonly { readonly amount: bigint | number }[]) =>
    sumDong(lines.map((one) => BigInt(one.amount)))
  const earlier = seed.sheet
    .rows('BankTransaction')
    .filter((one) => one.accountNumber === account && new Date(one.at) < begin)
  const opening = BEFORE + moved(earlier)
  seed.sheet.add('StatementBalance', {
    ...{ importId, accountNumber: account, opening, closing: opening + moved(told) + amount },
    ...{ firstAt: begin, lastAt: new Date(end.getTime() - 1000) },
  })
  const line = { transferId, amount, movedAt: at, at: importedAt } as const
  books.post(moneyIn({ ...line, place: 'bank', sellerId: null, fee: null }))
  const head = { id: seed.id(importedAt), at: importedAt, ...person(accountantId), requestId: 'seed' }
  seed.sheet.add('AuditRecord', {
    ...{ ...head, action: 'payments.statement-imported' },
    ...{ subjectType: 'StatementImport', subjectId: importId, details: { rows, added: 1 } },
  })
}
