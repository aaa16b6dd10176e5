import { vnDay, type Day } from '#app/kernel/clock.ts'
import { findTransferReferences } from '#app/kernel/codes.ts'
import { userIdOf } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import type { PayoutItemKind } from './payouts.types.ts'
import { readHeldBack } from './receivers.server.ts'
import { comeBack } from './return-payout.server.ts'
import { isSentAlone } from './run-file.ts'
import { approvedAlone } from './second-person.ts'

/** A line of the bank that may have brought a payout back. */
export interface ComeBack {
  readonly transferId: string
  readonly at: Date
  readonly purpose: string
  /** Its purpose holds the reference of the payout. */
  readonly namesIt: boolean
}

/** One payout that an operator works on: the code to send it with, and what may have brought it back. */
export interface PayoutDesk {
  /**
   * The text of a VietQR code for exactly this transfer; null where the bank is not known, or nobody took it out of its run's
   * file to send it so, nothing may go to its account now, or another person has to send it.
   */
  readonly code: string | null
  /** Money of its amount that came in since and belongs to nobody yet; what names it first. */
  readonly comeBack: readonly ComeBack[]
  /** It was said to have come back, and no line of the bank tells it yet. */
  readonly awaitsReturn: boolean
  /** What it is made of, the largest first; sums to its amount. */
  readonly items: readonly PaidItem[]
}

/** One order of a payout, or what stands beside orders. */
export interface PaidItem {
  readonly kind: PayoutItemKind
  readonly partCode: string | null
  readonly orderCode: string | null
  readonly deliveredOn: Day | null
  /** Đồng; negative where the seller owes it. */
  readonly amount: bigint
}

/** One payout's orders on one page: a year at once is rare. */
const MOST_ITEMS = 500

/** @returns null where this run has no such payout */
export async function readPayoutDesk(
  call: Call,
  { runCode, reference }: { readonly runCode: string; readonly reference: string },
): Promise<PayoutDesk | null> {
  const payout = await call.db.payout.findFirst({
    where: { reference, run: { code: runCode } },
    include: {
      run: { select: { madeById: true, approvedById: true, sentAt: true } },
      items: {
        select: {
          ...{ kind: true, amount: true },
          sellerOrder: { select: { code: true, deliveredAt: true, order: { select: { code: true } } } },
        },
        orderBy: [{ amount: 'desc' }, { id: 'asc' }],
        take: MOST_ITEMS,
      },
    },
  })
  if (!payout) return null
  const { status, amount, bankBin, bankAccount, bankHolder, paidAt } = payout
  const to = { bin: bankBin, account: bankAccount, holder: bankHolder }
  const mine = isSentAlone(payout, payout.run) && !approvedAlone(payout.run, userIdOf(call.actor))
  const toSend = mine && (await readHeldBack(call, [payout])).size === 0
  const awaitsReturn = status === 'returned' && payout.returnTransferId === null
  const lines =
    awaitsReturn || (status === 'paid' && paidAt)
      ? await call.db.bankTransaction.findMany({
          where: comeBack(call, payout),
          select: { id: true, at: true, purpose: true },
          orderBy: { at: 'desc' },
          take: 20,
        })
      : []
  return {
    code: toSend ? call.ports.payments.payoutCode(to, amount, `${reference} CHI TRA`) : null,
    comeBack: lines
      .map(({ id, at, purpose }) => ({
        ...{ transferId: id, at, purpose },
        namesIt: findTransferReferences(purpose).includes(reference),
      }))
      .toSorted((a, b) => Number(b.namesIt) - Number(a.namesIt)),
    awaitsReturn,
    items: payout.items.map(({ sellerOrder, ...item }) => ({
      ...{ ...item, partCode: sellerOrder?.code ?? null, orderCode: sellerOrder?.order.code ?? null },
      deliveredOn: sellerOrder?.deliveredAt ? vnDay(sellerOrder.deliveredAt) : null,
    })),
  }
}
