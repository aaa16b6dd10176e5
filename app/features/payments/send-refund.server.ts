import type { Call } from '#app/platform/call.ts'
import { enqueue } from '#app/platform/jobs/enqueue.server.ts'
import type {
  NoticeOutcome,
  PaymentGateway,
  RefundAnswer,
  RefundHandle,
} from '#integrations/payments/contract.ts'
import { applyRefundAnswer } from './apply-refund-answer.server.ts'
import { handleOf, handleSelect } from './attempt-handle.ts'
import { gatewayNamed } from './gateway-of.server.ts'
import { inADay, nextAsking } from './pauses.ts'
import { isAtGateway, isSentByGateway } from './refund.machine.ts'

/** One sweep asks about so many at most. */
const MOST = 100

const SILENT = { kind: 'declined', unsure: true, reason: 'no answer in two weeks' } as const

/** Sends, or asks about, every refund whose time has come. @returns how many */
export async function sweepRefunds(call: Call): Promise<number> {
  const due = await call.db.refund.findMany({
    where: { askAt: { lte: call.clock.now() } },
    select: { id: true },
    orderBy: { askAt: 'asc' },
    take: MOST,
  })
  const away = new Set<string>()
  for (const { id } of due) {
    const handle = await readHandle(call, id)
    // One that is away keeps nobody waiting who asks another.
    if (handle && !away.has(handle.gateway) && !(await ask(call, handle))) away.add(handle.gateway)
  }
  return due.length
}

/**
 * Has a gateway give money back, or asks what became of it. Can be done again and again, also by two at once: the
 * gateway knows the refund by our own id for a day, and later is asked before it is told again. What it does not answer
 * is asked again; what it declines is an operator's. One that had come to its end is only asked about.
 * @returns whether it answered
 */
export async function sendRefund(call: Call, refundId: string): Promise<boolean> {
  const handle = await readHandle(call, refundId)
  return handle ? ask(call, handle) : true
}

/**
 * Takes what a gateway posts about a refund. What contradicts an end that was heard before may be the newer word, or
 * an old one that comes late: then the gateway is asked, by a job, and its answer counts.
 */
export async function hearRefund(call: Call, refundId: string, answer: RefundAnswer): Promise<NoticeOutcome> {
  const refund = await call.db.refund.findUniqueOrThrow({
    where: { id: refundId },
    select: { status: true, gateway: true, alsoSentAt: true },
  })
  if (isAtGateway(refund.status))
    return (await applyRefundAnswer(call, refundId, answer)) ? 'stored' : 'known'
  if (answer.kind !== 'refunded' && answer.kind !== 'declined') return 'known'
  if ((answer.kind === 'refunded') === isSentByGateway(refund)) return 'known'
  await call.inTransaction(async (call) => {
    // Where the job dies, the sweep asks.
    await call.db.refund.update({ where: { id: refundId }, data: { askAt: call.clock.now() } })
    await enqueue(call, 'payments.send-refund', { refundId }, { key: `send-refund/${refundId}` })
  })
  return 'stored'
}

type Handle = NonNullable<Awaited<ReturnType<typeof readHandle>>>

/** A refund as its gateway is asked about it; null where no gateway was ever to send it. */
async function readHandle(call: Call, refundId: string) {
  const refund = await call.db.refund.findUniqueOrThrow({
    where: { id: refundId },
    select: {
      ...{ status: true, attemptId: true, amount: true, requestedAt: true, gatewayReference: true },
      ...{ asked: true, transferId: true, paymentId: true },
    },
  })
  const { status, asked, attemptId, transferId, paymentId, ...told } = refund
  if (!attemptId) return null
  const { gateway, ...attempt } = await call.db.paymentAttempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: { ...handleSelect, gateway: true },
  })
  // An attempt can have been paid twice: it is this money that goes back.
  const receipt = await call.db.bankTransaction.findFirstOrThrow({
    where: transferId
      ? { id: transferId }
      : { provider: gateway, uses: { some: { paymentId: paymentId ?? '', freedAt: null } } },
    select: { providerId: true },
  })
  const handle: RefundHandle = {
    ...{ refundId, ...told, attempt: handleOf(attempt), receiptId: receipt.providerId },
  }
  return { gateway, status, asked, handle }
}

async function ask(call: Call, { gateway: name, status, asked, handle }: Handle): Promise<boolean> {
  const { refundId } = handle
  const gateway = gatewayNamed(call, name)
  const sends = status === 'to_send'
  // Counted before: who dies in between may have sent it.
  if (sends && (await countAsking(call, refundId)).count === 0) return true
  try {
    const answer = await (sends ? sendOnce(gateway, handle, asked > 0) : gateway?.queryRefund?.(handle))
    if (answer) {
      await applyRefundAnswer(call, refundId, answer)
      return true
    }
  } catch (error) {
    call.log.warn({ err: error, refundId }, 'a gateway did not answer about a refund')
  }
  const now = call.clock.now()
  // What it took on it will bring to an end: only what it never acknowledged is left to a person.
  const askAt = nextAsking(asked, now) ?? (status === 'under_way' ? inADay(now) : null)
  if (askAt === null && sends) await applyRefundAnswer(call, refundId, SILENT)
  else {
    const data = { askAt, ...(!sends && { asked: { increment: 1 } }) }
    await call.db.refund.updateMany({ where: { id: refundId, status }, data })
  }
  return false
}

/** Has it sent, unless the gateway knows it from an order whose answer was lost. */
async function sendOnce(gateway: PaymentGateway | null, handle: RefundHandle, again: boolean) {
  if (!again) return gateway?.refund?.(handle)
  const known = await gateway?.queryRefund?.(handle)
  return known?.kind === 'unknown' ? gateway?.refund?.({ ...handle, again }) : known
}

const countAsking = (call: Call, id: string) =>
  call.db.refund.updateMany({ where: { id, status: 'to_send' }, data: { asked: { increment: 1 } } })
