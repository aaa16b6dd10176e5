import type { JobTable } from '#app/platform/jobs/jobs.ts'
import { refreshEveryListing } from './refresh-every-listing.server.ts'

declare module '#app/platform/jobs/jobs.ts' {
  interface Jobs {
    /** Every night after midnight in Việt Nam: what sold of late, and which stars are still in force. */
    'catalogue.refresh-listings': Record<string, never>
  }
}

/** The jobs that the catalogue answers for. */
export const jobs = {
  'catalogue.refresh-listings': async (call) => {
    await refreshEveryListing(call)
    call.log.info('every listing is refreshed')
  },
} satisfies Partial<JobTable>
