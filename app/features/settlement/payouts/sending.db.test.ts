import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#app/kernel/ids.ts'
import { unwrap } from '#app/kernel/result.ts'
import { somePlaces } from '#tests/factories/market.ts'
import { aPayingMarket } from '#tests/factories/payouts.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import { accounts } from '../ledger/accounts.ts'
import { findLedgerDiscrepancies } from '../ledger/find-ledger-discrepancies.server.ts'
import { readBalance } from '../ledger/read-balance.server.ts'
import { approveRun } from './approve-run.server.ts'
import { markPayoutFailed, markPayoutPaid } from './end-payout.server.ts'
import { failHeldBack } from './fail-held-back.server.ts'
import { findPayoutDiscrepancies } from './find-payout-discrepancies.server.ts'
import { readTransferFile } from './payout-file.server.ts'
import { readPayoutsWaiting } from './payouts-waiting.server.ts'
import { readPayoutDesk } from './read-payout.server.ts'
import { readRun } from './read-runs.server.ts'
import { markPayoutReturned } from './return-payout.server.ts'
import { sendAlone } from './send-alone.server.ts'
import { sendRun } from './send-run.server.ts'

const { root } = testDatabase()
const market = aPayingMarket(root)
const { clock, maker, approver, timetable } = market
const { aSellerOwed, earn, owed, aRun, aSentRun, theBankTells, theBankSends } = market

beforeAll(async () => {
  await somePlaces(maker)
})

const reading = { bankBin: '970436', bankHolder: 'HTX THU' }

/** A run of these sellers, approved and not yet at the bank. */
async function anApprovedRun(by = maker) {
  const run = await aRun(by)
  unwrap(await approveRun(approver, run))
  const file = async () => {
    const answer = await readTransferFile(maker, { code: run.code, form: 'csv' })
    return answer.ok ? String(answer.value.body) : answer.failure.key
  }
  const page = async () => {
    const read = await readRun(maker, run.code)
    if (!read) throw new Error('no run')
    return read
  }
  const row = async (sellerId: string) => (await page()).payouts.find((one) => one.sellerId === sellerId)
  const codeOf = async (sellerId: string) =>
    (await readPayoutDesk(maker, { runCode: run.code, reference: run.payoutOf(sellerId)?.reference ?? '' }))
      ?.code
  return { ...run, file, page, row, codeOf, idOf: (sellerId: string) => run.payoutOf(sellerId)?.id ?? '' }
}

/** The seller says that the account which the market has is wrong. */
const saysItIsWrong = (sellerId: string) =>
  root.bankAccountChange.create({
    data: {
      ...{ id: newId(), sellerId, ...reading, bankAccount: '0000000018', holdsPayouts: true },
      ...{ status: 'waiting', requestedAt: clock.now(), confirmedAt: clock.now() },
    },
  })

/** Ends what is left, so that the next test has a market to itself. */
async function endAll(runId: string): Promise<void> {
  const open = await root.payout.findMany({ where: { runId, status: { in: ['approved', 'sent'] } } })
  for (const { id } of open) unwrap(await markPayoutPaid(maker, { payoutId: id, proof: `FT-${id}` }))
}

describe('what may not go out any more', () => {
  it('stays out of the file, has no code, stays behind when the file is at the bank, and goes back by one press', async () => {
    const wrong = await aSellerOwed(301_000n, { bankAccount: '0011223301' })
    const suspended = await aSellerOwed(302_000n, { bankAccount: '0011223302' })
    const moved = await aSellerOwed(303_000n, { bankAccount: '0011223303' })
    const right = await aSellerOwed(304_000n, { bankAccount: '0011223304' })
    const run = await anApprovedRun()
    expect(await run.file()).toContain('0011223301')
    const { id: changeId } = await saysItIsWrong(wrong)
    await root.seller.update({ where: { id: suspended }, data: { status: 'suspended' } })
    await root.seller.update({ where: { id: moved }, data: { bankAccount: '5566778899' } })

    const file = await run.file()
    expect(file).toContain(',0011223304,')
    for (const account of ['0011223301', '0011223302', '0011223303']) expect(file).not.toContain(account)
    expect((await run.row(wrong))?.heldBack).toBe('settlement:skip.account_change')
    expect((await run.row(suspended))?.heldBack).toBe('settlement:skip.suspended')
    expect((await run.row(moved))?.heldBack).toBe('settlement:drop.account')
    expect(await run.row(right)).toMatchObject({ heldBack: null, line: 1 })
    for (const seller of [wrong, suspended, moved]) {
      expect(await sendAlone(maker, { payoutId: run.idOf(seller) })).toMatchObject({
        failure: { key: 'settlement:failure.held_back' },
      })
    }

    expect(unwrap(await sendRun(maker, run))).toEqual({ heldBack: 3 })
    expect((await run.row(right))?.status).toBe('sent')
    expect((await run.row(wrong))?.status).toBe('approved')
    expect(unwrap(await failHeldBack(maker, run))).toEqual({ failed: 3 })
    expect(unwrap(await failHeldBack(maker, run))).toEqual({ failed: 0 })
    expect(await run.row(moved)).toMatchObject({ status: 'failed', reason: 'settlement:drop.account' })
    for (const [seller, amount] of [
      [wrong, 301_000n],
      [suspended, 302_000n],
      [moved, 303_000n],
    ] as const) {
      expect(await owed(seller)).toBe(amount)
      await earn(seller, -amount)
    }
    await root.bankAccountChange.update({ where: { id: changeId }, data: { status: 'cancelled' } })
    await endAll(run.runId)
    expect((await run.page()).status).toBe('closed')
  })

  it('shows where it has gone already: somebody has to call the bank', async () => {
    const seller = await aSellerOwed(305_000n)
    const run = await anApprovedRun()
    unwrap(await sendRun(maker, run))
    await root.seller.update({ where: { id: seller }, data: { status: 'suspended' } })
    expect(await run.row(seller)).toMatchObject({ status: 'sent', heldBack: 'settlement:skip.suspended' })
    expect(unwrap(await failHeldBack(maker, run))).toEqual({ failed: 0 })
    await endAll(run.runId)
  })

  it('leaves a run with nothing to send where all of it stays behind', async () => {
    const seller = await aSellerOwed(306_000n)
    const run = await anApprovedRun()
    await root.seller.update({ where: { id: seller }, data: { status: 'suspended' } })
    expect(await run.file()).toBe('settlement:failure.nothing_to_send')
    expect(await sendRun(maker, run)).toMatchObject({
      failure: { key: 'settlement:failure.nothing_to_send' },
    })
    unwrap(await failHeldBack(maker, run))
    expect((await run.page()).status).toBe('closed')
    await earn(seller, -306_000n)
  })
})

describe('a payout by its own code', () => {
  it('has its code only once it is out of the file, so that nobody pays it both ways', async () => {
    const alone = await aSellerOwed(311_000n, { bankAccount: '0011223311' })
    const other = await aSellerOwed(312_000n, { bankAccount: '0011223312' })
    const run = await anApprovedRun()
    expect(await run.codeOf(alone)).toBeNull()
    expect(await run.file()).toContain(',0011223311,')
    expect((await run.page()).file).toMatchObject({ rows: 2, total: 623_000n, taken: { rows: 2, by: null } })
    const pressed = await Promise.all([
      sendAlone(maker, { payoutId: run.idOf(alone) }),
      sendAlone(maker, { payoutId: run.idOf(alone) }),
    ])
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await run.codeOf(alone)).toContain('0011223311')
    // The file that was taken has a line too many, and the page can say so.
    expect((await run.page()).file).toMatchObject({ rows: 1, total: 312_000n, taken: { total: 623_000n } })
    expect(await run.file()).not.toContain('0011223311')
    expect(await run.row(alone)).toMatchObject({ alone: true, line: null, status: 'sent' })
    clock.advance(60_000)
    unwrap(await sendRun(maker, run))
    // What is at the bank has no code; what goes by its code is in no file, also afterwards.
    expect(await run.codeOf(other)).toBeNull()
    expect(await run.codeOf(alone)).toContain('0011223311')
    expect(await run.file()).not.toContain('0011223311')
    expect(await sendAlone(maker, { payoutId: run.idOf(other) })).toMatchObject({
      failure: { key: 'settlement:failure.changed_meanwhile' },
    })
    await endAll(run.runId)
  })

  it('takes two persons where the timetable made its run', async () => {
    const seller = await aSellerOwed(313_000n)
    const run = await anApprovedRun(timetable)
    const payoutId = run.idOf(seller)
    expect(await sendAlone(approver, { payoutId })).toMatchObject({
      failure: { key: 'settlement:failure.approved_it' },
    })
    unwrap(await sendAlone(maker, { payoutId }))
    await endAll(run.runId)
  })

  it('stands in the order of the page', async () => {
    const small = await aSellerOwed(314_000n, { bankAccount: '0011223314' })
    const large = await aSellerOwed(315_000n, { bankAccount: '0011223315' })
    const run = await anApprovedRun()
    const inFile = (await run.file()).match(/00112233\d\d/g)
    expect(inFile).toEqual(['0011223315', '0011223314'])
    expect((await run.page()).payouts.map(({ sellerId, line }) => [sellerId, line])).toEqual([
      [large, 1],
      [small, 2],
    ])
    await endAll(run.runId)
  })
})

describe('a payout that was said to have come back before the bank told it', () => {
  it('takes the line of the bank when it comes, once, and leaves nothing behind in the books', async () => {
    const seller = await aSellerOwed(321_000n)
    const run = await aSentRun()
    const payout = run.payoutOf(seller)
    if (!payout) throw new Error('no payout')
    const before = {
      outgoing: await readBalance(maker, accounts.bankOutgoing),
      differences: await readBalance(maker, accounts.differences),
      unclaimed: await readBalance(maker, accounts.unclaimed),
    }
    await theBankSends(payout)
    const returned = { payoutId: payout.id, reason: 'sai số tài khoản' }
    unwrap(await markPayoutReturned(maker, returned))
    expect(await readBalance(maker, accounts.bankOutgoing)).toBe(before.outgoing + 321_000n)
    const desk = () => readPayoutDesk(maker, { runCode: run.code, reference: payout.reference })
    expect(await desk()).toMatchObject({ awaitsReturn: true, comeBack: [] })

    await theBankTells({ id: 'other', direction: 'in', amount: 321_000n, purpose: 'TIEN HANG' })
    await theBankTells({ direction: 'in', amount: 321_000n, purpose: `HOAN TRA ${payout.reference}` })
    expect((await readPayoutsWaiting(maker)).cameBack).toMatchObject([{ reference: payout.reference }])
    const [line, other] = (await desk())?.comeBack ?? []
    expect([line?.namesIt, other?.namesIt]).toEqual([true, false])
    const named = await Promise.all([
      markPayoutReturned(maker, { ...returned, transferId: line?.transferId ?? '' }),
      markPayoutReturned(approver, { ...returned, transferId: line?.transferId ?? '' }),
    ])
    expect(named.filter(({ ok }) => ok)).toHaveLength(1)
    expect(
      await markPayoutReturned(maker, { ...returned, transferId: other?.transferId ?? '' }),
    ).toMatchObject({
      failure: { key: 'settlement:failure.changed_meanwhile' },
    })
    expect(await desk()).toMatchObject({ awaitsReturn: false, comeBack: [] })
    expect((await readPayoutsWaiting(maker)).cameBack).toEqual([])
    expect(await readBalance(maker, accounts.bankOutgoing)).toBe(before.outgoing)
    expect(await readBalance(maker, accounts.differences)).toBe(before.differences)
    expect(await readBalance(maker, accounts.unclaimed)).toBe(before.unclaimed - 321_000n)
    expect(await owed(seller)).toBe(321_000n)
    await earn(seller, -321_000n)
    const checks = [...(await findLedgerDiscrepancies(root)), ...(await findPayoutDiscrepancies(root))]
    expect(checks.filter(({ breaches }) => breaches > 0)).toEqual([])
  })
})

describe('what waits with payouts', () => {
  it('is a run at each of its steps, with what of it has not ended', async () => {
    const seller = await aSellerOwed(331_000n)
    const run = await aRun()
    const waits = async () => (await readPayoutsWaiting(maker)).runs.find(({ code }) => code === run.code)
    expect(await waits()).toMatchObject({ status: 'draft', open: 331_000n, count: 1 })
    unwrap(await approveRun(approver, run))
    expect(await waits()).toMatchObject({ status: 'approved' })
    unwrap(await sendRun(maker, run))
    expect(await waits()).toMatchObject({ status: 'sent', open: 331_000n })
    unwrap(await markPayoutPaid(maker, { payoutId: run.payoutOf(seller)?.id ?? '', proof: 'FT-331' }))
    expect(await waits()).toBeUndefined()
  })

  it('is a payout that did not arrive, until its seller has another account or was paid', async () => {
    const [again, moves] = [await aSellerOwed(332_000n), await aSellerOwed(333_000n)]
    const run = await aSentRun()
    for (const seller of [again, moves]) {
      unwrap(await markPayoutFailed(maker, { payoutId: run.payoutOf(seller)?.id ?? '', reason: 'sai số' }))
    }
    const lost = async () => (await readPayoutsWaiting(maker)).lost.map(({ reference }) => reference)
    const references = [again, moves].map((seller) => run.payoutOf(seller)?.reference)
    expect(await lost()).toEqual(expect.arrayContaining(references))
    await root.seller.update({ where: { id: moves }, data: { bankAccount: '7788990011' } })
    expect(await lost()).not.toContain(references[1])
    const next = await aSentRun()
    await endAll(next.runId)
    expect(await lost()).not.toContain(references[0])
  })

  it('is a return that no line of the bank tells, and money for a seller without an account', async () => {
    const [seller, without] = [await aSellerOwed(334_000n), await aSellerOwed(335_000n, null)]
    const run = await aSentRun()
    const payout = run.payoutOf(seller)
    unwrap(await markPayoutPaid(maker, { payoutId: payout?.id ?? '', proof: 'FT-334' }))
    unwrap(await markPayoutReturned(maker, { payoutId: payout?.id ?? '', reason: 'đóng tài khoản' }))
    const waiting = await readPayoutsWaiting(maker)
    expect(waiting.unreturned.map(({ reference }) => reference)).toContain(payout?.reference)
    expect(waiting.withoutAccount).toContainEqual(
      expect.objectContaining({ sellerId: without, owed: 335_000n }),
    )
    await earn(seller, -334_000n)
  })
})

it('shows what of a payout is unlike those before it', async () => {
  const seller = await aSellerOwed(100_000n)
  const first = await anApprovedRun()
  expect(await first.row(seller)).toMatchObject({ looks: ['first'], largestBefore: null })
  await endAll(first.runId)
  await earn(seller, 250_000n)
  await root.seller.update({ where: { id: seller }, data: { bankAccount: '3344556677' } })
  const second = await anApprovedRun()
  expect(await second.row(seller)).toMatchObject({
    ...{ looks: ['new_account', 'jump'], largestBefore: 100_000n },
  })
  const desk = await readPayoutDesk(maker, {
    ...{ runCode: second.code, reference: second.payoutOf(seller)?.reference ?? '' },
  })
  expect(desk?.items).toMatchObject([{ kind: 'other', amount: 250_000n }])
  await endAll(second.runId)
})
