import type { Call } from '#app/platform/call.ts'
import type { JobTable } from '#app/platform/jobs/jobs.ts'
import { expirePayments } from './settle-attempt.server.ts'

declare module '#app/platform/jobs/jobs.ts' {
  interface Jobs {
    /** Every few minutes: a net under the job that each order brings for its own end of waiting. */
    'payments.sweep-expired': Record<string, never>
  }
}

/** Expires every payment whose time is over. @returns how many orders it touched */
export async function sweepExpired(call: Call): Promise<number> {
  const overdue = await call.db.payment.findMany({
    where: { attempts: { some: { status: 'open', expiresAt: { lte: call.clock.now() } } } },
    select: { orderId: true },
    distinct: ['orderId'],
  })
  for (const { orderId } of overdue) await expirePayments(call, orderId)
  return overdue.length
}

/** The jobs that payments answer for. */
export const jobs = {
  'payments.sweep-expired': async (call) => {
    const orders = await sweepExpired(call)
    if (orders > 0) call.log.warn({ orders }, 'payments had to be expired by the sweep')
  },
} satisfies Partial<JobTable>
