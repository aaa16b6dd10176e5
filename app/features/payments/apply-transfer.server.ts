import { sellerOfAccount } from '#app/features/sellers/index.server.ts'
import { findTransferReferences } from '#app/kernel/codes.ts'
import { sumDong } from '#app/kernel/money.ts'
import type { Call } from '#app/platform/call.ts'
import type { TransferMatch } from '#app/platform/db/generated/enums.ts'
import type { BankTransfer } from '#integrations/payments/contract.ts'
import { AttemptDetails } from './attempt-details.ts'
import { judgeMoney, type Candidate } from './judge-money.ts'
import { keepMovement, tellMoneyIn, toldByAnother, withoutNul, type Movement } from './keep-money.server.ts'
import { offerLateMoney } from './late-money.server.ts'
import { lockPayments } from './lock-payments.server.ts'
import { payPayment } from './pay-payment.server.ts'
import { askForRest } from './restart-payment.server.ts'
import { findToldTwice } from './same-line.server.ts'
import { startPayments } from './start-payments.server.ts'
import { used, useMoney } from './use-money.server.ts'

export interface ToldTransfer {
  /** A bank feed, or a statement that an operator read in. */
  readonly provider: string
  readonly noticeId: string | null
  readonly importId: string | null
  readonly transfer: BankTransfer
}

/**
 * Applies one line of a bank account, once: a second telling of the same line does nothing. Kept, judged and, where
 * it pays, booked in one transaction under the lock on the order's payments. Too little is counted, and the rest is
 * asked for by a code of its own; too much pays, and the rest of it waits on the desk.
 * @returns what it was, or null where it had been applied before
 */
export async function applyTransfer(call: Call, told: ToldTransfer): Promise<TransferMatch | null> {
  const references = findTransferReferences(told.transfer.purpose)
  const named = await call.db.paymentAttempt.findMany({
    where: { reference: { in: references } },
    select: { payment: { select: { orderId: true } } },
  })
  const orderIds = [...new Set(named.map((attempt) => attempt.payment.orderId))].toSorted()
  const match = await call.inTransaction(async (call) => {
    for (const orderId of orderIds) await lockPayments(call, orderId)
    return applyOnce(call, told, references)
  })
  if (match === 'under') for (const orderId of orderIds) await startPayments(call, { orderId })
  return match
}

async function applyOnce(
  call: Call,
  told: ToldTransfer,
  references: readonly string[],
): Promise<TransferMatch | null> {
  const movement = movementOf(told)
  const transferId = await keepMovement(call, movement)
  if (transferId === null) return null
  if (await toldByAnother(call, movement)) return finish(call, transferId, 'ignored', null)
  if (movement.direction === 'out') {
    const { amount, movedAt, purpose } = movement
    const place = await placeOf(call, movement.account)
    if (!place) return finish(call, transferId, 'not_ours', null)
    if (place.place === 'bank') {
      const at = call.clock.now()
      await call.tell('payment.money-out', { ...place, transferId, amount, movedAt, at, purpose })
    }
    return finish(call, transferId, 'ignored', null)
  }
  const { match, candidate } = judgeMoney(movement, await readCandidates(call, references))
  if (candidate && (await isTheSamePart(call, transferId, movement, candidate))) {
    return finish(call, transferId, 'duplicate', candidate.attemptId)
  }
  const place = candidate ? placeOfPayee(candidate.payeeSellerId) : await placeOf(call, movement.account)
  if (!place) return finish(call, transferId, 'not_ours', null)
  await tellMoneyIn(call, transferId, movement, place)
  await finish(call, transferId, match, candidate?.attemptId ?? null)
  return candidate
    ? settle(call, { transferId, toldBy: told.provider, match, candidate, amount: movement.amount })
    : match
}

/** An attempt that a purpose names, with whose account its payment goes to; null: the market's. */
interface NamedPayment extends Candidate {
  readonly payeeSellerId: string | null
}

/** A part was paid, and another tells that part again under another number: it is not the rest. The desk decides. */
async function isTheSamePart(
  call: Call,
  id: string,
  { account, movedAt, ...movement }: Movement,
  { missing, amount }: Candidate,
): Promise<boolean> {
  if (missing === amount) return false
  const line = { ...movement, id, accountNumber: account, at: movedAt }
  return (await findToldTwice(call, [line])).has(id)
}

interface Judged {
  readonly transferId: string
  readonly toldBy: string
  readonly match: TransferMatch
  readonly candidate: Candidate
  readonly amount: bigint
}

async function settle(
  call: Call,
  { transferId, toldBy, match, candidate, amount }: Judged,
): Promise<TransferMatch> {
  const { paymentId, attemptId, paymentStatus, missing } = candidate
  if (match === 'late') return offerLateMoney(call, { paymentId, transferId })
  if (match === 'duplicate' || paymentStatus !== 'open') return match
  const left = await useMoney(call, {
    ...{ transferId, paymentId, amount: amount < missing ? amount : missing },
    // Kept a moment ago: nobody else has had any of it.
    known: { rest: amount, missing },
  })
  if (left.missing === 0n) await payPayment(call, paymentId, { attemptId, transferId, toldBy })
  else await askForRest(call, paymentId)
  return match
}

const movementOf = ({ provider, noticeId, importId, transfer }: ToldTransfer): Movement => ({
  ...{ provider, noticeId, importId, providerId: transfer.id },
  ...{ amount: transfer.amount, direction: transfer.direction, movedAt: transfer.at, fee: null },
  account: withoutNul(transfer.accountNumber).replace(/\s/g, ''),
  purpose: withoutNul(transfer.purpose),
  bankReference: withoutNul(transfer.reference),
})

/** What a payment says of its account goes before what the number says: two sellers may once have had the same one. */
const placeOfPayee = (sellerId: string | null) =>
  sellerId === null ? ({ place: 'bank', sellerId } as const) : ({ place: 'seller', sellerId } as const)

/**
 * The market's own account, or a seller's: shoppers pay to it where each seller collects for itself. A feed may tell of
 * every account that somebody once let it see; null for those.
 */
async function placeOf(call: Call, account: string) {
  const { marketAccount } = call.ports.payments
  if (account === marketAccount.account) return placeOfPayee(null)
  const sellerId = await sellerOfAccount(call, account)
  return sellerId === null ? null : placeOfPayee(sellerId)
}

async function readCandidates(call: Call, references: readonly string[]): Promise<NamedPayment[]> {
  const attempts = await call.db.paymentAttempt.findMany({
    where: { reference: { in: [...references] } },
    select: {
      id: true,
      reference: true,
      details: true,
      payment: { select: { id: true, status: true, amount: true, payeeSellerId: true, uses: used } },
    },
  })
  const inOrder = attempts.toSorted(
    (a, b) => references.indexOf(a.reference) - references.indexOf(b.reference),
  )
  return inOrder.map(({ id, details, payment }) => {
    const shown = AttemptDetails.parse(details)
    return {
      ...{ attemptId: id, paymentId: payment.id, paymentStatus: payment.status, amount: payment.amount },
      payeeSellerId: payment.payeeSellerId,
      missing: payment.amount - sumDong(payment.uses.map((use) => use.amount)),
      account: shown.kind === 'transfer' ? shown.account : null,
    }
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
