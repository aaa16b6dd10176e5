import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#app/kernel/ids.ts'
import { sumDong } from '#app/kernel/money.ts'
import { unwrap } from '#app/kernel/result.ts'
import { somePlaces } from '#tests/factories/market.ts'
import { aPayingMarket } from '#tests/factories/payouts.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import { accounts } from '../ledger/accounts.ts'
import { findLedgerDiscrepancies } from '../ledger/find-ledger-discrepancies.server.ts'
import { readBalance } from '../ledger/read-balance.server.ts'
import { approveRun } from './approve-run.server.ts'
import { dropRun } from './drop-run.server.ts'
import { markPayoutFailed, markPayoutPaid } from './end-payout.server.ts'
import { findPayoutDiscrepancies } from './find-payout-discrepancies.server.ts'
import { readTransferFile } from './payout-file.server.ts'
import { findRunCode } from './find-run.server.ts'
import { proposeRun } from './propose-run.server.ts'
import { readPayoutDesk } from './read-payout.server.ts'
import { readRun } from './read-runs.server.ts'

import { markPayoutReturned } from './return-payout.server.ts'
import { sendRun } from './send-run.server.ts'

const { root } = testDatabase()
const market = aPayingMarket(root)
const { clock, operator, maker, approver, timetable } = market
const { aSellerOwed, earn, owed, aRun, aSentRun, theBankTells, theBankSends } = market

/** What two pressed at once came to. */
const both = async <A, B>(one: Promise<A>, other: Promise<B>) => Promise.all([one, other])

beforeAll(async () => {
  await somePlaces(maker)
})

const stateOf = async (payoutId: string | undefined) =>
  (await root.payout.findUniqueOrThrow({ where: { id: payoutId ?? '' } })).status

describe('a payout run', () => {
  it('pays who is owed enough, and lists the others with why not', async () => {
    const paid = await aSellerOwed(500_000n)
    const little = await aSellerOwed(10_000n)
    const without = await aSellerOwed(500_000n, null)
    const indebted = await aSellerOwed(-20_000n)
    const run = await aSentRun()
    expect(run.payoutOf(paid)).toMatchObject({
      amount: 500_000n,
      status: 'proposed',
      bankAccount: '0011223344',
    })
    expect(await findRunCode(maker, run.payouts[0]?.id ?? '')).toBe(run.code)
    const page = await readRun(maker, run.code)
    const reasons = new Map(page?.skips.map(({ sellerId, reason }) => [sellerId, reason]))
    expect(reasons.get(little)).toBe('below_minimum')
    expect(reasons.get(without)).toBe('no_account')
    expect(reasons.get(indebted)).toBe('owes')
    expect(await owed(paid)).toBe(0n)
    expect(await readBalance(maker, accounts.payoutsUnderWay(paid))).toBe(-500_000n)
    for (const { id } of run.payouts) unwrap(await markPayoutPaid(maker, { payoutId: id, proof: `FT-${id}` }))
    expect((await readRun(maker, run.code))?.status).toBe('closed')
    expect(await readBalance(maker, accounts.payoutsUnderWay(paid))).toBe(0n)
  })

  it('takes two persons', async () => {
    await aSellerOwed(70_000n)
    const run = await aRun()
    expect(await approveRun(maker, run)).toMatchObject({ failure: { key: 'settlement:failure.same_person' } })
    expect(await approveRun(timetable, run)).toMatchObject({ ok: false })
    await expect(
      root.payoutRun.update({
        where: { id: run.runId },
        data: { status: 'approved', approvedById: 'maker', approvedAt: clock.now() },
      }),
    ).rejects.toThrow('two_persons')
    unwrap(await dropRun(maker, { runId: run.runId, reason: 'thử' }))
  })

  it('takes two persons where the timetable made it: who approved it does not see it off', async () => {
    const told = await aSellerOwed(71_000n)
    const seller = await aSellerOwed(72_000n)
    const run = await aRun(timetable)
    unwrap(await approveRun(approver, run))
    const payoutId = run.payoutOf(seller)?.id ?? ''
    const reference = run.payoutOf(seller)?.reference ?? ''
    const refused = { ok: false, failure: { key: 'settlement:failure.approved_it' } }
    const file = { code: run.code, form: 'csv' } as const
    const code = async (call: typeof maker) =>
      (await readPayoutDesk(call, { runCode: run.code, reference }))?.code
    expect(await readTransferFile(approver, file)).toMatchObject(refused)
    expect(await code(approver)).toBeNull()
    const alone = await both(
      sendRun(approver, run),
      markPayoutPaid(approver, { payoutId, proof: 'FT-ALONE' }),
    )
    expect(alone).toMatchObject([refused, refused])
    expect((await readRun(approver, run.code))?.may).toMatchObject({ send: false, pay: false })
    expect(await stateOf(payoutId)).toBe('approved')
    // The bank is a second pair of eyes, whoever approved.
    await theBankSends(run.payoutOf(told) ?? { amount: 0n, reference: '' })
    expect(await stateOf(run.payoutOf(told)?.id)).toBe('paid')

    expect(await code(maker)).toBeNull()
    expect(await readTransferFile(maker, file)).toMatchObject({ ok: true })
    expect((await readRun(maker, run.code))?.may).toMatchObject({ send: true, pay: true })
    unwrap(await sendRun(maker, run))
    expect(await markPayoutPaid(approver, { payoutId, proof: 'FT-ALONE' })).toMatchObject(refused)
    for (const { id } of await root.payout.findMany({ where: { runId: run.runId, status: 'sent' } })) {
      unwrap(await markPayoutPaid(maker, { payoutId: id, proof: `FT-${id}` }))
    }
    expect((await readRun(maker, run.code))?.status).toBe('closed')
  })

  it('is not approved by whoever works for one that it pays', async () => {
    const seller = await aSellerOwed(73_000n)
    const run = await aRun(timetable)
    const { id: userId } = await root.user.create({
      data: { id: newId(), name: 'Hai vai', email: 'hai-vai@example.vn' },
    })
    const of = { userId, sellerId: seller }
    await root.staffMember.create({ data: { id: newId(), ...of, role: 'manager' } })
    const staff = operator(userId)
    expect((await readRun(staff, run.code))?.may).toMatchObject({
      approve: false,
      worksFor: [expect.any(String)],
    })
    expect(await approveRun(staff, run)).toMatchObject({ failure: { key: 'settlement:failure.own_seller' } })
    await root.staffMember.deleteMany({ where: of })
    unwrap(await approveRun(staff, run))
    unwrap(await markPayoutPaid(maker, { payoutId: run.payoutOf(seller)?.id ?? '', proof: 'FT-STAFF' }))
  })

  it('is made once and approved once, also by two at once', async () => {
    const seller = await aSellerOwed(90_000n)
    const made = await both(proposeRun(maker), proposeRun(approver))
    expect(made.filter(({ ok }) => ok)).toHaveLength(1)
    const run = await root.payoutRun.findFirstOrThrow({ where: { status: 'draft' } })
    const third = operator('third')
    const fourth = operator('fourth')
    const approved = await both(approveRun(third, { runId: run.id }), approveRun(fourth, { runId: run.id }))
    expect(approved.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await owed(seller)).toBe(0n)
    // The next run finds nothing that this one has taken.
    expect(await proposeRun(maker)).toMatchObject({ failure: { key: 'settlement:failure.nobody_to_pay' } })
    const [payout] = await root.payout.findMany({ where: { runId: run.id } })
    unwrap(await markPayoutFailed(maker, { payoutId: payout?.id ?? '', reason: 'bỏ' }))
    expect(await owed(seller)).toBe(90_000n)
    await earn(seller, -90_000n)
  })

  it('leaves out what has changed since it was shown', async () => {
    const seller = await aSellerOwed(200_000n)
    const stays = await aSellerOwed(100_000n)
    const run = await aRun()
    await earn(seller, -50_000n)
    expect(unwrap(await approveRun(approver, run))).toEqual({ dropped: 1 })
    expect(await stateOf(run.payoutOf(seller)?.id)).toBe('dropped')
    expect(await owed(seller)).toBe(150_000n)
    unwrap(await markPayoutPaid(maker, { payoutId: run.payoutOf(stays)?.id ?? '', proof: 'FT-101' }))
    await earn(seller, -150_000n)
  })
})

describe('a payout', () => {
  it('is paid by its line of the bank, once, however often that is told', async () => {
    const seller = await aSellerOwed(120_000n)
    const run = await aSentRun()
    const payout = run.payoutOf(seller)
    if (!payout) throw new Error('no payout')
    const file = unwrap(await readTransferFile(maker, { code: run.code, form: 'csv' }))
    expect(file?.body).toContain(
      `1,0011223344,HTX THU,Vietcombank,120000,${payout.reference} CHO LANG CHI TRA`,
    )
    await both(theBankSends(payout, { id: 'same' }), theBankSends(payout, { id: 'same' }))
    await theBankSends(payout, { id: 'same' })
    expect(await stateOf(payout.id)).toBe('paid')
    expect(await readBalance(maker, accounts.payoutsUnderWay(seller))).toBe(0n)
    expect(await root.payoutEvent.count({ where: { payoutId: payout.id, kind: 'paid' } })).toBe(1)
  })

  it('ends beside another of its run, and the later of the two closes it', async () => {
    const sellers = [await aSellerOwed(121_000n), await aSellerOwed(122_000n)]
    const run = await aSentRun()
    const paid = sellers.map((seller) => run.payoutOf(seller) ?? { amount: 0n, reference: '' })
    await Promise.all(paid.map((payout) => theBankSends(payout)))
    expect((await readRun(maker, run.code))?.status).toBe('closed')
  })

  it('is paid once where a person and the bank say so at the same time', async () => {
    const seller = await aSellerOwed(130_000n)
    const run = await aSentRun()
    const payout = run.payoutOf(seller)
    if (!payout) throw new Error('no payout')
    const outgoing = await readBalance(maker, accounts.bankOutgoing)
    await Promise.all([markPayoutPaid(maker, { payoutId: payout.id, proof: 'FT9' }), theBankSends(payout)])
    expect(await readBalance(maker, accounts.bankOutgoing)).toBe(outgoing)
    expect(await root.payout.findUniqueOrThrow({ where: { id: payout.id } })).toMatchObject({
      status: 'paid',
      transferId: expect.any(String),
    })
    // A second line with the same reference is somebody's mistake: it is written down, and pays nothing.
    await theBankSends(payout)
    expect(await root.payoutEvent.count({ where: { payoutId: payout.id, kind: 'paid_twice' } })).toBe(1)
    expect(await readBalance(maker, accounts.bankOutgoing)).toBe(outgoing + 130_000n)
  })

  it("has a number of the bank's of its own, also where two write one down at once", async () => {
    const first = await aSellerOwed(141_000n)
    const second = await aSellerOwed(142_000n)
    const run = await aSentRun()
    const [one, other] = [run.payoutOf(first)?.id ?? '', run.payoutOf(second)?.id ?? '']
    const said = await both(
      markPayoutPaid(maker, { payoutId: one, proof: 'FT26326-0001' }),
      markPayoutPaid(approver, { payoutId: other, proof: ' ft26326 0001 ' }),
    )
    expect(said.filter(({ ok }) => ok)).toHaveLength(1)
    expect(said.find(({ ok }) => !ok)).toMatchObject({
      failure: { field: 'proof', key: 'settlement:failure.proof_used', details: { code: run.code } },
    })
    const left = (await stateOf(one)) === 'sent' ? one : other
    expect(await markPayoutPaid(maker, { payoutId: left, proof: ' .- ' })).toMatchObject({
      failure: { field: 'proof', key: 'settlement:failure.proof' },
    })
    // What the bank itself tells is never refused.
    const payout = await root.payout.findUniqueOrThrow({ where: { id: left } })
    await theBankTells({
      ...{ id: '26326-0001', direction: 'out', amount: payout.amount, purpose: payout.reference },
    })
    expect(await stateOf(left)).toBe('paid')
  })

  it('is not paid by another amount', async () => {
    const seller = await aSellerOwed(140_000n)
    const run = await aSentRun()
    const payout = run.payoutOf(seller)
    if (!payout) throw new Error('no payout')
    await theBankSends(payout, { amount: 1_400_000n })
    expect(await stateOf(payout.id)).toBe('sent')
    expect(await root.payoutEvent.count({ where: { payoutId: payout.id, kind: 'amount_differs' } })).toBe(1)
    unwrap(await markPayoutPaid(maker, { payoutId: payout.id, proof: 'FT-102' }))
  })

  it('gives the money back to the seller when it fails or comes back, and goes out again', async () => {
    const seller = await aSellerOwed(150_000n)
    const first = (await aSentRun()).payoutOf(seller)
    const failed = { payoutId: first?.id ?? '', reason: 'sai số tài khoản' }
    const ended = await both(markPayoutFailed(maker, failed), markPayoutFailed(approver, failed))
    expect(ended.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await owed(seller)).toBe(150_000n)
    expect(await markPayoutPaid(maker, { payoutId: failed.payoutId, proof: 'FT-103' })).toMatchObject({
      ok: false,
    })

    const second = (await aSentRun()).payoutOf(seller)
    if (!second) throw new Error('no payout')
    await theBankSends(second)
    const returned = { payoutId: second.id, reason: 'tài khoản đã đóng' }
    const back = await theBankTells({
      ...{ id: 'back-1', direction: 'in', amount: 150_000n, purpose: 'HOAN TRA' },
    })
    expect(back).toBe('unknown')
    const { id: transferId } = await root.bankTransaction.findFirstOrThrow({
      where: { providerId: 'back-1' },
    })
    // Of its amount, but on somebody else's account; or of another amount; or no line at all.
    await theBankTells({
      ...{ id: 'elsewhere', direction: 'in', amount: 150_000n, purpose: 'HOAN TRA', account: '5550001' },
    })
    await theBankTells({ id: 'other', direction: 'in', amount: 149_000n, purpose: 'HOAN TRA' })
    const wrong = await root.bankTransaction.findMany({
      where: { providerId: { in: ['elsewhere', 'other'] } },
    })
    expect(wrong).toHaveLength(2)
    for (const id of [...wrong.map((one) => one.id), newId()]) {
      expect(await markPayoutReturned(maker, { ...returned, transferId: id })).toMatchObject({
        failure: { field: 'transferId', key: 'settlement:failure.transfer_differs' },
      })
    }
    expect(await stateOf(second.id)).toBe('paid')
    unwrap(await markPayoutReturned(maker, { ...returned, transferId }))
    expect(await markPayoutReturned(maker, { ...returned, transferId })).toMatchObject({
      failure: { key: 'settlement:failure.changed_meanwhile' },
    })
    expect(await owed(seller)).toBe(150_000n)
    const third = (await aSentRun()).payoutOf(seller)
    expect(third?.amount).toBe(150_000n)
    unwrap(await markPayoutPaid(maker, { payoutId: third?.id ?? '', proof: 'FT-104' }))
    expect(await owed(seller)).toBe(0n)
  })

  it('stops nowhere between its steps: what broke off can be pressed again', async () => {
    const seller = await aSellerOwed(160_000n)
    const run = await aRun()
    const dies = (work: (call: typeof approver) => Promise<unknown>, call: typeof approver) =>
      call
        .inTransaction(async (inside) => {
          await work(inside)
          throw new Error('killed')
        })
        .catch(() => undefined)
    await dies((call) => approveRun(call, run), approver)
    expect(await owed(seller)).toBe(160_000n)
    unwrap(await approveRun(approver, run))
    await dies((call) => sendRun(call, run), maker)
    unwrap(await sendRun(maker, run))
    const paid = { payoutId: run.payoutOf(seller)?.id ?? '', proof: 'FT7' }
    await dies((call) => markPayoutPaid(call, paid), maker)
    expect(await readBalance(maker, accounts.payoutsUnderWay(seller))).toBe(-160_000n)
    unwrap(await markPayoutPaid(maker, paid))
    expect(await markPayoutPaid(maker, paid)).toMatchObject({ ok: false })
    expect(await readBalance(maker, accounts.payoutsUnderWay(seller))).toBe(0n)
  })

  it('leaves books that are even', async () => {
    const breaches = [...(await findLedgerDiscrepancies(root)), ...(await findPayoutDiscrepancies(root))]
    expect(breaches.filter((check) => check.breaches > 0)).toEqual([])
    const sums = await root.ledgerEntry.aggregate({ _sum: { amount: true } })
    expect(sums._sum.amount).toBe(0n)
    const items = await root.payoutItem.findMany()
    const payouts = await root.payout.findMany()
    expect(sumDong(items.map(({ amount }) => amount))).toBe(sumDong(payouts.map(({ amount }) => amount)))
  })
})
