import { z } from 'zod'
import type { Call } from '#app/platform/call.ts'
import type { JobTable } from '#app/platform/jobs/jobs.ts'
import { askAttempt, askGateways, closeAttempts, stopAttempt } from './ask-gateways.server.ts'
import { expirePayments } from './end-payments.server.ts'
import { applyLater } from './receive-notice.server.ts'
import { sendRefund, sweepRefunds } from './send-refund.server.ts'
import { sweepForgedNotices } from './sweep-notices.server.ts'

declare module '#app/platform/jobs/jobs.ts' {
  interface Jobs {
    /** Every few minutes: a net under the job that each order brings for its own end of waiting. */
    'payments.sweep-expired': Record<string, never>
    /** Every minute: asks gateways about attempts and refunds that have no end yet. */
    'payments.ask-gateways': Record<string, never>
    /** Every night: forgets forged notices that are old. */
    'payments.sweep-notices': Record<string, never>
    /** A payer came back from a gateway's page: ask at once. */
    'payments.ask-about': { orderId: string }
    /** A notice that came in a flood: stored and answered already. */
    'payments.apply-notice': { noticeId: string }
    /** We ended an attempt: its gateway is told. */
    'payments.stop-attempt': { attemptId: string }
    /** A gateway is to give money back. */
    'payments.send-refund': { refundId: string }
  }
}

const HOUR = 60 * 60 * 1000
/** Goods are kept from others for a gateway that does not answer so long, not longer. */
const PATIENCE = HOUR
/** One sweep ends so many orders at most. */
const MOST = 500

/** Expires every payment whose time is over. @returns how many orders it touched */
export async function sweepExpired(call: Call): Promise<number> {
  const overdue = await call.db.payment.findMany({
    where: { status: 'open', expiresAt: { lte: call.clock.now() } },
    select: { orderId: true },
    distinct: ['orderId'],
    take: MOST,
  })
  for (const { orderId } of overdue) await endWait(call, orderId)
  return overdue.length
}

/**
 * The wait of an order's payments is over: gateways are told and heard first, so that nobody pays for goods that are
 * let go. A gateway that does not answer is waited for, for an hour at most.
 * @returns whether anything expired
 */
export async function endWait(call: Call, orderId: string): Promise<boolean> {
  if (await closeAttempts(call, orderId)) return expirePayments(call, orderId)
  const longAgo = new Date(call.clock.now().getTime() - PATIENCE)
  const impatient = await call.db.payment.count({
    where: { orderId, status: 'open', expiresAt: { lte: longAgo } },
  })
  return impatient > 0 && expirePayments(call, orderId)
}

async function askAbout(call: Call, orderId: string): Promise<void> {
  const open = await call.db.paymentAttempt.findMany({
    where: { payment: { orderId }, status: 'open', askAt: { not: null } },
    select: { id: true },
  })
  for (const { id } of open) await askAttempt(call, id)
}

const AboutOrder = z.object({ orderId: z.uuid() })
const AboutAttempt = z.object({ attemptId: z.uuid() })
const AboutNotice = z.object({ noticeId: z.uuid() })
const AboutRefund = z.object({ refundId: z.uuid() })

/** The jobs that payments answer for. */
export const jobs = {
  'payments.sweep-expired': async (call) => {
    const orders = await sweepExpired(call)
    if (orders > 0) call.log.warn({ orders }, 'payments had to be expired by the sweep')
  },
  'payments.ask-gateways': async (call) => {
    await askGateways(call)
    await sweepRefunds(call)
  },
  'payments.sweep-notices': sweepForgedNotices,
  'payments.ask-about': (call, payload) => askAbout(call, AboutOrder.parse(payload).orderId),
  'payments.stop-attempt': (call, payload) => stopAttempt(call, AboutAttempt.parse(payload).attemptId),
  'payments.apply-notice': (call, payload) => applyLater(call, AboutNotice.parse(payload).noticeId),
  'payments.send-refund': async (call, payload) => {
    await sendRefund(call, AboutRefund.parse(payload).refundId)
  },
} satisfies Partial<JobTable>
