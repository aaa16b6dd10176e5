import { beforeAll, describe, expect, it } from 'vitest'
import { addToCart } from '#app/features/cart/index.server.ts'
import { findStockDiscrepancies } from '#app/features/inventory/index.server.ts'
import {
  applyTransfer,
  assignTransfer,
  countOwnAccountMoney,
  dismissTransfer,
  findPaymentDiscrepancies,
  listRefundTasks,
  listSellerRefundNotes,
  listSellerRefunds,
  markRefundSent,
  listUnmatchedTransfers,
  moneyWaiting,
  readOwnAccountMoney,
  refundTransfer,
  setRefundDestination,
  takeBackAside,
} from '#app/features/payments/index.server.ts'
import {
  findBalanceDiscrepancies,
  findLedgerDiscrepancies,
  readBalance,
} from '#app/features/settlement/index.server.ts'
import { accounts as ledgerAccounts } from '#app/features/settlement/index.ts'
import { fixedClock } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { unwrap } from '#app/kernel/result.ts'
import { subscriptions } from '#app/wiring-facts.server.ts'
import { anOperator, ownerOf, staffOf } from '#tests/factories/catalogue.ts'
import { characters, gatewayDouble } from '#tests/factories/gateway-double.ts'
import {
  anOrderForm,
  aStall,
  callMaker,
  MARKET_NOW,
  marketAccount,
  somePlaces,
} from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import {
  cancelSellerOrder,
  findOrderDiscrepancies,
  payAgain,
  placeOrder,
  quoteCheckout,
  releaseHeldGoods,
} from './index.server.ts'

const { root } = testDatabase()
/** A gateway is set up too: it would pay the market, which collects nothing here. */
const vnpay = gatewayDouble(characters[0] ?? fail(), fixedClock(MARKET_NOW))
const callOf = callMaker(root, { collection: 'seller', gateways: { vnpay: vnpay.gateway } })
const call = callOf({ subscriptions })
const later = callOf({
  clock: fixedClock(new Date(Date.parse(MARKET_NOW) + 16 * 60_000)),
  subscriptions,
})

beforeAll(() => somePlaces(call))

let accounts = 0
async function aStallWithAccount(given?: string) {
  const stall = await aStall(call)
  accounts += 1
  const account = given ?? `19000000000${accounts}`
  const data = { bankBin: '970436', bankAccount: account, bankHolder: `HTX SO ${accounts}` }
  await root.seller.update({ where: { id: stall.sellerId }, data })
  return { ...stall, account }
}

async function anOrderOfTwo(account?: string) {
  const stalls = [await aStallWithAccount(account), await aStallWithAccount(account)] as const
  const first = unwrap(await addToCart(call, { key: null, variantId: stalls[0].variantId, quantity: 1 }))
  const { key } = unwrap(
    await addToCart(call, { key: first.key, variantId: stalls[1].variantId, quantity: 1 }),
  )
  const phone = `+84976${String(accounts).padStart(6, '0')}`
  const form = await anOrderForm(call, stalls[0], {
    selection: { cartKey: key },
    buyer: { name: 'Người mua', phone },
  })
  const { code, token } = unwrap(await placeOrder(call, form))
  const order = await root.order.findUniqueOrThrow({
    where: { code },
    select: { id: true, payments: { select: { payeeSellerId: true, amount: true, attempts: true } } },
  })
  return { orderId: order.id, code, token, stalls, payments: order.payments }
}

const pay = (account: string, amount: bigint, purpose: string) =>
  applyTransfer(call, {
    ...{ provider: 'sepay', noticeId: null, importId: null },
    transfer: {
      ...{ id: newId(), accountNumber: account, amount, direction: 'in', purpose },
      ...{ at: call.clock.now(), reference: '' },
    },
  })

const partsOf = async (orderId: string) =>
  root.sellerOrder.findMany({ where: { orderId }, select: { sellerId: true, status: true } })

async function expectSoundBooks() {
  const checks = [
    ...(await findStockDiscrepancies(root)),
    ...(await findOrderDiscrepancies(root)),
    ...(await findPaymentDiscrepancies(root)),
    ...(await findLedgerDiscrepancies(root)),
    ...(await findBalanceDiscrepancies(root)),
  ]
  expect(checks.filter((check) => check.breaches > 0)).toEqual([])
}

describe('where each seller collects on its own account', () => {
  it('every part has a code of its own, to its own account', async () => {
    const { stalls, payments } = await anOrderOfTwo()
    expect(payments).toHaveLength(2)
    for (const { account, sellerId } of stalls) {
      const payment = payments.find((one) => one.payeeSellerId === sellerId)
      expect(payment?.attempts[0]?.details).toMatchObject({ kind: 'transfer', account })
    }
  })

  it('the order is placed when all parts are paid, and money to the wrong account pays nothing', async () => {
    const { orderId, stalls, payments } = await anOrderOfTwo()
    const [one, two] = stalls.map(({ sellerId, account }) => {
      const payment = payments.find(({ payeeSellerId }) => payeeSellerId === sellerId)
      return { account, amount: payment?.amount ?? 0n, reference: payment?.attempts[0]?.reference ?? '' }
    })
    if (!one || !two) throw new Error('two parts')
    expect(await pay(two.account, one.amount, one.reference)).toBe('unknown')
    expect(await pay(one.account, one.amount, one.reference)).toBe('matched')
    expect((await partsOf(orderId)).map((part) => part.status)).toEqual(Array(2).fill('awaiting_payment'))
    expect(await pay(two.account, two.amount, two.reference)).toBe('matched')
    expect((await partsOf(orderId)).map((part) => part.status)).toEqual(['placed', 'placed'])
    await expectSoundBooks()
  })

  it('an operator assigns money only to what is owed where it lies', async () => {
    const { orderId, code, stalls, payments } = await anOrderOfTwo()
    const [{ sellerId, account }] = stalls
    const amount = payments[0]?.amount ?? 0n
    const cameTo = async (place: string) => {
      expect(await pay(place, amount, 'cho ai do')).toBe('unknown')
      return root.bankTransaction.findFirstOrThrow({ where: { accountNumber: place, match: 'unknown' } })
    }
    const desk = callOf({ actor: anOperator, subscriptions })
    const onMarket = await cameTo(marketAccount.account)
    expect(await assignTransfer(desk, { transferId: onMarket.id, orderCode: code })).toMatchObject({
      failure: { field: 'orderCode', key: 'payment:failure.other_account' },
    })
    const own = await cameTo(account)
    unwrap(await assignTransfer(desk, { transferId: own.id, orderCode: code, amount: 1_000n }))
    const { paymentId } = await root.transferUse.findFirstOrThrow({ where: { transferId: own.id } })
    const paid = await root.payment.findUniqueOrThrow({ where: { id: paymentId } })
    expect(paid).toMatchObject({ orderId, payeeSellerId: sellerId })
    await expectSoundBooks()
  })

  it('money goes to whose payment it names, also where two sellers have one account', async () => {
    const { stalls, payments } = await anOrderOfTwo('19000000000777')
    for (const { amount, attempts } of payments) {
      expect(await pay('19000000000777', amount, attempts[0]?.reference ?? '')).toBe('matched')
    }
    for (const { sellerId } of stalls) {
      const paid = payments.find((payment) => payment.payeeSellerId === sellerId)
      // It has the money, so it owes it until its part is delivered.
      const owes = await readBalance(call, ledgerAccounts.sellerPayable(sellerId))
      expect(owes).toBe(paid?.amount)
    }
    await expectSoundBooks()
  })

  it('is paid again by no way that is not offered', async () => {
    const order = await anOrderOfTwo()
    const again = { ...order, visit: { ipAddress: '203.0.113.7' } }
    expect(await payAgain(call, { ...again, method: 'vnpay' })).toMatchObject({
      failure: { key: 'payment:failure.method_unfit' },
    })
    expect(await payAgain(call, { ...again, method: 'vietqr' })).toMatchObject({ ok: true })
    const methods = await root.payment.findMany({ where: { orderId: order.orderId } })
    expect(methods.map(({ method }) => method)).toEqual(['vietqr', 'vietqr'])
  })

  it('what is paid is placed when the time is over, and the rest is let go', async () => {
    const { orderId, stalls, payments } = await anOrderOfTwo()
    const paid = payments.find(({ payeeSellerId }) => payeeSellerId === stalls[0].sellerId)
    await pay(stalls[0].account, paid?.amount ?? 0n, paid?.attempts[0]?.reference ?? '')
    await releaseHeldGoods(later, { orderId })
    const parts = new Map((await partsOf(orderId)).map((part) => [part.sellerId, part.status]))
    expect([parts.get(stalls[0].sellerId), parts.get(stalls[1].sellerId)]).toEqual(['placed', 'cancelled'])
    expect(await root.stockLevel.findUniqueOrThrow({ where: { id: stalls[1].stockLevelId } })).toMatchObject({
      reserved: 0,
    })
    await expectSoundBooks()
  })

  it('money is given back by the seller that has it, and by nobody else', async () => {
    const { orderId, stalls, payments } = await anOrderOfTwo()
    for (const { sellerId, account } of stalls) {
      const payment = payments.find(({ payeeSellerId }) => payeeSellerId === sellerId)
      await pay(account, payment?.amount ?? 0n, payment?.attempts[0]?.reference ?? '')
    }
    const [{ sellerId }, { sellerId: other }] = stalls
    const { code, total } = await root.sellerOrder.findFirstOrThrow({ where: { orderId, sellerId } })
    const operator = callOf({ actor: anOperator, subscriptions })
    const [owner, stranger] = [sellerId, other].map((id) => callOf({ actor: ownerOf(id), subscriptions }))
    if (!owner || !stranger) throw new Error('two owners')
    unwrap(await cancelSellerOrder(owner, { code, reason: 'Hết hàng' }))

    const [task] = await listSellerRefunds(owner, { code })
    expect(task).toMatchObject({ amount: total, parts: [code], buyerName: 'Người mua' })
    const refundId = task?.refundId ?? ''
    expect(await listSellerRefunds(stranger, { code })).toEqual([])
    expect((await moneyWaiting(operator)).refunds).toBe(0)
    expect((await listRefundTasks(operator, { sender: 'market' })).total).toBe(0)
    expect((await listRefundTasks(operator, { sender: 'sellers' })).rows).toMatchObject([{ refundId }])

    const to = { bin: '970436', account: '0123456789', holder: 'NGUYEN THI LAN' }
    for (const nobody of [operator, stranger, call]) {
      expect(await setRefundDestination(nobody, { refundId, to })).toMatchObject({ ok: false })
      expect(await markRefundSent(nobody, { refundId, proof: 'FT1', to })).toMatchObject({ ok: false })
    }
    unwrap(await setRefundDestination(owner, { refundId, to }))
    const packer = callOf({ actor: staffOf(sellerId, 'packer'), subscriptions })
    expect(await listSellerRefunds(packer, { code })).toEqual([])
    expect(await listSellerRefundNotes(packer, code)).toEqual([
      { refundId, amount: total, status: 'awaiting_operator', proof: null },
    ])
    unwrap(await markRefundSent(owner, { refundId, proof: 'FT1', to }))
    expect(await listSellerRefunds(owner, { code })).toMatchObject([{ status: 'done', proof: 'FT1' }])
    expect(await listSellerRefunds(owner, { waiting: true })).toEqual([])
    await expectSoundBooks()
  })

  it('transfers are offered only where every seller has an account; gateways pay to the market', async () => {
    const { variantId } = await aStall(call)
    const quote = await quoteCheckout(call, {
      selection: { buyNow: { variantId, quantity: 1 } },
      communeCode: null,
    })
    expect(quote.methods.map(({ method }) => method)).toEqual(['cash_on_delivery'])
  })

  describe('a seller decides about what came in on its own account', () => {
    const operator = callOf({ actor: anOperator, subscriptions })
    async function aStranger(account: string, amount: bigint, purpose = 'cho ai do') {
      expect(await pay(account, amount, purpose)).toBe('unknown')
      const where = { accountNumber: account, match: 'unknown', resolvedAt: null } as const
      return root.bankTransaction.findFirstOrThrow({ where })
    }
    /** Who has the right to money at each of two stalls; both are staff whom a user stands for. */
    async function twoOwners() {
      const order = await anOrderOfTwo()
      const owners = await Promise.all(
        order.stalls.map(async ({ sellerId }) => {
          const userId = `owner-${sellerId}`
          await root.user.create({ data: { id: userId, name: 'Chủ', email: `${userId}@example.test` } })
          await root.staffMember.create({ data: { id: newId(), userId, sellerId, role: 'owner' } })
          return callOf({ actor: ownerOf(sellerId), subscriptions })
        }),
      )
      const [owner, neighbour] = owners
      if (!owner || !neighbour) throw new Error('two owners')
      return { ...order, owner, neighbour }
    }
    const gone = { ok: false, failure: { key: 'payment:failure.not_there' } }

    it('and sees no other: what names nothing, and what was meant for its payments', async () => {
      const { stalls, payments, owner, neighbour } = await twoOwners()
      const [{ sellerId, account }] = stalls
      const own = payments.find(({ payeeSellerId }) => payeeSellerId === sellerId)
      const stray = await aStranger(account, 70_000n)
      const reference = own?.attempts[0]?.reference ?? ''
      expect(await pay(account, (own?.amount ?? 0n) + 1_000n, reference)).toBe('over')
      const { waiting } = await readOwnAccountMoney(owner, {})
      expect(waiting.rows.map(({ rest }) => rest)).toEqual([70_000n, 1_000n])
      expect(await countOwnAccountMoney(owner)).toBe(2)
      expect((await readOwnAccountMoney(neighbour, {})).waiting.rows).toEqual([])
      expect((await listUnmatchedTransfers(neighbour, {})).total).toBe(0)
      const packer = callOf({ actor: staffOf(sellerId, 'packer'), subscriptions })
      expect([await countOwnAccountMoney(packer), await countOwnAccountMoney(call)]).toEqual([0, 0])
      for (const nobody of [neighbour, packer, call]) {
        const transferId = stray.id
        expect(await dismissTransfer(nobody, { transferId, reason: 'Của tôi' })).toMatchObject(gone)
        expect(await refundTransfer(nobody, { transferId, reason: 'Của tôi' })).toMatchObject(gone)
        expect(await takeBackAside(nobody, { transferId })).toMatchObject(gone)
      }
      expect((await listUnmatchedTransfers(operator, {})).total).toBeGreaterThan(1)
    })

    it('assigns it to its own part of an order, by that part’s code too, and to nobody else’s', async () => {
      const { code, stalls, payments, owner, neighbour } = await twoOwners()
      const [{ sellerId, account }] = stalls
      const own = payments.find(({ payeeSellerId }) => payeeSellerId === sellerId)
      const transferId = (await aStranger(account, own?.amount ?? 0n)).id
      const elsewhere = await anOrderOfTwo()
      expect(await assignTransfer(owner, { transferId, orderCode: elsewhere.code })).toMatchObject({
        failure: { field: 'orderCode', key: 'payment:failure.order_unknown' },
      })
      expect(await assignTransfer(neighbour, { transferId, orderCode: code })).toMatchObject(gone)
      unwrap(await assignTransfer(owner, { transferId, orderCode: ` ${code}-1 ` }))
      const paid = await root.payment.findFirstOrThrow({ where: { uses: { some: { transferId } } } })
      expect(paid).toMatchObject({ status: 'paid', payeeSellerId: sellerId })
      const again = (await aStranger(account, 5_000n)).id
      expect(await assignTransfer(owner, { transferId: again, orderCode: code })).toMatchObject({
        failure: { key: 'payment:failure.already_paid' },
      })
      await expectSoundBooks()
    })

    it('puts it aside with a reason, and takes that back; what an operator put aside stays', async () => {
      const { stalls, owner, neighbour } = await twoOwners()
      const transferId = (await aStranger(stalls[0].account, 90_000n)).id
      expect(await dismissTransfer(owner, { transferId, reason: ' ' })).toMatchObject({ ok: false })
      unwrap(await dismissTransfer(owner, { transferId, reason: 'Tiền thuê kho' }))
      const { waiting, aside } = await readOwnAccountMoney(owner, {})
      expect(waiting.total).toBe(0)
      expect(aside).toMatchObject([{ transferId, amount: 90_000n, reason: 'Tiền thuê kho' }])
      expect(await takeBackAside(neighbour, { transferId })).toMatchObject(gone)
      await expectSoundBooks()
      unwrap(await takeBackAside(owner, { transferId }))
      expect(await takeBackAside(owner, { transferId })).toMatchObject(gone)
      expect(await countOwnAccountMoney(owner)).toBe(1)
      unwrap(await dismissTransfer(operator, { transferId, reason: 'Chợ xem rồi' }))
      expect(await takeBackAside(owner, { transferId })).toMatchObject(gone)
      expect((await readOwnAccountMoney(owner, {})).aside).toEqual([])
      await expectSoundBooks()
    })

    it('gives back what came for one of its orders; what names none it sends back at its bank', async () => {
      const { stalls, payments, owner } = await twoOwners()
      const [{ sellerId, account }] = stalls
      const own = payments.find(({ payeeSellerId }) => payeeSellerId === sellerId)
      const stray = (await aStranger(account, 60_000n)).id
      expect(await refundTransfer(owner, { transferId: stray, reason: 'Nhầm' })).toMatchObject(gone)
      await pay(account, (own?.amount ?? 0n) + 2_000n, own?.attempts[0]?.reference ?? '')
      const [over] = (await readOwnAccountMoney(owner, {})).waiting.rows.filter(
        ({ match }) => match === 'over',
      )
      unwrap(await refundTransfer(owner, { transferId: over?.transferId ?? '', reason: 'Chuyển thừa' }))
      expect(await listSellerRefunds(owner, { waiting: true })).toMatchObject([{ amount: 2_000n }])
      await expectSoundBooks()
    })

    it('but not about the market’s own, nor about a number that two sellers have', async () => {
      const { stalls, owner, neighbour } = await twoOwners()
      const [one, two] = stalls
      await pay(marketAccount.account, 40_000n, 'cho ai do')
      for (const account of [marketAccount.account, two.account]) {
        await root.seller.update({ where: { id: one.sellerId }, data: { bankAccount: account } })
        expect(await countOwnAccountMoney(owner)).toBe(0)
      }
      await aStranger(two.account, 30_000n)
      expect([await countOwnAccountMoney(owner), await countOwnAccountMoney(neighbour)]).toEqual([0, 0])
      await root.seller.update({ where: { id: one.sellerId }, data: { bankAccount: one.account } })
      expect(await countOwnAccountMoney(neighbour)).toBe(1)
    })
  })
})

function fail(): never {
  throw new Error('no character')
}
