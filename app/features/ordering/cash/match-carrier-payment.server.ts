import type { Call } from '#app/platform/call.ts'
import type { FactOf } from '#app/platform/facts.ts'
import { enqueue } from '#app/platform/jobs/enqueue.server.ts'
import { matchCarrier } from './carrier-match.ts'
import { receiveByItself } from './receive-remittance.server.ts'

/**
 * Money that came to the market's account is received for the carrier's file that its purpose names, where the amount
 * is the file's, nothing else agrees as well, and nobody has taken this match back before. Everything else stays on
 * the desk. Running twice does nothing more.
 * @returns whether it was received now
 */
export async function matchCarrierPayment(
  call: Call,
  { transferId }: { readonly transferId: string },
): Promise<boolean> {
  const money = await call.db.bankTransaction.findFirst({
    where: { id: transferId, ...onDesk(call) },
    select: { amount: true, purpose: true },
  })
  if (!money) return false
  const awaited = await readAwaited(call)
  const match = matchCarrier(money, awaited)
  if (!match?.sure) return false
  const { remittanceId } = match
  const undone = await call.db.remittanceEvent.count({ where: { remittanceId, transferId, kind: 'undone' } })
  if (undone > 0) return false
  // The same amount for the same file twice: which of the two is it?
  const others = await call.db.bankTransaction.findMany({
    where: { ...onDesk(call), amount: money.amount, id: { not: transferId } },
    select: { amount: true, purpose: true },
  })
  if (others.some((other) => matchCarrier(other, awaited)?.sure)) return false
  const { ok: received } = await receiveByItself(call, { remittanceId, transferId })
  if (received) call.log.info({ remittanceId, transferId }, 'a carrier’s payment was matched to its file')
  return received
}

/** The same for money that came before the file was read in. */
export async function matchRemittance(
  call: Call,
  { remittanceId }: { readonly remittanceId: string },
): Promise<void> {
  const remittance = await call.db.remittance.findFirst({
    where: { id: remittanceId, receivedAt: null, reference: { not: null } },
    select: { paidOut: true },
  })
  if (!remittance) return
  const money = await call.db.bankTransaction.findMany({
    where: { ...onDesk(call), amount: remittance.paidOut },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  for (const { id } of money) await matchCarrierPayment(call, { transferId: id })
}

/** Money came: where a file waits for this amount, a job looks whether it is its. */
export async function onMoneyIn(
  call: Call,
  { transferId, place, amount }: FactOf<'payment.money-in'>,
): Promise<void> {
  if (place !== 'bank') return
  const waiting = await call.db.remittance.count({
    where: { receivedAt: null, paidOut: amount, reference: { not: null } },
  })
  if (waiting === 0) return
  const key = `ordering.match-carrier-payment/${transferId}`
  await enqueue(call, 'ordering.match-carrier-payment', { transferId }, { key })
}

/** Money in on the market's account that names no order and that nobody has decided about. */
const onDesk = (call: Call) =>
  ({
    match: 'unknown',
    resolvedAt: null,
    accountNumber: call.ports.payments.marketAccount.account,
  }) as const

async function readAwaited(call: Call) {
  const awaited = await call.db.remittance.findMany({
    where: { receivedAt: null },
    select: { id: true, carrier: true, paidOut: true, reference: true },
  })
  return awaited.map(({ id, ...remittance }) => ({ remittanceId: id, ...remittance }))
}

declare module '#app/platform/jobs/jobs.ts' {
  interface Jobs {
    /** Looks whether money that came is a carrier's for one of its files. */
    'ordering.match-carrier-payment': { transferId: string }
  }
}
