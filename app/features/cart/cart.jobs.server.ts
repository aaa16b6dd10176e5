import type { Call } from '#app/platform/call.ts'
import type { JobTable } from '#app/platform/jobs/jobs.ts'

const KEPT_MILLIS = 60 * 24 * 60 * 60 * 1000

/** Drops carts that nobody has touched for 60 days. */
export async function sweepCarts(call: Call): Promise<number> {
  const before = new Date(call.clock.now().getTime() - KEPT_MILLIS)
  const { count } = await call.db.cart.deleteMany({ where: { updatedAt: { lt: before } } })
  return count
}

/** The jobs that the cart answers for. */
export const jobs = {
  'cart.sweep': async (call) => {
    const dropped = await sweepCarts(call)
    call.log.info({ dropped }, 'old carts are swept')
  },
} satisfies Partial<JobTable>
