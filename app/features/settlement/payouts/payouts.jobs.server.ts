import { vnDay } from '#app/kernel/clock.ts'
import type { JobHandler } from '#app/platform/jobs/jobs.ts'
import { activateBankAccounts } from '../bank-account/activate.server.ts'
import { weekdayOf } from './payout-days.ts'
import { readPayoutTerms } from './payout-terms.server.ts'
import { proposeRun } from './propose-run.server.ts'

declare module '#app/platform/jobs/jobs.ts' {
  interface Jobs {
    /** Every morning: on the day of payouts it proposes the run. */
    'settlement.propose-payouts': Record<string, never>
    /** Lets accounts hold whose waiting time is over. */
    'settlement.activate-accounts': Record<string, never>
  }
}

const proposePayouts: JobHandler = async (call) => {
  const { weekday } = await readPayoutTerms(call)
  if (weekdayOf(vnDay(call.clock.now())) !== weekday) return
  const proposed = await proposeRun(call)
  if (!proposed.ok) call.log.info({ why: proposed.failure.key }, 'no payout run was proposed')
}

export const settlementJobs = {
  'settlement.propose-payouts': proposePayouts,
  'settlement.activate-accounts': async (call) => void (await activateBankAccounts(call)),
} satisfies Record<string, JobHandler>
