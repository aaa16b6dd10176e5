import { beforeAll, describe, expect, it } from 'vitest'
import { addToCart } from '#app/features/cart/index.server.ts'
import { findStockDiscrepancies } from '#app/features/inventory/index.server.ts'
import {
  applyTransfer,
  assignTransfer,
  findPaymentDiscrepancies,
  listRefundTasks,
  listSellerRefundNotes,
  listSellerRefunds,
  markRefundSent,
  moneyWaiting,
  setRefundDestination,
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
    const desk = { ...call, actor: anOperator }
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
})

function fail(): never {
  throw new Error('no character')
}
