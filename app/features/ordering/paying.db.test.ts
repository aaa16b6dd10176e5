import { beforeAll, describe, expect, it } from 'vitest'
import { findStockDiscrepancies } from '#app/features/inventory/index.server.ts'
import {
  applyNotice,
  assignTransfer,
  dismissTransfer,
  findPaymentDiscrepancies,
  listRefundTasks,
  listUnmatchedTransfers,
  markRefundSent,
  receiveNotice,
  replayNotice,
  refundTransfer,
  requestRefund,
  setRefundDestination,
  sweepExpired,
} from '#app/features/payments/index.server.ts'
import { fixedClock } from '#app/kernel/clock.ts'
import { unwrap } from '#app/kernel/result.ts'
import { anOperator } from '#tests/factories/catalogue.ts'
import {
  aPlacedOrder,
  aStall,
  callMaker,
  MARKET_NOW,
  sepayNotice,
  somePlaces,
  type Stall,
} from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import {
  cancelSellerOrder,
  findOrderDiscrepancies,
  giveAccount,
  readOrderByToken,
  readSellerOrder,
  releaseHeldGoods,
} from './index.server.ts'

const { root } = testDatabase()
const callOf = callMaker(root)
const call = callOf()
const operator = callOf({ actor: anOperator })
const later = callOf({ clock: fixedClock(new Date(Date.parse(MARKET_NOW) + 16 * 60_000)) })
const statusOf = async (orderId: string) =>
  (await root.order.findUniqueOrThrow({ where: { id: orderId } })).status
const reservedOf = async ({ stockLevelId }: Stall) =>
  (await root.stockLevel.findUniqueOrThrow({ where: { id: stockLevelId } })).reserved
const onDesk = async (purpose: string) =>
  (await listUnmatchedTransfers(operator, {})).rows.find((row) => row.purpose === purpose)

let buyers = 0
/** Each waiting order of its own phone. */
const anOrder = (stall: Stall, quantity = 1) => {
  buyers += 1
  const phone = `+84977${String(buyers).padStart(6, '0')}`
  return aPlacedOrder(call, stall, { quantity, buyer: { name: 'Người mua', phone } })
}

beforeAll(() => somePlaces(call))

async function expectSoundBooks() {
  const checks = [
    ...(await findStockDiscrepancies(root)),
    ...(await findOrderDiscrepancies(root)),
    ...(await findPaymentDiscrepancies(root)),
  ]
  expect(checks.filter((check) => check.breaches > 0)).toEqual([])
}

describe('the end of the wait', () => {
  it('gives the goods free, says so, and does nothing before its time or twice', async () => {
    const stall = await aStall(call)
    const order = await anOrder(stall, 4)
    await releaseHeldGoods(call, order)
    expect(await statusOf(order.orderId)).toBe('awaiting_payment')
    await releaseHeldGoods(later, order)
    await releaseHeldGoods(later, order)
    expect(await root.order.findUniqueOrThrow({ where: { id: order.orderId } })).toMatchObject({
      status: 'cancelled',
      cancelReason: 'order:reason.expired',
    })
    expect(await reservedOf(stall)).toBe(0)
    await expectSoundBooks()
  })

  it('is also found by the sweep', async () => {
    const order = await anOrder(await aStall(call))
    await sweepExpired(later)
    expect(await statusOf(order.orderId)).toBe('cancelled')
  })
})

describe('money that comes late', () => {
  it('opens the order again where the goods are still there', async () => {
    const stall = await aStall(call)
    const order = await anOrder(stall, 2)
    await releaseHeldGoods(later, order)
    await sepayNotice(later, { amount: order.total, purpose: order.reference })
    expect(await statusOf(order.orderId)).toBe('placed')
    expect(await reservedOf(stall)).toBe(2)
    await expectSoundBooks()
  })

  it('waits for the operator where they are gone; the refund is asked for once', async () => {
    const stall = await aStall(call, { packs: 2 })
    const order = await anOrder(stall, 2)
    await releaseHeldGoods(later, order)
    await anOrder(stall, 1)
    await sepayNotice(later, { amount: order.total, purpose: order.reference })
    expect(await statusOf(order.orderId)).toBe('cancelled')
    const row = await onDesk(order.reference)
    expect(row).toMatchObject({ match: 'late', proposal: 'refund', orderCode: order.code })
    const transferId = row?.transferId ?? ''
    expect(await assignTransfer(operator, { transferId, orderCode: order.code })).toMatchObject({
      failure: { key: 'payment:failure.goods_gone' },
    })
    const ask = { transferId, amount: order.total, reason: 'Hết hàng', key: `late/${transferId}` }
    expect(unwrap(await requestRefund(operator, ask))).toEqual(unwrap(await requestRefund(operator, ask)))
    expect(await requestRefund(operator, { ...ask, amount: 1n, key: 'again' })).toMatchObject({
      failure: { key: 'payment:failure.more_than_paid' },
    })
    expect(await onDesk(order.reference)).toBeUndefined()
    await expectSoundBooks()
  })

  it('does not wake what a person cancelled', async () => {
    const stall = await aStall(call)
    const order = await anOrder(stall)
    const code = `${order.code}-1`
    unwrap(await cancelSellerOrder(operator, { code, reason: 'Người mua đổi ý' }))
    const told = (await readSellerOrder(operator, code))?.timeline.filter(({ kind }) => kind === 'cancelled')
    expect(told).toMatchObject([{ reason: 'Người mua đổi ý' }])
    await sepayNotice(call, { amount: order.total, purpose: order.reference })
    expect(await statusOf(order.orderId)).toBe('cancelled')
    expect(await onDesk(order.reference)).toMatchObject({ match: 'late' })
    await expectSoundBooks()
  })
})

describe('money that does not fit', () => {
  const referenceNow = async (orderId: string) =>
    await root.paymentAttempt.findFirstOrThrow({
      where: { payment: { orderId }, status: 'open' },
      select: { reference: true, amount: true, details: true },
    })

  it('too little counts, and the rest is asked for by a code of its own', async () => {
    const order = await anOrder(await aStall(call))
    await sepayNotice(call, { amount: order.total - 1_000n, purpose: order.reference })
    expect(await statusOf(order.orderId)).toBe('awaiting_payment')
    expect(await onDesk(order.reference)).toBeUndefined()
    const rest = await referenceNow(order.orderId)
    expect(rest).toMatchObject({ amount: 1_000n, details: { kind: 'transfer' } })
    expect(rest.reference).not.toBe(order.reference)
    await expectSoundBooks()
    await sepayNotice(call, { amount: 1_000n, purpose: rest.reference })
    expect(await statusOf(order.orderId)).toBe('placed')
    await expectSoundBooks()
  })

  it('the rest may also come by the first code again', async () => {
    const order = await anOrder(await aStall(call))
    await sepayNotice(call, { amount: 1_000n, purpose: order.reference })
    await sepayNotice(call, { amount: order.total - 1_000n, purpose: order.reference })
    expect(await statusOf(order.orderId)).toBe('placed')
    await expectSoundBooks()
  })

  it('too little whose rest never comes is given back', async () => {
    const order = await anOrder(await aStall(call))
    await sepayNotice(call, { amount: order.total - 1_000n, purpose: order.reference })
    // The payer has a quarter of an hour more for the rest.
    const muchLater = callOf({ clock: fixedClock(new Date(Date.parse(MARKET_NOW) + 31 * 60_000)) })
    await releaseHeldGoods(muchLater, order)
    expect(await statusOf(order.orderId)).toBe('cancelled')
    const row = await onDesk(order.reference)
    expect(row).toMatchObject({ match: 'under', proposal: 'refund', rest: order.total - 1_000n })
    const transferId = row?.transferId ?? ''
    const { refundId } = unwrap(await refundTransfer(operator, { transferId, reason: 'Chuyển thiếu' }))
    const task = (await listRefundTasks(operator, {})).rows.find((one) => one.refundId === refundId)
    expect(task).toMatchObject({ orderCode: order.code, buyerName: 'Người mua' })
    expect(await onDesk(order.reference)).toBeUndefined()
    await expectSoundBooks()
  })

  it('too much pays, and the rest of it waits for the operator', async () => {
    const order = await anOrder(await aStall(call))
    await sepayNotice(call, { amount: order.total + 1_000n, purpose: order.reference })
    expect(await statusOf(order.orderId)).toBe('placed')
    const row = await onDesk(order.reference)
    expect(row).toMatchObject({ match: 'over', proposal: 'refund', rest: 1_000n })
    const refund = { transferId: row?.transferId ?? '', reason: 'Chuyển thừa' }
    expect(await refundTransfer(operator, { ...refund, amount: 1_001n })).toMatchObject({
      failure: { key: 'payment:failure.more_than_rest', details: { left: 1_000n } },
    })
    unwrap(await refundTransfer(operator, refund))
    expect(await onDesk(order.reference)).toBeUndefined()
    await expectSoundBooks()
  })

  it('one transfer for two orders is split between them', async () => {
    const [one, two] = [await anOrder(await aStall(call)), await anOrder(await aStall(call), 2)]
    await sepayNotice(call, { amount: one.total + two.total + 500n, purpose: 'tien hai don' })
    const transferId = (await onDesk('tien hai don'))?.transferId ?? ''
    unwrap(await assignTransfer(operator, { transferId, orderCode: one.code, amount: one.total }))
    expect(await onDesk('tien hai don')).toMatchObject({ rest: two.total + 500n })
    unwrap(await assignTransfer(operator, { transferId, orderCode: two.code }))
    expect([await statusOf(one.orderId), await statusOf(two.orderId)]).toEqual(['placed', 'placed'])
    unwrap(await refundTransfer(operator, { transferId, reason: 'Chuyển thừa' }))
    expect(await onDesk('tien hai don')).toBeUndefined()
    await expectSoundBooks()
  })

  it('twice is kept as a duplicate', async () => {
    const order = await anOrder(await aStall(call))
    await sepayNotice(call, { amount: order.total, purpose: order.reference })
    await sepayNotice(call, { amount: order.total, purpose: order.reference })
    expect(await onDesk(order.reference)).toMatchObject({ match: 'duplicate', proposal: 'refund' })
    await expectSoundBooks()
  })

  it('without a reference is assigned by hand; what has ended takes its exact amount only', async () => {
    const [order, other] = [await anOrder(await aStall(call)), await anOrder(await aStall(call), 3)]
    await releaseHeldGoods(later, other)
    await sepayNotice(call, { amount: order.total, purpose: 'tien mat ong chi Lan' })
    const transferId = (await onDesk('tien mat ong chi Lan'))?.transferId ?? ''
    const assign = (orderCode: string) => assignTransfer(operator, { transferId, orderCode })
    expect(await assign('ZZZZ-ZZZZ')).toMatchObject({ failure: { key: 'payment:failure.order_unknown' } })
    expect(await assign(other.code)).toMatchObject({ failure: { key: 'payment:failure.amount_differs' } })
    unwrap(await assign(order.code))
    expect(await statusOf(order.orderId)).toBe('placed')
    expect(await assign(order.code)).toMatchObject({ failure: { key: 'payment:failure.not_there' } })
    await expectSoundBooks()
  })

  it('of somebody else is put aside with a reason', async () => {
    await sepayNotice(call, { amount: 5_000n, purpose: 'tien nuoc' })
    const transferId = (await onDesk('tien nuoc'))?.transferId ?? ''
    expect(await dismissTransfer(operator, { transferId, reason: ' ' })).toMatchObject({ ok: false })
    unwrap(await dismissTransfer(operator, { transferId, reason: 'Không phải tiền của chợ' }))
    expect(await onDesk('tien nuoc')).toBeUndefined()
  })
})

describe('a notice', () => {
  it('with a wrong key is kept apart and pays nothing', async () => {
    const order = await anOrder(await aStall(call))
    const answer = await sepayNotice(call, { amount: order.total, purpose: order.reference, key: 'wrong' })
    expect(answer?.status).toBe(401)
    expect(await statusOf(order.orderId)).toBe('awaiting_payment')
    expect(await root.bankTransaction.count({ where: { purpose: order.reference } })).toBe(0)
    expect(
      await root.paymentNotice.findFirst({ where: { body: { contains: order.reference } } }),
    ).toMatchObject({ verdict: 'forged' })
  })

  it('of a feed that is not switched on is refused', async () => {
    expect(await receiveNotice(call, 'casso', { headers: {}, body: '', receivedAt: new Date(0) })).toBeNull()
  })

  it('whose applying failed asks the sender to try again, and can be replayed', async () => {
    const order = await anOrder(await aStall(call))
    const broken = callOf({
      subscriptions: { 'payment.paid': [() => Promise.reject(new Error('no light'))] },
    })
    const answer = await sepayNotice(broken, { amount: order.total, purpose: order.reference })
    expect(answer?.status).toBe(503)
    expect(await root.bankTransaction.count({ where: { purpose: order.reference } })).toBe(0)
    const notice = await root.paymentNotice.findFirstOrThrow({
      where: { body: { contains: order.reference } },
    })
    unwrap(await replayNotice(operator, notice.id))
    expect(await applyNotice(call, notice.id)).toBe('stored')
    expect(await statusOf(order.orderId)).toBe('placed')
    expect(await root.bankTransaction.count({ where: { purpose: order.reference } })).toBe(1)
    await expectSoundBooks()
  })
})

describe('money that came too much', () => {
  const to = { bin: '970436', account: '0011 2233 44', holder: 'Nguyễn Thị Lan' }

  it('is told to its shopper, who says once where it goes, before or after it is decided about', async () => {
    const order = await anOrder(await aStall(call))
    const back = async () => (await readOrderByToken(call, order))?.back
    expect(await back()).toEqual({ transfers: [], account: null, asks: false })
    await sepayNotice(call, { amount: order.total + 1_000n, purpose: order.reference })
    expect(await back()).toMatchObject({ transfers: [{ why: 'over', rest: 1_000n }], asks: true })
    expect(await giveAccount(call, { ...order, token: 'x'.repeat(22), to })).toMatchObject({ ok: false })
    unwrap(await giveAccount(call, { ...order, to }))
    expect(await back()).toMatchObject({ account: { ending: '3344', holder: to.holder }, asks: false })

    const transferId = (await onDesk(order.reference))?.transferId ?? ''
    const { refundId } = unwrap(await refundTransfer(operator, { transferId, reason: 'Thừa' }))
    const task = (await listRefundTasks(operator, {})).rows.find((one) => one.refundId === refundId)
    expect(task).toMatchObject({ destination: { ...to, account: '0011223344' }, destinationBy: null })
    expect(await back()).toMatchObject({
      transfers: [{ rest: 0n, refunds: [{ amount: 1_000n, status: 'awaiting_operator' }] }],
    })
    // Who gets hold of the link later cannot lead it elsewhere.
    expect(await giveAccount(call, { ...order, to: { ...to, account: '99887766' } })).toMatchObject({
      failure: { key: 'payment:failure.account_given' },
    })
  })

  it('goes where the shopper says of what is asked back already, and not over what an operator wrote', async () => {
    const [one, other] = [await anOrder(await aStall(call)), await anOrder(await aStall(call))]
    for (const order of [one, other]) {
      await sepayNotice(call, { amount: order.total, purpose: order.reference })
      unwrap(await cancelSellerOrder(operator, { code: `${order.code}-1`, reason: 'Hết hàng' }))
    }
    const refundOf = async ({ orderId }: { orderId: string }) =>
      await root.refund.findFirstOrThrow({ where: { payment: { orderId } } })
    const written = { ...to, account: '55667788' }
    unwrap(await setRefundDestination(operator, { refundId: (await refundOf(other)).id, to: written }))
    for (const order of [one, other]) unwrap(await giveAccount(call, { ...order, to }))
    expect(await refundOf(one)).toMatchObject({ toAccount: '0011223344', toSetById: null })
    expect(await refundOf(other)).toMatchObject({ toAccount: '55667788' })
  })
})

describe('a refund task', () => {
  it('is sent to the account that the buyer named, with a code to scan, and proven', async () => {
    const order = await anOrder(await aStall(call))
    await sepayNotice(call, { amount: order.total, purpose: order.reference })
    unwrap(await cancelSellerOrder(operator, { code: `${order.code}-1`, reason: 'Hết hàng' }))
    const find = async () =>
      (await listRefundTasks(operator, {})).rows.find((task) => task.orderCode === order.code)
    const task = await find()
    expect(task).toMatchObject({ amount: order.total, destination: null, payoutPayload: null })
    const refundId = task?.refundId ?? ''
    const to = { bin: '970436', account: '0011 2233', holder: 'Nguyễn Thị Lan' }
    expect(await markRefundSent(operator, { refundId, proof: 'FT1', to })).toMatchObject({
      failure: { key: 'payment:failure.destination_missing' },
    })
    unwrap(await setRefundDestination(operator, { refundId, to }))
    expect((await find())?.payoutPayload).toBe(
      `970436/00112233/${order.total}/HOAN TIEN ${order.code.replace('-', '')}`,
    )
    for (const account of ['12ab', '12345', '0011223344556677889900']) {
      const wrong = { refundId, to: { ...to, account } }
      expect(await setRefundDestination(operator, wrong)).toMatchObject({ failure: { field: 'account' } })
    }
    const sent = { refundId, to: { ...to, account: '00112233' } }
    unwrap(await markRefundSent(operator, { ...sent, proof: 'FT1' }))
    expect(await find()).toBeUndefined()
    expect(await markRefundSent(operator, { ...sent, proof: 'FT2' })).toMatchObject({
      failure: { key: 'payment:failure.refund_done' },
    })
  })

  it('is not said to be sent where its account was changed since the page was opened; the change leaves a trace', async () => {
    const refundId = await aRefundTask()
    const [shown, other] = [accountOf('0123456789'), accountOf('9876543210')]
    unwrap(await setRefundDestination(operator, { refundId, to: shown }))
    unwrap(await setRefundDestination(operator, { refundId, to: other }))
    const proof = 'FT100'
    expect(await markRefundSent(operator, { refundId, proof, to: shown })).toMatchObject({
      failure: { key: 'payment:failure.destination_changed' },
    })
    unwrap(await markRefundSent(operator, { refundId, proof, to: other }))
    const trace = await root.auditRecord.findMany({
      where: { subjectId: refundId, action: { in: ['payments.refund-destination', 'payments.refund-sent'] } },
      select: { details: true },
      orderBy: { id: 'asc' },
    })
    expect(trace.map(({ details }) => details)).toEqual([
      { ...shown, bin_before: null, account_before: null, holder_before: null },
      {
        ...other,
        ...{ bin_before: shown.bin, account_before: shown.account, holder_before: shown.holder },
      },
      { ...other, proof },
    ])
  })

  it('is not proven by the number of another transfer, however it is written', async () => {
    const to = accountOf('0123456789')
    const [refundId, another] = [await aRefundTask(), await aRefundTask()]
    for (const id of [refundId, another]) unwrap(await setRefundDestination(operator, { refundId: id, to }))
    const used = { field: 'proof', key: 'payment:failure.proof_used' }
    const answers = await Promise.all([
      markRefundSent(operator, { refundId, to, proof: 'FT26326.001' }),
      markRefundSent(operator, { refundId: another, to, proof: 'ft26326 001' }),
    ])
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ failure: used })
  })

  const accountOf = (account: string) => ({ bin: '970436', account, holder: 'NGUYEN THI LAN' })

  async function aRefundTask(): Promise<string> {
    const order = await anOrder(await aStall(call))
    await sepayNotice(call, { amount: order.total, purpose: order.reference })
    unwrap(await cancelSellerOrder(operator, { code: `${order.code}-1`, reason: 'Hết hàng' }))
    const { id } = await root.refund.findFirstOrThrow({ where: { payment: { orderId: order.orderId } } })
    return id
  }
})
