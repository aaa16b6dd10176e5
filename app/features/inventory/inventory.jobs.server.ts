import type { JobTable } from '#app/platform/jobs/jobs.ts'
import { expireLots } from './change-lot-status.server.ts'

/** The jobs that inventory answers for. */
export const jobs = {
  'inventory.expire-lots': async (call) => {
    const closed = await expireLots(call)
    call.log.info({ closed }, 'lots past their last day are closed')
  },
} satisfies Partial<JobTable>
