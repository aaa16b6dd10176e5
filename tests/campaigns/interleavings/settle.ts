import { sweepExpired } from '#app/features/payments/index.server.ts'
import { paymentJobs } from '#app/features/payments/index.server.ts'
import { runJobs } from './run-jobs.ts'
import { send } from './take-step.ts'
import { collect, type World } from './world.ts'

const HOUR = 60 * 60_000
/** So many hours are enough for everything to come to its end. */
const HOURS = [1, 1, 2, 4, 8, 12, 24, 24, 24]

/**
 * Lets the run come to rest: gateways are well again, what was posted arrives, time passes, and the jobs of the
 * timetable do their work.
 */
export async function settle(world: World): Promise<void> {
  const { clock, gateways, job, waiting } = world
  for (const double of gateways) double.become('well')
  for (const hours of HOURS) {
    collect(world)
    while (waiting.length > 0) {
      const letter = waiting.pop()
      if (letter) await send(world, letter)
    }
    await runJobs(world)
    await paymentJobs['payments.ask-gateways'](job)
    await sweepExpired(job)
    for (const double of gateways) double.finishRefunds('refunded')
    clock.advance(hours * HOUR)
  }
}
