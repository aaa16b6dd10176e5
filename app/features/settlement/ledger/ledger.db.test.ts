import { beforeAll, describe, expect, it } from 'vitest'
import { cancelSellerOrder, recordCash, returnSellerOrder } from '#app/features/ordering/index.server.ts'
import {
  applyTransfer,
  decideDispute,
  dropRefund,
  giveBackInHand,
  markRefundSent,
  requestRefund,
  setRefundDestination,
} from '#app/features/payments/index.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { unwrap } from '#app/kernel/result.ts'
import { aMarketWithBooks } from '#tests/factories/books.ts'
import { aPlacedOrder, aStall, callMaker, somePlaces } from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import { accounts } from './accounts.ts'
import { findBalanceDiscrepancies } from './find-balance-discrepancies.server.ts'
import { findLedgerDiscrepancies } from './find-ledger-discrepancies.server.ts'
import { payoutStarted } from './payout-postings.ts'
import { postToLedger } from './post-to-ledger.server.ts'
import { readBalance, readBalances } from './read-balance.server.ts'
import { openAccountBook, readAccountBook } from './read-account.server.ts'
import { readEntries } from './read-entries.server.ts'
import { readSellerAccounts, readTrialBalance } from './read-trial-balance.server.ts'
import { isEven, netOf, totalOfLines } from './trial-balance.ts'

const { root } = testDatabase()
const { call, operator, sellerOf, clock, subscriptions, anOrder, sell, owed } = aMarketWithBooks(root)

const sound = async () =>
  [...(await findLedgerDiscrepancies(root)), ...(await findBalanceDiscrepancies(root))]
    .filter(({ breaches }) => breaches > 0)
    .map(({ samples }) => samples)

beforeAll(async () => {
  await somePlaces(call)
  await root.commissionRule.create({
    data: {
      ...{ id: newId(), scope: 'everybody', percentBp: 500, vatBp: 1000, validFrom: new Date('2026-01-01') },
      madeAt: new Date('2026-01-01'),
    },
  })
})

describe('the books of an order', () => {
  it('hold what a shopper paid, then owe the seller goods and delivery less what was frozen', async () => {
    const stall = await aStall(call)
    const before = await readBalance(call, accounts.held)
    const order = await anOrder(stall, 'vietqr')
    expect(await readBalance(call, accounts.held)).toBe(before - order.total)
    expect(await root.lineCommission.findMany({ where: { sellerOrderId: order.part.id } })).toMatchObject([
      { commission: 12_000n, commissionVat: 1_200n, taxVat: 0n, taxPit: 0n },
    ])
    expect(await owed(stall)).toBe(0n)
    await sell(stall, order)
    expect(await owed(stall)).toBe(order.total - 13_200n)
    expect(await readBalance(call, accounts.held)).toBe(before)
    expect(await sound()).toEqual([])
  })

  it('keep what was frozen when the rules change', async () => {
    const stall = await aStall(call)
    const order = await anOrder(stall, 'vietqr')
    const dearer = {
      id: newId(),
      scope: 'seller',
      sellerId: stall.sellerId,
      percentBp: 9_000,
      vatBp: 0,
    } as const
    await root.commissionRule.create({
      data: { ...dearer, validFrom: new Date('2026-01-01'), madeAt: new Date('2026-01-01') },
    })
    await sell(stall, order)
    expect(await owed(stall)).toBe(order.total - 13_200n)
    unwrap(
      await returnSellerOrder(sellerOf(stall), { code: order.part.code, reason: 'Hỏng', sellable: false }),
    )
    expect(await owed(stall)).toBe(0n)
    expect(await sound()).toEqual([])
  })

  it('are back where they were when a paid part is cancelled and the money sent', async () => {
    const stall = await aStall(call)
    const before = await readBalances(call)
    const order = await anOrder(stall, 'vietqr')
    unwrap(await cancelSellerOrder(sellerOf(stall), { code: order.part.code, reason: 'Hết hàng' }))
    const refund = await root.refund.findFirstOrThrow({ where: { sellerOrderId: order.part.id } })
    expect(await sound()).toEqual([])
    const refundId = refund.id
    const to = { bin: '970436', account: '12345678', holder: 'A' }
    unwrap(await setRefundDestination(operator, { refundId, to }))
    unwrap(await markRefundSent(operator, { refundId, proof: 'FT1', to }))
    const money = (balances: typeof before) =>
      balances.filter(({ kind }) => kind.startsWith('bank')).reduce((sum, { balance }) => sum + balance, 0n)
    const others = (balances: typeof before) =>
      balances.filter(({ kind, balance }) => !kind.startsWith('bank') && balance !== 0n)
    const after = await readBalances(call)
    expect(money(after)).toBe(money(before))
    expect(others(after)).toEqual(others(before))
    expect(await sound()).toEqual([])
  })

  it('claw a part of the frozen values back with a part of the price, and give it again when that is dropped', async () => {
    const stall = await aStall(call)
    const order = await anOrder(stall, 'vietqr')
    await sell(stall, order)
    const { paymentId } = await root.paymentCover.findFirstOrThrow({
      where: { sellerOrderId: order.part.id },
    })
    const ask = {
      paymentId,
      sellerOrderId: order.part.id,
      amount: order.total / 2n,
      reason: 'Thiếu',
      key: newId(),
    }
    const { refundId } = unwrap(await requestRefund(operator, ask))
    expect(await owed(stall)).toBe(order.total / 2n - 6_600n)
    unwrap(await dropRefund(operator, { refundId, reason: 'Nhầm' }))
    expect(await owed(stall)).toBe(order.total - 13_200n)
    expect(await sound()).toEqual([])
  })

  it('have the seller of a cash order owe what the market takes', async () => {
    const stall = await aStall(call)
    const order = await anOrder(stall, 'cash_on_delivery')
    await sell(stall, order)
    expect(await owed(stall)).toBe(0n)
    const cash = { code: order.part.code, amount: order.total }
    unwrap(await recordCash(sellerOf(stall), cash))
    unwrap(await recordCash(sellerOf(stall), cash))
    expect(await owed(stall)).toBe(-13_200n)
    expect(await sound()).toEqual([])
  })
})

describe('a seller that collects on its own account', () => {
  it('owes the market its fee, and is owed again what it gives back', async () => {
    const own = callMaker(root, { collection: 'seller' })({ subscriptions, clock })
    const stall = await aStall(own)
    const account = { bankBin: '970436', bankAccount: '190000000001', bankHolder: 'HTX' }
    await root.seller.update({ where: { id: stall.sellerId }, data: account })
    const order = await aPlacedOrder(own, stall, { method: 'vietqr', quantity: 2 })
    await applyTransfer(own, {
      ...{ provider: 'sepay', noticeId: null, importId: null },
      transfer: {
        ...{ id: newId(), accountNumber: account.bankAccount, amount: order.total, direction: 'in' },
        ...{ purpose: order.reference, at: clock.now(), reference: '' },
      },
    })
    const part = await root.sellerOrder.findFirstOrThrow({ where: { orderId: order.orderId } })
    await sell(stall, { part })
    expect(await owed(stall)).toBe(-13_200n)
    expect(await sound()).toEqual([])
    unwrap(await returnSellerOrder(sellerOf(stall), { code: part.code, reason: 'Hỏng', sellable: false }))
    expect(await sound()).toEqual([])
    const { id: refundId } = await root.refund.findFirstOrThrow({ where: { sellerOrderId: part.id } })
    const to = { bin: '970436', account: '12345678', holder: 'A' }
    unwrap(await setRefundDestination(sellerOf(stall), { refundId, to }))
    unwrap(await markRefundSent(sellerOf(stall), { refundId, proof: 'FT1', to }))
    expect(await owed(stall)).toBe(0n)
    expect(await sound()).toEqual([])
  })
})

describe('a lost dispute', () => {
  it('that its seller has to bear is taken from what it is owed', async () => {
    const stall = await aStall(call)
    const order = await anOrder(stall, 'vietqr')
    await sell(stall, order)
    const { paymentId } = await root.paymentCover.findFirstOrThrow({
      where: { sellerOrderId: order.part.id },
    })
    const { id: disputeId } = await root.dispute.create({
      data: {
        ...{ id: newId(), gateway: 'stripe', disputeId: newId(), paymentId, amount: 100_000n, state: 'lost' },
        ...{ reason: 'fraudulent', openedAt: clock.now(), closedAt: clock.now() },
      },
    })
    const lost = { disputeId, paymentId, amount: 100_000n, via: 'stripe', state: 'lost' } as const
    await operator.inTransaction((inside) =>
      inside.tell('payment.dispute', { ...lost, before: null, at: clock.now() }),
    )
    unwrap(await decideDispute(operator, { disputeId, bearer: 'sellers', reason: 'Không gửi hàng' }))
    expect(await owed(stall)).toBe(order.total - 13_200n - 100_000n)
    expect(await sound()).toEqual([])
  })
})

describe('a refund', () => {
  it('that the seller gives back in hand was paid out of its own pocket', async () => {
    const stall = await aStall(call)
    const order = await anOrder(stall, 'cash_on_delivery')
    await sell(stall, order)
    unwrap(await recordCash(sellerOf(stall), { code: order.part.code, amount: order.total }))
    unwrap(
      await returnSellerOrder(sellerOf(stall), { code: order.part.code, reason: 'Hỏng', sellable: false }),
    )
    // The market owes the shopper what lies with the seller.
    expect(await owed(stall)).toBe(-order.total)
    await call.inTransaction((inside) => giveBackInHand(inside, order.part.id))
    expect(await owed(stall)).toBe(0n)
    expect(await sound()).toEqual([])
  })
})

describe('postToLedger', () => {
  const aPayout = (sellerId = newId()) =>
    payoutStarted({ payoutId: newId(), sellerId, amount: 1_000n, at: clock.now() })

  it('posts the same fact once, also ten at once', async () => {
    const one = aPayout()
    const written = await Promise.all(Array.from({ length: 10 }, () => postToLedger(call, one)))
    expect(written.filter(Boolean)).toHaveLength(1)
    expect(await root.ledgerEntry.count({ where: { posting: { key: one.key } } })).toBe(2)
  })

  it('loses nothing when many post at once to accounts that are new', async () => {
    const sellerId = newId()
    await Promise.all(Array.from({ length: 20 }, () => postToLedger(call, aPayout(sellerId))))
    expect(await readBalance(call, accounts.sellerPayable(sellerId))).toBe(20_000n)
  })

  it('is undone with the deed that it belongs to', async () => {
    const one = aPayout()
    const deed = call.inTransaction(async (inside) => {
      await postToLedger(inside, one)
      throw new Error('the deed fails')
    })
    await expect(deed).rejects.toThrow('the deed fails')
    expect(await root.ledgerPosting.count({ where: { key: one.key } })).toBe(0)
  })
})

describe('an account', () => {
  it('tells its balance at any moment, and its entries page by page', async () => {
    const sellerId = newId()
    const account = accounts.sellerPayable(sellerId)
    const moments = [1, 2, 3].map((day) => new Date(`2026-10-0${day}T03:00:00Z`))
    for (const at of moments) {
      await postToLedger(call, payoutStarted({ payoutId: newId(), sellerId, amount: 100n, at }))
    }
    expect(await readBalance(call, account, moments[1])).toBe(200n)
    expect(await readBalance(call, account, new Date('2026-09-30T00:00:00Z'))).toBe(0n)
    const { rows, total } = await readEntries(call, { account, page: 2, pageSize: 2 })
    expect(total).toBe(3)
    expect(rows).toMatchObject([{ at: moments[2], kind: 'payout_started', note: 'payout', amount: 100n }])
    const [, from] = moments
    expect((await readEntries(call, { account, ...(from && { from }), until: moments[2] })).total).toBe(1)
    expect(await readBalances(call, { kinds: ['seller_payable'], at: moments[0] })).toContainEqual({
      ...account,
      balance: 100n,
    })
  })
})

describe('the database', () => {
  it('refuses a posting that does not sum to zero, and entries that are added later', async () => {
    const one = payoutStarted({ payoutId: newId(), sellerId: newId(), amount: 5n, at: clock.now() })
    const crooked = { ...one, entries: one.entries.slice(1) }
    await expect(postToLedger(call, crooked)).rejects.toThrow(/does not sum to zero/)
    await postToLedger(call, one)
    const entry = await root.ledgerEntry.findFirstOrThrow({ where: { posting: { key: one.key } } })
    await expect(root.ledgerEntry.create({ data: { ...entry, id: newId() } })).rejects.toThrow(
      /does not sum to zero/,
    )
  })

  it.each(['LedgerPosting', 'LedgerEntry', 'LineCommission', 'InvoiceVatRule'])(
    'never changes what %s says',
    async (table) => {
      const column = table === 'LineCommission' ? 'orderLineId' : 'id'
      for (const sql of [
        `update "${table}" set "${column}" = "${column}"`,
        `delete from "${table}"`,
        `truncate "${table}" cascade`,
      ]) {
        await expect(root.$executeRawUnsafe(sql)).rejects.toThrow(/never changed or removed/)
      }
    },
  )
})

describe('findLedgerDiscrepancies', () => {
  it('sees money that no order explains, and earnings that no order has', async () => {
    const stall = await aStall(call)
    const order = await anOrder(stall, 'vietqr')
    const at = clock.now()
    const wrong = { kind: 'difference', key: newId(), source: order.part.id, at } as const
    await postToLedger(call, {
      ...wrong,
      entries: [
        { account: accounts.held, amount: 7n, note: 'difference' },
        {
          account: accounts.sellerPayable(stall.sellerId),
          amount: -7n,
          note: 'goods',
          sellerOrderId: order.part.id,
        },
      ],
    })
    expect((await findLedgerDiscrepancies(root)).filter(({ breaches }) => breaches > 0)).toHaveLength(2)
  })
})

describe('findBalanceDiscrepancies', () => {
  it('names the seller whose balance is not what its own orders come to', async () => {
    const stall = await aStall(call)
    const order = await anOrder(stall, 'cash_on_delivery')
    await sell(stall, order)
    unwrap(await recordCash(sellerOf(stall), { code: order.part.code, amount: order.total }))
    const wrong = async () => (await findBalanceDiscrepancies(root))[0]?.breaches ?? 0
    const others = await wrong()
    const { id } = order.part
    const report = (amount: bigint) =>
      root.sellerOrder.update({ where: { id }, data: { cashReceived: amount } })
    await report(order.total - 1n)
    expect(await wrong()).toBe(others + 1)
    await report(order.total)
    expect(await wrong()).toBe(others)
    await root.sellerOrder.update({ where: { id }, data: { deliveredAt: null } })
    expect(await wrong()).toBe(others + 1)
    await root.sellerOrder.update({ where: { id }, data: { deliveredAt: clock.now() } })
    expect(await wrong()).toBe(others)
  })
})

describe("the accountant's ledger", () => {
  const month = { from: '2026-11-01', to: '2026-11-30' }

  it('balances, and each account ends where its book ends', async () => {
    const lines = await readTrialBalance(call, month)
    const total = totalOfLines(lines)
    expect(isEven(total)).toBe(true)
    expect(total.moved.debit).toBeGreaterThan(0n)
    for (const { kind, subject, closing } of lines) {
      if (subject === null) continue
      const book = await readAccountBook(call, { account: { kind, subject }, period: month, page: 1 })
      expect(book?.sums.closing).toEqual(closing)
      expect(netOf(closing)).toBe(await readBalance(call, { kind, subject }))
    }
  })

  it('shows each entry with what the account held after it, the other side and the payment behind', async () => {
    const stall = await aStall(call)
    const order = await anOrder(stall, 'vietqr')
    await sell(stall, order)
    const account = accounts.sellerPayable(stall.sellerId)
    const book = await readAccountBook(call, { account, period: month, page: 1 })
    const entries = book?.entries.items ?? []
    let balance = 0n
    for (const entry of entries) expect(entry.balance).toBe((balance += entry.amount))
    expect(-balance).toBe(await owed(stall))
    expect(entries[0]).toMatchObject({ kind: 'settled', behind: { name: order.part.code } })
    expect(entries.some(({ against }) => against.includes('held'))).toBe(true)
    const whole = await openAccountBook(call, { account, period: month })
    const read = []
    for await (const entry of whole?.entries() ?? []) read.push(entry)
    expect(read).toEqual(entries)
    const sellers = await readSellerAccounts(call, { kind: 'seller_payable', period: month, page: 1 })
    expect(sellers.items.find(({ sellerId }) => sellerId === stall.sellerId)?.closing.credit).toBe(-balance)
    const later = { from: '2026-12-01', to: '2026-12-31' }
    expect(await readAccountBook(call, { account, period: later, page: 1 })).toMatchObject({
      sums: { opening: { debit: 0n, credit: -balance }, moved: { debit: 0n, credit: 0n } },
      entries: { total: 0 },
    })
  })
})
