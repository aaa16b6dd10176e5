import { findTransferReferences } from '#app/kernel/codes.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'
import type { TransferMatch } from '#app/platform/db/generated/enums.ts'
import type { BankTransfer } from '#integrations/payments/contract.ts'
import { AttemptDetails } from './attempt-details.ts'
import { lockPayments } from './lock-payments.server.ts'
import { judgeTransfer, type Candidate } from './match-transfer.ts'
import { payOpenAttempt } from './settle-attempt.server.ts'

export interface TransferFromFeed {
  readonly provider: string
  readonly noticeId: string
  readonly transfer: BankTransfer
}

/**
 * Applies one line of a bank feed, once: a second telling of the same line does nothing. Kept, matched and, where it
 * pays, booked in one transaction under the lock on the order's payments.
 * @returns what it was, or null where it had been applied before
 */
export async function applyTransfer(call: Call, from: TransferFromFeed): Promise<TransferMatch | null> {
  const { transfer } = from
  const references = findTransferReferences(transfer.purpose)
  const named = await call.db.paymentAttempt.findMany({
    where: { reference: { in: references } },
    select: { payment: { select: { orderId: true } } },
  })
  const orderIds = [...new Set(named.map((attempt) => attempt.payment.orderId))].toSorted()
  return call.inTransaction(async (call) => {
    for (const orderId of orderIds) await lockPayments(call, orderId)
    const transferId = await keepTransfer(call, from)
    if (transferId === null) return null
    if (transfer.direction === 'out' || (await toldByAnotherFeed(call, from))) {
      return finish(call, transferId, 'ignored', null)
    }
    const candidates = await readCandidates(call, references)
    const { match, candidate } = judgeTransfer(transfer, candidates)
    await finish(call, transferId, match, candidate?.attemptId ?? null)
    const paymentId = candidates.find((one) => one.attemptId === candidate?.attemptId)?.paymentId
    if (!candidate || !paymentId) return match
    if (match === 'matched') await payOpenAttempt(call, paymentId, { transferId })
    if (match === 'late') return offerLateMoney(call, { paymentId, transferId })
    return match
  })
}

/** Tells late money; whoever can still deliver has taken it when this returns. */
export async function offerLateMoney(
  call: Call,
  { paymentId, transferId }: { readonly paymentId: string; readonly transferId: string },
): Promise<TransferMatch> {
  const { orderId } = await call.db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: { orderId: true },
  })
  await call.tell('payment.late-money', { paymentId, orderId, transferId, at: call.clock.now() })
  const { match } = await call.db.bankTransaction.findUniqueOrThrow({
    where: { id: transferId },
    select: { match: true },
  })
  return match
}

/** Null: kept before. A second writer waits here for the first, then sees its row. */
async function keepTransfer(
  call: Call,
  { provider, noticeId, transfer }: TransferFromFeed,
): Promise<string | null> {
  const id = newId()
  const { count } = await call.db.bankTransaction.createMany({
    data: {
      id,
      provider,
      providerId: transfer.id,
      accountNumber: transfer.accountNumber,
      amount: transfer.direction === 'in' ? transfer.amount : -transfer.amount,
      purpose: transfer.purpose,
      bankReference: transfer.reference,
      at: transfer.at,
      noticeId,
      createdAt: call.clock.now(),
    },
    skipDuplicates: true,
  })
  return count === 0 ? null : id
}

/** Two feeds on one account tell the same money twice; the bank's own number gives it away. */
async function toldByAnotherFeed(call: Call, { provider, transfer }: TransferFromFeed): Promise<boolean> {
  if (transfer.reference === '') return false
  const told = await call.db.bankTransaction.count({
    where: {
      provider: { not: provider },
      accountNumber: transfer.accountNumber,
      bankReference: transfer.reference,
      amount: transfer.amount,
    },
  })
  return told > 0
}

async function readCandidates(
  call: Call,
  references: readonly string[],
): Promise<(Candidate & { readonly paymentId: string })[]> {
  const attempts = await call.db.paymentAttempt.findMany({
    where: { reference: { in: [...references] } },
    select: {
      id: true,
      reference: true,
      paymentId: true,
      status: true,
      amount: true,
      details: true,
      payment: { select: { status: true } },
    },
  })
  return attempts
    .toSorted((a, b) => references.indexOf(a.reference) - references.indexOf(b.reference))
    .map(({ id, paymentId, status, amount, details, payment }) => {
      const shown = AttemptDetails.parse(details)
      const account = shown.kind === 'transfer' ? shown.account : null
      return { attemptId: id, paymentId, status, paymentStatus: payment.status, amount, account }
    })
}

async function finish(
  call: Call,
  id: string,
  match: TransferMatch,
  attemptId: string | null,
): Promise<TransferMatch> {
  await call.db.bankTransaction.update({ where: { id }, data: { match, attemptId } })
  return match
}
