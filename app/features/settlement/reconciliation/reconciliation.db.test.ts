import { expect, it } from 'vitest'
import { applyTransfer, dismissTransfer, takeOffDesk } from '#app/features/payments/index.server.ts'
import { fixedClock } from '#app/kernel/clock.ts'
import { newTransferReference } from '#app/kernel/codes.ts'
import { newId } from '#app/kernel/ids.ts'
import { sumDong } from '#app/kernel/money.ts'
import { unwrap } from '#app/kernel/result.ts'
import { anOperator } from '#tests/factories/catalogue.ts'
import { callMaker, marketAccount, MARKET_NOW } from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import { settlementSubscriptions } from '../index.server.ts'
import { accounts } from '../ledger/accounts.ts'
import { findLedgerDiscrepancies } from '../ledger/find-ledger-discrepancies.server.ts'
import { moneyIn } from '../ledger/money-postings.ts'
import { postToLedger } from '../ledger/post-to-ledger.server.ts'
import { move, posting } from '../ledger/posting.ts'
import { readBalance } from '../ledger/read-balance.server.ts'
import { nameOutflow } from './name-outflow.server.ts'
import { nameDeposit } from './name-deposit.server.ts'
import { readBankBalance } from './read-bank-balance.server.ts'
import { readStanding } from './read-standing.server.ts'
import { readReconciliation } from './read-reconciliation.server.ts'
import type { MoneyChannel } from './reconciliation.types.ts'

const { root } = testDatabase()
const clock = fixedClock(MARKET_NOW)
const call = callMaker(root)({ actor: anOperator, clock, subscriptions: settlementSubscriptions })
const period = { from: '2026-11-01', to: '2026-11-30' }
const report = (channel: MoneyChannel) => readReconciliation(call, { channel, period })

const kindsOf = async (channel: MoneyChannel) => (await report(channel)).differences.map(({ kind }) => kind)

const aLine = async (
  id: string,
  direction: 'in' | 'out',
  amount: bigint,
  { provider = 'sepay', purpose = `line ${id}` } = {},
) => {
  await applyTransfer(call, {
    ...{ provider, noticeId: null, importId: null },
    transfer: {
      ...{ id, accountNumber: marketAccount.account, direction, amount },
      ...{ purpose, reference: `FT${id}`, at: clock.now() },
    },
  })
  return root.bankTransaction.findFirstOrThrow({ where: { providerId: id } })
}

/** A payment that a gateway told: kept, and booked where it is told so. */
async function aReceipt(gateway: 'vnpay' | 'stripe' | 'payos', amount: bigint, fee: bigint, booked = amount) {
  const id = newId()
  const at = clock.now()
  await root.bankTransaction.create({
    data: {
      ...{ id, provider: gateway, providerId: id, accountNumber: gateway, amount, fee, at, createdAt: at },
      ...{ purpose: 'CL', bankReference: '', match: 'matched' },
    },
  })
  if (booked === 0n) return
  const fact = {
    transferId: id,
    place: gateway,
    sellerId: null,
    amount: booked,
    fee,
    movedAt: at,
    at,
  } as const
  await postToLedger(call, moneyIn(fact))
}

it('names a line that nobody has explained, and one that waits on the desk', async () => {
  await aLine('in-1', 'in', 50_000n)
  await aLine('out-1', 'out', 30_000n)
  expect((await kindsOf('bank')).toSorted()).toEqual(['out_unexplained', 'unclaimed'])
  const { days, unexplained, balance } = await report('bank')
  expect(days).toMatchObject([{ day: '2026-11-22', toldIn: 50_000n, bookedIn: 50_000n, toldOut: 30_000n }])
  expect(unexplained).toBe(1)
  expect(balance).toBe(50_000n)

  const { id: transferId } = await root.bankTransaction.findFirstOrThrow({ where: { providerId: 'out-1' } })
  expect(await nameOutflow(call, { transferId, reason: ' ' })).toMatchObject({ failure: { field: 'reason' } })
  const fee = { transferId, reason: 'phí ngân hàng' }
  const named = await Promise.all([nameOutflow(call, fee), nameOutflow(call, fee)])
  expect(named.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await kindsOf('bank')).toEqual(['unclaimed'])
  expect(await readBalance(call, accounts.bankOutgoing)).toBe(0n)
})

it('names what is not in the books, and what is there with another amount', async () => {
  await aReceipt('stripe', 80_000n, 3_000n, 0n)
  await aReceipt('stripe', 90_000n, 3_000n, 95_000n)
  expect((await kindsOf('stripe')).toSorted()).toEqual(['not_booked', 'other_amount'])
  expect((await report('stripe')).days).toMatchObject([
    { toldIn: 170_000n, bookedIn: 95_000n, differences: 2 },
  ])
})

it("takes a line of the bank for a gateway's deposit, once, and says where it is not what was told", async () => {
  await aReceipt('vnpay', 200_000n, 4_000n)
  await aReceipt('vnpay', 100_000n, 2_000n)
  const { id: transferId } = await aLine('deposit-1', 'in', 294_000n)
  const deposit = {
    transferId,
    gateway: 'vnpay',
    period: { from: '2026-11-22', to: '2026-11-22' },
    fee: 0n,
  } as const
  expect(
    await nameDeposit(call, { ...deposit, period: { from: '2026-11-22', to: '2026-11-21' } }),
  ).toMatchObject({
    failure: { field: 'to' },
  })
  const named = await Promise.all([nameDeposit(call, deposit), nameDeposit(call, deposit)])
  expect(named.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await readBalance(call, accounts.gateway('vnpay'))).toBe(0n)
  // The bank's fee of the test before, and nothing else.
  expect(await readBalance(call, accounts.differences)).toBe(30_000n)
  expect(await kindsOf('vnpay')).toEqual([])

  await aReceipt('payos', 50_000n, 0n)
  const net = await aLine('deposit-net', 'in', 49_000n)
  unwrap(await nameDeposit(call, { ...deposit, gateway: 'payos', transferId: net.id, fee: 1_000n }))
  expect(await readBalance(call, accounts.gateway('payos'))).toBe(0n)
  expect(await kindsOf('payos')).toEqual([])

  const short = await aLine('deposit-2', 'in', 90_000n)
  await aReceipt('vnpay', 100_000n, 0n)
  unwrap(await nameDeposit(call, { ...deposit, transferId: short.id, fee: 1_000n }))
  expect(await kindsOf('vnpay')).toContain('deposit_differs')
})

it('strikes a line that was told twice: it is gone from the differences, and from what the bank is said to have', async () => {
  const wrong = async () => (await findLedgerDiscrepancies(root)).map(({ breaches }) => breaches)
  const before = await Promise.all([report('bank'), readBalance(call, accounts.differences), wrong()])
  const purpose = `${newTransferReference()} chuyen tien`
  await aLine('once', 'in', 70_000n, { purpose })
  const again = await aLine('again', 'in', 70_000n, { purpose, provider: 'casso' })
  unwrap(await takeOffDesk(call, { transferId: again.id, reason: 'Hai nguồn báo một khoản' }))
  const after = await report('bank')
  expect(after.differences.map(({ id }) => id)).not.toContain(again.id)
  expect(after.balance).toBe(before[0].balance + 70_000n)
  expect(await readBalance(call, accounts.differences)).toBe(before[1])
  const told = ({ days }: typeof after) => days.reduce((sum, { toldIn }) => sum + toldIn, 0n)
  expect(told(after)).toBe(told(before[0]) + 70_000n)
  expect(await wrong()).toEqual(before[2])
})

it('shows what a gateway gave back and kept, and names a refund that the books do not have', async () => {
  const { days } = await report('stripe')
  const [before] = days
  const give = async (amount: bigint, booked: boolean) => {
    const refundId = newId()
    const at = clock.now()
    await root.refund.create({
      data: {
        ...{ id: refundId, key: refundId, amount, reason: 'Hết hàng', gateway: 'stripe', status: 'done' },
        ...{ requestedAt: at, doneAt: at, gatewayReference: `re_${amount}` },
      },
    })
    const head = { kind: 'refund_sent', key: `test/${refundId}`, source: refundId, at } as const
    const sides = { from: accounts.gateway('stripe'), to: accounts.refundsOwed, note: 'refund_sent' } as const
    if (booked) await postToLedger(call, posting(head, move(amount, sides, { refundId })))
  }
  await give(30_000n, true)
  expect((await report('stripe')).days).toMatchObject([
    { toldOut: 30_000n, bookedOut: 30_000n, fee: before?.fee },
  ])
  expect(before?.fee).toBe(3_000n)
  expect(await kindsOf('stripe')).not.toContain('refund_differs')
  await give(20_000n, false)
  expect((await report('stripe')).differences).toContainEqual(
    expect.objectContaining({ kind: 'refund_differs', told: 20_000n, booked: 0n, what: 're_20000' }),
  )
})

it('finds the line of a refund by its number, however either is written', async () => {
  const refundId = newId()
  const at = clock.now()
  const out = await aLine('26 001', 'out', 41_000n)
  expect((await report('bank')).differences.map(({ id }) => id)).toContain(out.id)
  await root.refund.create({
    data: {
      ...{ id: refundId, key: refundId, amount: 41_000n, reason: 'Hỏng', status: 'done', proof: 'ft26001' },
      ...{ requestedAt: at, doneAt: at },
    },
  })
  const sides = { from: accounts.bankOutgoing, to: accounts.refundsOwed, note: 'refund_sent' } as const
  const head = { kind: 'refund_sent', key: `test/${refundId}`, source: refundId, at } as const
  await postToLedger(call, posting(head, move(41_000n, sides, { refundId })))
  const ids = (await report('bank')).differences.map(({ id }) => id)
  expect(ids).not.toContain(out.id)
  expect(ids).not.toContain(refundId)
})

it('lists what stands on differences and outgoing money until it comes to nothing, explained or not', async () => {
  const standing = async (name: string) =>
    (await readStanding(call)).filter(({ behind }) => behind?.name === name)
  const cost = await aLine('cost', 'out', 7_000n)
  expect(await standing('line cost')).toMatchObject([
    { account: 'bank_outgoing', amount: 7_000n, reason: '' },
  ])
  unwrap(await nameOutflow(call, { transferId: cost.id, reason: 'phí tin nhắn' }))
  expect(await standing('line cost')).toMatchObject([
    { account: 'differences', amount: 7_000n, age: 0, reason: 'phí tin nhắn' },
  ])
  const gift = await aLine('gift', 'in', 9_000n)
  unwrap(await dismissTransfer(call, { transferId: gift.id, reason: 'Góp vốn' }))
  expect(await standing('line gift')).toMatchObject([
    { account: 'differences', amount: -9_000n, reason: 'Góp vốn' },
  ])
  // What a refund was written down for and its line of the bank are one.
  expect(await standing('line 26 001')).toEqual([])
  for (const account of ['differences', 'bank_outgoing'] as const) {
    const sum = (await readStanding(call)).filter((one) => one.account === account)
    const kind = account === 'differences' ? accounts.differences : accounts.bankOutgoing
    expect(sumDong(sum.map(({ amount }) => amount))).toBe(await readBalance(call, kind))
  }
})

it("compares the bank's own balance with the books, past what lay there before they began", async () => {
  const { account: accountNumber } = marketAccount
  const balances = { opening: 1_000_000n, closing: 1_050_000n, firstAt: clock.now(), lastAt: clock.now() }
  const { balance } = await report('bank')
  const books = (await report('bank')).days.reduce((sum, { toldIn, toldOut }) => sum + toldIn - toldOut, 0n)
  const importId = newId()
  const right = { ...balances, closing: balances.opening + books }
  await root.statementBalance.create({ data: { importId, accountNumber, ...right } })
  expect(await readBankBalance(call, period)).toMatchObject({ before: 1_000_000n, books, rest: 0n })
  expect(await kindsOf('bank')).not.toContain('statement_differs')
  await root.statementBalance.update({ where: { importId }, data: { closing: right.closing + 5_000n } })
  expect((await report('bank')).differences).toContainEqual(
    expect.objectContaining({
      kind: 'statement_differs',
      told: right.closing + 5_000n,
      booked: right.closing,
    }),
  )
  expect((await report('bank')).balance).toBe(balance)
  await root.statementBalance.delete({ where: { importId } })
})
