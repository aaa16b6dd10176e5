import { beforeAll, describe, expect, it } from 'vitest'
import {
  foresee,
  importStatement,
  keepStatement,
  listDecidedTransfers,
  listUnmatchedTransfers,
  openStatementFile,
  readStatementDraft,
  readStatementImport,
  receiveNotice,
  refundTransfer,
  saveStatementColumns,
  takeOffDesk,
} from '#app/features/payments/index.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { unwrap } from '#app/kernel/result.ts'
import type { Person } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import { StatementColumnsForm } from '../ui/operator/file-forms.ts'
import { sweepFileDrafts } from '#app/platform/drafts/file-drafts.server.ts'
import { anOperator } from '#tests/factories/catalogue.ts'
import {
  aPlacedOrder,
  aStall,
  callMaker,
  MARKET_NOW,
  marketAccount,
  sepayNotice,
  somePlaces,
  type Stall,
} from '#tests/factories/market.ts'
import { fixedClock } from '#app/kernel/clock.ts'
import { testDatabase } from '#tests/setup/test-database.ts'

const somebodyElse: Person = {
  ...{ kind: 'person', userId: 'somebody-else', name: 'Người khác' },
  ...{ staff: null, officer: null, operator: true },
}

let call: Call
let stall: Stall

beforeAll(async () => {
  call = callMaker(testDatabase().root)({ actor: anOperator })
  await somePlaces(call)
  stall = await aStall(call, { packs: 50 })
})

interface Line {
  readonly reference: string
  readonly credit?: bigint
  readonly debit?: bigint
  readonly purpose: string
}

const HEAD = 'Ngày giao dịch,Số tham chiếu,Số tiền ghi nợ,Số tiền ghi có,Mô tả'
const row = ({ reference, credit, debit, purpose }: Line) =>
  `22/11/2026,${reference},${debit ?? ''},${credit ?? ''},${purpose}`
const fileOf = (lines: readonly Line[], { account = marketAccount.account, head = HEAD } = {}) =>
  new TextEncoder().encode([`Số tài khoản,${account}`, head, ...lines.map(row)].join('\n'))
const keep = async (bytes: Uint8Array, name = 'sao-ke.csv') =>
  unwrap(await keepStatement(call, { name, bytes })).draftId
const importIt = async (bytes: Uint8Array) =>
  unwrap(await importStatement(call, { draftId: await keep(bytes) })).importId

describe('a bank’s statement', () => {
  it('pays the orders that it names, once, however often and in whatever file it comes', async () => {
    const order = await aPlacedOrder(call, stall)
    const fed = await aPlacedOrder(call, stall)
    await sepayNotice(call, { amount: fed.total, purpose: fed.reference, id: 77_001 })
    const lines: Line[] = [
      { reference: 'ST1', credit: order.total, purpose: `CHUYEN TIEN ${order.reference}` },
      { reference: 'FT77001', credit: fed.total, purpose: fed.reference },
      { reference: 'ST2', debit: 40_000n, purpose: 'phi' },
      { reference: 'ST3', credit: 9_000n, purpose: 'lai tien gui' },
    ]
    const draftId = await keep(fileOf(lines))
    const { reading } = (await readStatementDraft(call, draftId)) ?? {}
    if (reading?.kind !== 'rows') throw new Error('the file was not read')
    const foreseen = await foresee(call, reading.rows)
    expect(foreseen.map(({ fate }) => fate)).toEqual(['order', 'told', 'out', 'unknown'])
    expect(foreseen[0]?.orderCode).toBe(order.code)

    const { importId } = unwrap(await importStatement(call, { draftId }))
    const payment = await call.db.payment.findFirstOrThrow({ where: { orderId: order.orderId } })
    expect(payment.status).toBe('paid')
    expect(await readStatementImport(call, importId)).toMatchObject({
      ...{ rows: 4, added: 4, known: 0, told: 1, out: 1 },
      matches: expect.arrayContaining([
        { match: 'matched', count: 1, sum: order.total },
        { match: 'unknown', count: 1, sum: 9_000n },
      ]),
    })
    expect(await call.db.transferUse.count({ where: { paymentId: payment.id } })).toBe(1)

    expect(await importIt(fileOf(lines))).toBe(importId)
    const longer = await importIt(fileOf([...lines, { reference: 'ST4', credit: 1_000n, purpose: 'le' }]))
    expect(longer).not.toBe(importId)
    expect(await readStatementImport(call, longer)).toMatchObject({ rows: 5, added: 1, known: 4 })
    expect(await call.db.bankTransaction.count({ where: { provider: 'statement' } })).toBe(5)
  })

  it('is known from a feed however it writes the bank’s number, and told twice where it has another', async () => {
    const [one, two] = [await aPlacedOrder(call, stall), await aPlacedOrder(call, stall)]
    for (const [at, { total, reference }] of [one, two].entries()) {
      await sepayNotice(call, { amount: total, purpose: `${reference} cam on`, id: 88_001 + at })
    }
    const purpose = `IBFT ${two.reference} CT TU 0123`
    const lines: Line[] = [
      { reference: 'ft 88.001', credit: one.total, purpose: one.reference },
      { reference: '5243-1', credit: two.total, purpose },
      { reference: '5243-2', credit: two.total, purpose },
    ]
    const draftId = await keep(fileOf(lines))
    const { reading } = (await readStatementDraft(call, draftId)) ?? {}
    if (reading?.kind !== 'rows') throw new Error('the file was not read')
    expect((await foresee(call, reading.rows)).map(({ fate }) => fate)).toEqual(['told', 'order', 'order'])
    const { importId } = unwrap(await importStatement(call, { draftId }))
    const kept = await call.db.bankTransaction.findMany({ where: { importId }, orderBy: { id: 'asc' } })
    expect(kept.map(({ match }) => match)).toEqual(['ignored', 'duplicate', 'duplicate'])

    const [, again, twice] = kept.map(({ id }) => id)
    const { rows } = await listUnmatchedTransfers(call, {})
    const onDesk = (id = '') => rows.find(({ transferId }) => transferId === id)
    expect(onDesk(again)).toMatchObject({ proposal: 'told_twice', toldBefore: 'sepay' })
    // The feed told one: whoever pays twice gets the second back.
    expect(onDesk(twice)).toMatchObject({ proposal: 'refund', toldBefore: null })
    const reason = 'Báo hai lần'
    expect(await refundTransfer(call, { transferId: again ?? '', reason })).toMatchObject({
      failure: { key: 'payment:failure.told_twice', field: 'reason' },
    })
    unwrap(await takeOffDesk(call, { transferId: again ?? '', reason }))
    // Struck once, it is findable with who did it, and nobody does it again.
    expect(await takeOffDesk(call, { transferId: again ?? '', reason })).toMatchObject({ ok: false })
    const [decided] = (await listDecidedTransfers(call, {})).rows
    expect(decided).toMatchObject({ transferId: again, deeds: [{ resolution: `told_twice: ${reason}` }] })
    unwrap(await refundTransfer(call, { transferId: twice ?? '', reason: 'Trả hai lần' }))
  })

  it('does not count a part again that a feed told under another number', async () => {
    const { orderId, reference, total } = await aPlacedOrder(call, stall)
    const amount = total / 2n
    await sepayNotice(call, { amount, purpose: reference, id: 89_001 })
    await importIt(fileOf([{ reference: '5243-9', credit: amount, purpose: `${reference} CT` }]))
    const payment = await call.db.payment.findFirstOrThrow({ where: { orderId }, include: { uses: true } })
    expect(payment.status).toBe('open')
    expect(payment.uses.map((use) => use.amount)).toEqual([amount])
    const { rows } = await listUnmatchedTransfers(call, {})
    expect(rows.find(({ bankReference }) => bankReference === '5243-9')).toMatchObject({
      ...{ match: 'duplicate', proposal: 'told_twice', rest: amount },
    })
    // Twice by one teller is money twice.
    await sepayNotice(call, { amount: total - amount, purpose: reference, id: 89_002 })
    expect(await call.db.payment.findUnique({ where: { id: payment.id } })).toMatchObject({ status: 'paid' })
  })

  it('is nobody’s but its sender’s, and is dropped after a day', async () => {
    const draftId = await keep(fileOf([{ reference: 'ST5', credit: 1n, purpose: 'a' }]))
    const another = callMaker(testDatabase().root)({ actor: somebodyElse })
    expect(await readStatementDraft(another, draftId)).toBeNull()
    const later = new Date(new Date(MARKET_NOW).getTime() + 25 * 60 * 60 * 1000).toISOString()
    const nextDay = callMaker(testDatabase().root)({ actor: anOperator, clock: fixedClock(later) })
    expect(await importStatement(nextDay, { draftId })).toMatchObject({ failure: { key: 'money:file.gone' } })
    await sweepFileDrafts(nextDay)
    expect(await call.db.fileDraft.count({ where: { id: draftId } })).toBe(0)
  })

  it('of another account, or that is none, changes nothing', async () => {
    const before = await call.db.bankTransaction.count()
    const other = await keep(fileOf([{ reference: 'X', credit: 5n, purpose: 'b' }], { account: '999888777' }))
    expect(await importStatement(call, { draftId: other })).toMatchObject({
      failure: { key: 'money:file.other-account', details: { account: '999888777' } },
    })
    const none = await keep(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'cu.xls')
    expect(await importStatement(call, { draftId: none })).toMatchObject({ ok: false })
    expect(await keepStatement(call, { name: 'x', bytes: new Uint8Array(6 * 1024 * 1024) })).toMatchObject({
      failure: { key: 'money:file.too-large' },
    })
    expect(await keepStatement(call, undefined)).toMatchObject({ failure: { key: 'money:file.none' } })
    expect(await call.db.bankTransaction.count()).toBe(before)
  })

  it('is kept as it was read in, with who did; one whose balances do not add up is not read in', async () => {
    const head = 'Ngày giao dịch,Số tham chiếu,Số tiền ghi nợ,Số tiền ghi có,Mô tả,Số dư'
    const lines = (second: bigint): Line[] => [
      { reference: 'B1', credit: 5_000n, purpose: 'mot,105000' },
      { reference: 'B2', credit: 7_000n, purpose: `hai,${second}` },
    ]
    const bytes = fileOf(lines(112_000n), { head })
    const importId = await importIt(bytes)
    const { importedBy, size } = (await readStatementImport(call, importId)) ?? {}
    expect({ importedBy, size }).toEqual({ importedBy: null, size: bytes.length })
    const file = await openStatementFile(call, importId)
    expect(await new Response(file?.stream).bytes()).toEqual(bytes)
    expect(file?.fileName).toMatch(/^sao-ke-2026-11-22-[0-9a-f]{8}\.csv$/)
    const opened = { action: 'payments.statement-opened', subjectId: importId }
    expect(await call.db.auditRecord.count({ where: opened })).toBe(1)
    expect(await openStatementFile(call, newId())).toBeNull()

    const before = await call.db.bankTransaction.count()
    const draftId = await keep(fileOf(lines(113_000n), { head }))
    expect((await readStatementDraft(call, draftId))?.reading).toEqual({
      ...{ kind: 'unreadable', why: 'balances', line: 4 },
    })
    expect(await importStatement(call, { draftId })).toMatchObject({
      failure: { key: 'money:file.balances', details: { line: 4 } },
    })
    expect(await call.db.bankTransaction.count()).toBe(before)
  })

  it('pays by a line whose number the bank has given out before: on another day, or for another order', async () => {
    const [later, other] = [await aPlacedOrder(call, stall), await aPlacedOrder(call, stall)]
    const bankGives = (at: string, purpose: string, id: number) =>
      receiveNotice(call, 'sepay', {
        headers: { authorization: 'Apikey test-feed-key' },
        body: JSON.stringify({
          ...{ id, gateway: 'Agribank', transactionDate: at, accountNumber: marketAccount.account },
          ...{
            content: purpose,
            transferType: 'in',
            transferAmount: Number(later.total),
            referenceCode: '1200',
          },
        }),
        receivedAt: call.clock.now(),
      })
    expect(other.total).toBe(later.total)
    await bankGives('2026-11-02 10:00:00', 'tien hang', 99_001)
    await bankGives('2026-11-22 09:00:00', other.reference, 99_002)
    const importId = await importIt(
      fileOf([{ reference: '1200', credit: later.total, purpose: later.reference }]),
    )
    expect(await readStatementImport(call, importId)).toMatchObject({
      ...{ told: 0, matches: [{ match: 'matched', count: 1 }] },
    })
    const orders = [later.orderId, other.orderId]
    expect(await call.db.order.count({ where: { id: { in: orders }, status: 'placed' } })).toBe(2)
  })

  it('of a feed that sees more accounts than ours changes nothing by them', async () => {
    const before = await listUnmatchedTransfers(call, {})
    for (const [id, transferType] of [
      [99_101, 'in'],
      [99_102, 'out'],
    ] as const) {
      const body = { id, gateway: 'ACB', transactionDate: '2026-11-22 10:05:00', accountNumber: '9999 9999' }
      await receiveNotice(call, 'sepay', {
        headers: { authorization: 'Apikey test-feed-key' },
        body: JSON.stringify({ ...body, content: 'luong', transferType, transferAmount: 7_000_000 }),
        receivedAt: call.clock.now(),
      })
    }
    const kept = await call.db.bankTransaction.findMany({ where: { accountNumber: '99999999' } })
    expect(kept.map(({ match }) => match)).toEqual(['not_ours', 'not_ours'])
    expect(await listUnmatchedTransfers(call, {})).toEqual(before)
  })

  it('of an unknown bank is read once its columns are named, and then by itself', async () => {
    const head = 'Ngày,Mã,Rút,Nộp,Lời'
    const first = await keep(fileOf([{ reference: 'U1', credit: 7_000n, purpose: 'x' }], { head }))
    const draft = await readStatementDraft(call, first)
    expect(draft?.reading.kind).toBe('needs-mapping')
    expect(await importStatement(call, { draftId: first })).toMatchObject({
      failure: { key: 'money:file.needs-mapping' },
    })
    const wrong = { at: 4, purpose: 0, credit: 1 }
    expect(await saveStatementColumns(call, { draftId: first, columns: wrong })).toMatchObject({ ok: false })
    const columns = StatementColumnsForm.parse({
      at: '0',
      reference: '1',
      debit: '2',
      credit: '3',
      purpose: '4',
    })
    unwrap(await saveStatementColumns(call, { draftId: first, columns }))
    unwrap(await importStatement(call, { draftId: first }))
    const next = await keep(fileOf([{ reference: 'U2', credit: 8_000n, purpose: 'y' }], { head }))
    expect((await readStatementDraft(call, next))?.reading.kind).toBe('rows')
  })
})
