import { Readable } from 'node:stream'
import exceljs from 'exceljs'
import { beforeAll, expect, it } from 'vitest'
import { fixedClock } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { sumDong } from '#app/kernel/money.ts'
import { aMaker, ownerOf } from '#tests/factories/catalogue.ts'
import { callMaker } from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import { accounts } from '../ledger/accounts.ts'
import { refundRequested, settled } from '../ledger/part-postings.ts'
import { payoutFailed, payoutStarted } from '../ledger/payout-postings.ts'
import { postToLedger } from '../ledger/post-to-ledger.server.ts'
import { readBalance } from '../ledger/read-balance.server.ts'
import {
  STATEMENT_PAGE,
  readStatementPage,
  readStatementSums,
  statementRows,
} from './read-statement.server.ts'
import { statementFile } from './statement-file.server.ts'
import { totalOfAmounts } from './statement-columns.ts'

const { root } = testDatabase()
const makeCall = callMaker(root)
const clock = fixedClock('2026-10-01T03:00:00Z')
const period = { from: '2026-10-05', to: '2026-10-20' }
let call = makeCall({ clock })
let sellerId = ''

const day = (number: number, time = '03:00:00') =>
  new Date(`2026-10-${String(number).padStart(2, '0')}T${time}Z`)

const soldOn = async (at: Date, goods: bigint) => {
  const terms = {
    ...{ sellerOrderId: newId(), sellerId, goods, delivery: 25_000n, commission: goods / 20n },
    ...{ commissionVat: goods / 200n, taxVat: goods / 100n, taxPit: goods / 200n },
  }
  await postToLedger(call, settled({ terms, state: { settled: false, refunded: 0n } }, at))
  return terms
}

beforeAll(async () => {
  sellerId = (await aMaker(call)).id
  call = makeCall({ clock, actor: ownerOf(sellerId) })
  const stranger = await aMaker(call)
  await soldOn(day(2), 400_000n)
  // The last moment before the period, in Việt Nam, and the first and last of it.
  await soldOn(day(4, '16:59:59'), 100_000n)
  await soldOn(day(4, '17:00:00'), 111_111n)
  await soldOn(day(20, '16:59:59'), 222_222n)
  await soldOn(day(20, '17:00:00'), 333_333n)
  for (let one = 0; one < 120; one++) await soldOn(day(6 + (one % 12)), BigInt(10_000 + one * 777))
  const terms = await soldOn(day(7), 500_001n)
  const state = { settled: true, refunded: 0n }
  const refund = {
    ...{ refundId: newId(), paymentId: newId(), transferId: null, sellerOrderId: terms.sellerOrderId },
    ...{ amount: 123_457n, at: day(9) },
  }
  await postToLedger(call, refundRequested(refund, [{ terms, state, amount: 123_457n }]))
  const payout = { payoutId: newId(), sellerId, amount: 300_000n, at: day(10) }
  await postToLedger(call, payoutStarted(payout))
  await postToLedger(call, payoutFailed({ ...payout, at: day(11) }))
  await postToLedger(call, payoutStarted({ ...payout, payoutId: newId(), at: day(12) }))
  await postToLedger(
    call,
    payoutStarted({ ...payout, payoutId: newId(), sellerId: stranger.id, at: day(12) }),
  )
})

const owedAt = async (at: Date) => -(await readBalance(call, accounts.sellerPayable(sellerId), at))
const allRows = async () => {
  const sums = await readStatementSums(call, period)
  const rows = []
  for await (const row of statementRows(call, sums)) rows.push(row)
  return { sums, rows }
}

it('begins and ends where the books do, and every row leads from one to the other', async () => {
  const { sums, rows } = await allRows()
  expect(sums.opening).toBe(await owedAt(day(4, '16:59:59.999')))
  expect(sums.closing).toBe(await owedAt(day(20, '16:59:59.999')))
  expect(rows).toHaveLength(sums.rows)
  let balance = sums.opening
  for (const row of rows) {
    expect(totalOfAmounts(row.amounts)).toBe(row.total)
    balance += row.total
    expect(row.balance).toBe(balance)
  }
  expect(balance).toBe(sums.closing)
  expect(sums.sums.payouts).toBe(-300_000n)
  expect(sums.sums.refunds).toBe(-123_457n)
  expect(sums.sums.commission).toBe(sumDong(rows.map(({ amounts }) => amounts.commission)))
})

it('has on its pages what it has in one piece', async () => {
  const { sums, rows } = await allRows()
  const pages = []
  for (let page = 1; page <= Math.ceil(sums.rows / STATEMENT_PAGE); page++) {
    pages.push(...(await readStatementPage(call, { period, opening: sums.opening, page })))
  }
  expect(pages).toEqual(rows)
})

it('has in its Excel file the rows of the page, to the đồng', async () => {
  const { sums, rows } = await allRows()
  const { body } = await statementFile(call, { period, form: 'xlsx' })
  const book = new exceljs.Workbook()
  await book.xlsx.read(Readable.from(Buffer.from(await new Response(body).arrayBuffer())))
  const cells: unknown[][] = []
  book.worksheets[0]?.eachRow((row) => cells.push(Array.isArray(row.values) ? row.values.slice(1) : []))
  const title = cells.slice(0, 3).map(([words]) => words)
  expect(title[0]).toBe('Bảng kê tiền hàng')
  expect(title[2]).toBe('Kỳ: 05/10/2026 – 20/10/2026')
  const table = cells.slice(3)
  const [, opening, ...rest] = table
  expect(opening?.at(-1)).toBe(Number(sums.opening))
  const closing = rest.pop()
  expect(closing?.at(-1)).toBe(Number(sums.closing))
  expect(table.slice(1).every(([first]) => first instanceof Date)).toBe(true)
  expect(rest.map((row) => row.at(-2))).toEqual(rows.map(({ total }) => Number(total)))
  expect(rest.map((row) => row.at(-1))).toEqual(rows.map(({ balance }) => Number(balance)))
})

it('is drawn as a PDF of several pages', async () => {
  const { body, fileName } = await statementFile(call, { period, form: 'pdf' })
  const pdf = Buffer.from(await new Response(body).arrayBuffer()).toString('latin1')
  expect(fileName).toBe('bang-ke-2026-10-05-2026-10-20.pdf')
  expect(pdf.startsWith('%PDF-')).toBe(true)
  expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true)
  expect(Number(/\/Count (\d+)/.exec(pdf)?.[1])).toBeGreaterThan(3)
})
