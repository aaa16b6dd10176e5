import { cancelSellerOrder } from '#app/features/ordering/index.server.ts'
import { receiveNotice, sendRefund } from '#app/features/payments/index.server.ts'
import { approveRun, markPayoutPaid, proposeRun, sendRun } from '#app/features/settlement/index.server.ts'
import { unwrap } from '#app/kernel/result.ts'
import { bookOwed } from '#tests/factories/books.ts'
import { aMaker } from '#tests/factories/catalogue.ts'
import { aPlacedOrder, MARKET_NOW } from '#tests/factories/market.ts'
import type { MoneyPeople } from './money-outside.ts'
import type { TillStage } from './victim.ts'
import { senders } from './signed-senders.ts'

/** Told of each deed before it is begun. */
export type Doing = (stage: TillStage) => void

/** An order is paid by a notice, cancelled by its seller, and its money sent back. @returns its code */
export async function payAndGiveBack(
  { buyer, maker, job }: MoneyPeople,
  { variantId, number }: { readonly variantId: string; readonly number: number },
  doing: Doing,
): Promise<string> {
  const phone = `+849${String(number).padStart(8, '0')}`
  const visit = { ipAddress: '203.0.113.7' }
  const order = await aPlacedOrder(
    buyer,
    { variantId },
    { method: 'vnpay', visit, buyer: { name: 'Người mua', phone } },
  )
  const { id: attemptId } = await buyer.db.paymentAttempt.findUniqueOrThrow({
    where: { reference: order.reference },
  })
  const vnpay = senders.find(({ provider }) => provider === 'vnpay')
  const money = { attemptId, reference: order.reference, amount: order.total, number: 1_000 + number }
  const notice = vnpay?.write({ ...money, at: new Date(MARKET_NOW) })
  if (!notice) throw new Error('no VNPay')
  doing('notice')
  await receiveNotice(buyer, 'vnpay', notice)
  doing('cancel')
  unwrap(await cancelSellerOrder(maker, { code: `${order.code}-1`, reason: 'Hết hàng' }))
  const refund = await buyer.db.refund.findFirstOrThrow({ where: { payment: { orderId: order.orderId } } })
  doing('refund')
  await sendRefund(job, refund.id)
  return order.code
}

const EARNED = 500_000n

/** A seller is owed money, beside any order. */
export async function earn({ maker }: MoneyPeople): Promise<void> {
  const account = { bankBin: '970436', bankAccount: '0011223344', bankHolder: 'HTX THU' }
  const { id: sellerId } = await aMaker(maker, account)
  await bookOwed(maker, sellerId, EARNED)
}

/**
 * Goes on with whatever run there is, or proposes one: approved by another, sent, and each payout said to be paid.
 * @returns the references of what was paid, as each is
 */
export async function payOut(
  { maker, approver }: MoneyPeople,
  paid: (reference: string) => void,
  doing: Doing = () => undefined,
): Promise<void> {
  doing('propose')
  await proposeRun(maker)
  const runs = await maker.db.payoutRun.findMany({ where: { status: { in: ['draft', 'approved', 'sent'] } } })
  for (const { id: runId } of runs) {
    doing('approve')
    await approveRun(approver, { runId })
    doing('send')
    await sendRun(maker, { runId })
    const payouts = await maker.db.payout.findMany({ where: { runId }, orderBy: { id: 'asc' } })
    for (const { id: payoutId, reference } of payouts) {
      doing('mark paid')
      const done = await markPayoutPaid(maker, { payoutId, proof: `FT-${payoutId}` })
      if (done.ok) paid(reference)
    }
  }
}
