import { z } from 'zod'
import type { Call } from '#app/platform/call.ts'
import type { HistoryEntry } from './history.types.ts'
import type { PaymentInHistory } from './history-select.server.ts'
import { maskHeaders } from './mask-headers.ts'

const DAY = 24 * 60 * 60 * 1000
/** Disputes and refunds are told months after the payment. */
const LATEST = 400 * DAY
/** A gateway that repeats itself all day is not shown a thousand times. */
const MOST = 200

const Headers = z.record(z.string(), z.string())

/**
 * The notices about a payment: those that told its movements, and those that name one of its attempts or refunds,
 * whether they were believed or not.
 */
export async function readNoticesAbout(
  call: Call,
  payment: PaymentInHistory,
  movements: readonly { readonly noticeId: string | null }[],
): Promise<HistoryEntry[]> {
  const told = movements.flatMap(({ noticeId }) => (noticeId ? [noticeId] : []))
  const named = namesOf(payment).flatMap((name) => [
    { body: { contains: name } },
    { query: { contains: name } },
  ])
  const from = payment.createdAt
  const notices = await call.db.paymentNotice.findMany({
    where: {
      OR: [
        { id: { in: told } },
        { receivedAt: { gte: from, lte: new Date(from.getTime() + LATEST) }, OR: named },
      ],
    },
    orderBy: { receivedAt: 'asc' },
    take: MOST,
  })
  return notices.map(({ id, receivedAt, provider, verdict, outcome, headers, query, body }) => ({
    ...{ id: `notice/${id}`, at: receivedAt, kind: 'notice' as const },
    ...{ provider, verdict, outcome, query, body, headers: maskHeaders(Headers.parse(headers)) },
  }))
}

/** What a notice may call it by: our references, or the gateway's own names. */
function namesOf({ attempts, refunds, disputes }: PaymentInHistory): string[] {
  const names = [
    ...attempts.flatMap(({ id, reference, gatewayReference }) => [id, reference, gatewayReference]),
    ...refunds.flatMap(({ id, gatewayReference }) => [id, gatewayReference]),
    ...disputes.map(({ disputeId }) => disputeId),
  ]
  // A short name would be found in notices that mean something else.
  return names.flatMap((name) => (name !== null && name.length >= 6 ? [name] : []))
}
