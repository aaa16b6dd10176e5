import { cartJobs } from '#app/features/cart/index.server.ts'
import { catalogueJobs } from '#app/features/catalogue/index.server.ts'
import { inventoryJobs } from '#app/features/inventory/index.server.ts'
import { orderingJobs } from '#app/features/ordering/index.server.ts'
import { paymentJobs } from '#app/features/payments/index.server.ts'
import { settlementJobs } from '#app/features/settlement/index.server.ts'
import type { JobName, JobTable } from '#app/platform/jobs/jobs.ts'
import { sweepFileDrafts } from '#app/platform/drafts/file-drafts.server.ts'
import { sweepAttempts } from '#app/platform/limits/limit.server.ts'

/** Every job has exactly one handler: a missing one does not compile. */
export const jobs: JobTable = {
  ...catalogueJobs,
  ...inventoryJobs,
  ...cartJobs,
  ...paymentJobs,
  ...orderingJobs,
  ...settlementJobs,
  'platform.sweep-attempts': sweepAttempts,
  'platform.sweep-file-drafts': sweepFileDrafts,
}

/** What runs by the clock: minute hour day month weekday, in UTC; Việt Nam is seven hours ahead. */
export const timetable: readonly { readonly task: JobName; readonly match: string }[] = [
  { task: 'inventory.expire-lots', match: '5 17 * * *' },
  { task: 'catalogue.refresh-listings', match: '10 17 * * *' },
  { task: 'platform.sweep-attempts', match: '35 * * * *' },
  { task: 'platform.sweep-file-drafts', match: '40 * * * *' },
  { task: 'cart.sweep', match: '20 19 * * *' },
  { task: 'payments.sweep-expired', match: '*/5 * * * *' },
  { task: 'payments.ask-gateways', match: '* * * * *' },
  { task: 'payments.sweep-notices', match: '30 19 * * *' },
  { task: 'settlement.activate-accounts', match: '*/10 * * * *' },
  // Two in the morning in Việt Nam, so that the run waits when the office opens.
  { task: 'settlement.propose-payouts', match: '0 19 * * *' },
]
