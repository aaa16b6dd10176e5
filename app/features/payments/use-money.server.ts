import { newId } from '#app/kernel/ids.ts'
import { sumDong } from '#app/kernel/money.ts'
import { userIdOf } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import { recordPaymentEvent } from './payment-events.server.ts'

/** The uses that count, for a select. */
export const used = { where: { freedAt: null }, select: { amount: true } } as const
const kept = { where: { status: { not: 'dropped' } }, select: { amount: true } } as const

/** Đồng that a payment still lacks. */
export async function missingOf(call: Call, paymentId: string): Promise<bigint> {
  const { amount, uses } = await call.db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: { amount: true, uses: used },
  })
  return amount - sumDong(uses.map((use) => use.amount))
}

/** Đồng of money that came in which pay nothing, are not on their way back, and were not set aside. */
export async function restOf(call: Call, transferId: string): Promise<bigint> {
  const { amount, setAside, uses, refunds } = await call.db.bankTransaction.findUniqueOrThrow({
    where: { id: transferId },
    select: { amount: true, setAside: true, uses: used, refunds: kept },
  })
  return amount - setAside - sumDong([...uses, ...refunds].map((part) => part.amount))
}

/**
 * Counts money that came in towards a payment, under the lock on it.
 * @returns đồng that the payment lacks afterwards: at zero it is to be paid by `payPayment`
 */
export async function useMoney(
  call: Call,
  { transferId, paymentId, amount, known }: MoneyToUse,
): Promise<{ missing: bigint }> {
  const rest = known?.rest ?? (await restOf(call, transferId))
  const missing = known?.missing ?? (await missingOf(call, paymentId))
  if (amount <= 0n || amount > rest || amount > missing) {
    throw new Error(`${amount} đ of transfer ${transferId} cannot be used: ${rest} left, ${missing} missing`)
  }
  const at = call.clock.now()
  await call.db.transferUse.create({ data: { id: newId(), transferId, paymentId, amount, at } })
  await recordPaymentEvent(call, paymentId, 'money_used', { transferId, amount: amount.toString() })
  await call.tell('payment.money-used', { transferId, paymentId, amount, at })
  if (rest === amount) await settleTransfer(call, transferId, 'counted')
  return { missing: missing - amount }
}

export interface MoneyToUse {
  readonly transferId: string
  readonly paymentId: string
  /** Đồng, more than zero. */
  readonly amount: bigint
  /** What is left of the money and what the payment lacks, where the caller has just read both under the same lock. */
  readonly known?: { readonly rest: bigint; readonly missing: bigint }
}

/** Gives what was counted towards a payment back to the desk: the rest of its money never came. */
export async function freeMoney(call: Call, paymentId: string): Promise<void> {
  const uses = await call.db.transferUse.findMany({
    where: { paymentId, freedAt: null },
    select: { id: true, transferId: true, amount: true },
    orderBy: { id: 'asc' },
  })
  const at = call.clock.now()
  for (const { id, transferId, amount } of uses) {
    await call.db.transferUse.update({ where: { id }, data: { freedAt: at } })
    await call.db.bankTransaction.update({
      where: { id: transferId },
      data: { match: 'under', resolution: null, resolvedById: null, resolvedAt: null },
    })
    await recordPaymentEvent(call, paymentId, 'money_freed', { transferId, amount: amount.toString() })
    await call.tell('payment.money-freed', { transferId, paymentId, amount, at })
  }
}

/** Takes money off the desk: nothing of it is left to decide about. */
export async function settleTransfer(call: Call, transferId: string, resolution: string): Promise<void> {
  await call.db.bankTransaction.update({
    where: { id: transferId },
    data: { resolution, resolvedById: userIdOf(call.actor), resolvedAt: call.clock.now() },
  })
}
