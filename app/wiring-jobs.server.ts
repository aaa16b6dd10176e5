import { cartJobs } from '#app/features/cart/index.server.ts'
import { inventoryJobs } from '#app/features/inventory/index.server.ts'
import { orderingJobs } from '#app/features/ordering/index.server.ts'
import { paymentJobs } from '#app/features/payments/index.server.ts'
import type { JobTable } from '#app/platform/jobs/jobs.ts'
import { sweepAttempts } from '#app/platform/limits/limit.server.ts'

/** Every job has exactly one handler: a missing one does not compile. */
export const jobs: JobTable = {
  ...inventoryJobs,
  ...cartJobs,
  ...paymentJobs,
  ...orderingJobs,
  'platform.sweep-attempts': sweepAttempts,
}

/** What runs by the clock (UTC; Việt Nam is seven hours ahead): minute hour day month weekday job. */
export const timetable = [
  '5 17 * * * inventory.expire-lots',
  '35 * * * * platform.sweep-attempts',
  '20 19 * * * cart.sweep',
].join('\n')
