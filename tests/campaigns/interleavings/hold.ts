import assert from 'node:assert/strict'
import { findStockDiscrepancies } from '#app/features/inventory/index.server.ts'
import { findOrderDiscrepancies } from '#app/features/ordering/index.server.ts'
import { findPaymentDiscrepancies } from '#app/features/payments/index.server.ts'
import { findLedgerDiscrepancies } from '#app/features/settlement/index.server.ts'
import type { World } from './world.ts'

/** What is true after every step, however the run goes on. */
export async function assertBooksHold({ root }: World): Promise<void> {
  const checks = [
    ...(await findStockDiscrepancies(root)),
    ...(await findOrderDiscrepancies(root)),
    ...(await findPaymentDiscrepancies(root)),
    ...(await findLedgerDiscrepancies(root)),
  ]
  assert.deepEqual(
    checks.filter((check) => check.breaches > 0),
    [],
    'the books do not hold',
  )
  const { _sum } = await root.ledgerEntry.aggregate({ _sum: { amount: true } })
  assert.equal(_sum.amount ?? 0n, 0n, 'the ledger does not sum to zero')
}

/** What must be true once a run has come to rest (domain: payments). */
export async function assertAllHasEnded(world: World): Promise<void> {
  await assertBooksHold(world)
  await assertEveryAttemptHasEnded(world)
  await assertNoMoneyIsLost(world)
  await assertRefundsWereSentOnce(world)
  await assertLiesChangedNothing(world)
}

async function assertEveryAttemptHasEnded({ root, orders }: World): Promise<void> {
  const ofRun = { orderId: { in: orders.map(({ orderId }) => orderId) } }
  const open = await root.payment.findMany({
    where: { ...ofRun, status: 'open', method: { not: 'cash_on_delivery' } },
    select: { id: true },
  })
  assert.deepEqual(open, [], 'a payment waits for ever')
  const attempts = await root.paymentAttempt.findMany({
    where: {
      payment: ofRun,
      OR: [{ askAt: { not: null } }, { status: 'open', gateway: { not: 'cash-on-delivery' } }],
    },
    select: { gateway: true, status: true, askAt: true, endCode: true },
  })
  assert.deepEqual(attempts, [], 'an attempt has no end, or its gateway is still asked')
  const held = await root.order.count({
    where: { id: { in: orders.map(({ orderId }) => orderId) }, status: 'awaiting_payment' },
  })
  assert.equal(held, 0, 'goods are held for nobody')
}

/** Every đồng that was really taken is a movement; and each is used, given back, set aside, or on the desk. */
async function assertNoMoneyIsLost({ root, gateways, bank }: World): Promise<void> {
  for (const double of gateways) {
    const provider = double.character.name
    const taken = double.receipts()
    const kept = await root.bankTransaction.findMany({
      where: { provider, providerId: { in: taken.map(({ id }) => id) } },
      select: { providerId: true, amount: true },
    })
    assert.deepEqual(
      new Map(kept.map((row) => [row.providerId, row.amount])),
      new Map(taken.map((receipt) => [receipt.id, receipt.amount])),
      `what ${provider} took is not what is kept`,
    )
  }
  for (const { reference, amount } of bank.movements) {
    const rows = await root.bankTransaction.findMany({
      where: { bankReference: reference, match: { not: 'ignored' } },
      select: { amount: true },
    })
    assert.deepEqual(rows, [{ amount }], 'a line of the bank is not kept exactly once')
  }
  const ids = gateways.flatMap((double) => double.receipts().map(({ id }) => id))
  const movements = await root.bankTransaction.findMany({
    where: {
      match: { not: 'ignored' },
      OR: [
        { providerId: { in: ids } },
        { bankReference: { in: bank.movements.map(({ reference }) => reference) } },
      ],
    },
    include: { uses: { where: { freedAt: null } }, refunds: { where: { status: { not: 'dropped' } } } },
  })
  for (const { uses, refunds, ...movement } of movements) {
    const decided = [...uses, ...refunds].reduce((sum, { amount }) => sum + amount, 0n)
    const onDesk =
      movement.resolvedAt === null && movement.match !== 'matched' && movement.match !== 'pending'
    const aside = movement.resolution?.startsWith('dismissed') ?? false
    const rest = movement.amount - decided
    assert.ok(rest >= 0n, 'money is used or given back beyond its amount')
    assert.ok(rest === 0n || onDesk || aside, `${rest} đ of ${movement.match} money are nowhere`)
  }
}

/** What gateways gave back is what was asked of them, once each, and never what a person sends too. */
async function assertRefundsWereSentOnce({ root, gateways, orders }: World): Promise<void> {
  for (const double of gateways) {
    const given = double.givenBack()
    const asked = await root.refund.findMany({
      where: { id: { in: given.map((one) => one.request.refundId) } },
    })
    assert.equal(asked.length, given.length, 'a gateway gave back what nobody asked for')
    for (const { request, state } of given) {
      const refund = asked.find(({ id }) => id === request.refundId)
      assert.equal(refund?.amount, request.amount, 'another amount was given back')
      // Sent there is sent by it here, or has a name of its own beside what a person did.
      const sent = refund?.gateway === double.character.name || refund?.alsoSentAt !== null
      assert.equal(sent, state === 'refunded', `a refund that is ${state} there is ${refund?.status} here`)
      assert.notEqual(state, 'under-way')
    }
    const perReceipt = new Map<string, bigint>()
    for (const { request, state } of given) {
      if (state === 'declined') continue
      perReceipt.set(request.receiptId, (perReceipt.get(request.receiptId) ?? 0n) + request.amount)
    }
    for (const { id, amount } of double.receipts()) assert.ok((perReceipt.get(id) ?? 0n) <= amount)
  }
  const stuck = await root.refund.findMany({
    where: {
      payment: { orderId: { in: orders.map(({ orderId }) => orderId) } },
      status: { in: ['to_send', 'under_way'] },
    },
    select: { status: true, gateway: true, askAt: true },
  })
  assert.deepEqual(stuck, [], 'a refund never comes to its end')
}

async function assertLiesChangedNothing({ root, forged, strangers }: World): Promise<void> {
  for (const { notice } of [...forged, ...strangers]) {
    const rows = await root.paymentNotice.findMany({
      where: { body: notice.body, headers: { equals: { ...notice.headers } } },
      select: { verdict: true, transfers: { select: { id: true } } },
    })
    assert.ok(rows.length > 0, 'a notice was not stored')
    assert.deepEqual(
      rows.flatMap(({ transfers }) => transfers),
      [],
    )
  }
  for (const { notice } of forged) {
    const { verdict } = await root.paymentNotice.findFirstOrThrow({
      where: { body: notice.body, headers: { equals: { ...notice.headers } } },
    })
    assert.equal(verdict, 'forged')
  }
}
