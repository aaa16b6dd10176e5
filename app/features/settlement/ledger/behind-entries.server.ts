import type { Call } from '#app/platform/call.ts'
import type { EntryReferences } from './posting.ts'

/** An entry with what it names. */
export interface EntryNames extends Required<EntryReferences> {
  readonly id: string
}

/** What an entry was about: `name` is what a person finds it by, `href` the operator's page of it. */
export interface Behind {
  readonly name: string
  readonly href: string | null
}

/**
 * What is behind entries, by their ids: the payout with its run, else the payment of its order, else the movement of
 * money on the desk. A few queries for all of them together.
 */
export async function whatIsBehind(
  call: Call,
  entries: readonly EntryNames[],
): Promise<ReadonlyMap<string, Behind>> {
  const refunds = await refundsOf(call, idsOf(entries, 'refundId'))
  const transfers = await transfersOf(call, [
    ...idsOf(entries, 'transferId'),
    ...[...refunds.values()].flatMap(({ transferId }) => transferId ?? []),
  ])
  const [payouts, parts, orders] = await Promise.all([
    payoutsOf(call, idsOf(entries, 'payoutId')),
    partsOf(call, idsOf(entries, 'sellerOrderId')),
    ordersOf(call, [
      ...idsOf(entries, 'paymentId'),
      ...[...refunds.values()].flatMap(({ paymentId }) => paymentId ?? []),
      ...[...transfers.values()].flatMap(({ paymentId }) => paymentId ?? []),
    ]),
  ])
  const ofPayment = (paymentId: string | null | undefined): Behind | undefined => {
    const code = paymentId ? orders.get(paymentId) : undefined
    return code === undefined ? undefined : { name: code, href: `/dieu-hanh/thanh-toan/${paymentId}` }
  }
  const ofTransfer = (transferId: string | null | undefined): Behind | undefined => {
    const transfer = transferId ? transfers.get(transferId) : undefined
    return transfer && (ofPayment(transfer.paymentId) ?? { name: transfer.name, href: transfer.href })
  }
  const behindOf = (entry: EntryNames): Behind | undefined => {
    const refund = entry.refundId ? refunds.get(entry.refundId) : undefined
    return (
      (entry.payoutId ? payouts.get(entry.payoutId) : undefined) ??
      (entry.sellerOrderId ? parts.get(entry.sellerOrderId) : undefined) ??
      ofPayment(entry.paymentId ?? refund?.paymentId) ??
      ofTransfer(entry.transferId ?? refund?.transferId)
    )
  }
  return new Map(
    entries.flatMap((entry) => {
      const behind = behindOf(entry)
      return behind ? [[entry.id, behind]] : []
    }),
  )
}

const idsOf = (entries: readonly EntryNames[], name: keyof EntryReferences): string[] => [
  ...new Set(entries.flatMap((entry) => entry[name] ?? [])),
]

async function refundsOf(call: Call, ids: readonly string[]) {
  const refunds = await call.db.refund.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, paymentId: true, transferId: true },
  })
  return new Map(refunds.map((refund) => [refund.id, refund]))
}

/** Movements, with the payment that they count towards where they do. */
async function transfersOf(call: Call, ids: readonly string[]) {
  const transfers = await call.db.bankTransaction.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...{ id: true, purpose: true, bankReference: true, resolvedAt: true, amount: true },
      attempt: { select: { paymentId: true } },
      uses: { select: { paymentId: true }, take: 1 },
    },
  })
  return new Map(
    transfers.map(({ id, purpose, bankReference, resolvedAt, amount, attempt, uses }) => [
      id,
      {
        name: purpose.slice(0, 60) || bankReference || id,
        href:
          amount <= 0n
            ? null
            : resolvedAt
              ? '/dieu-hanh/chuyen-khoan/da-xong'
              : `/dieu-hanh/chuyen-khoan#t-${id}`,
        paymentId: uses[0]?.paymentId ?? attempt?.paymentId ?? null,
      },
    ]),
  )
}

async function payoutsOf(call: Call, ids: readonly string[]): Promise<ReadonlyMap<string, Behind>> {
  const payouts = await call.db.payout.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, reference: true, run: { select: { code: true } } },
  })
  return new Map(
    payouts.map(({ id, reference, run: { code } }) => [
      id,
      { name: reference, href: `/dieu-hanh/chi-tra/${code}?khoan=${reference}` },
    ]),
  )
}

/** Parts of orders, with the payment that covers each. */
async function partsOf(call: Call, ids: readonly string[]): Promise<ReadonlyMap<string, Behind>> {
  const parts = await call.db.sellerOrder.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, code: true, covers: { select: { paymentId: true }, take: 1 } },
  })
  return new Map(
    parts.map(({ id, code, covers: [cover] }) => [
      id,
      { name: code, href: cover ? `/dieu-hanh/thanh-toan/${cover.paymentId}` : null },
    ]),
  )
}

/** The codes of payments' orders. */
async function ordersOf(call: Call, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const payments = await call.db.payment.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, order: { select: { code: true } } },
  })
  return new Map(payments.map(({ id, order: { code } }) => [id, code]))
}
