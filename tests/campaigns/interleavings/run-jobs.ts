import { z } from 'zod'
import { orderingJobs } from '#app/features/ordering/index.server.ts'
import { paymentJobs } from '#app/features/payments/index.server.ts'
import type { World } from './world.ts'

const Row = z.object({ id: z.string(), name: z.string(), payload: z.unknown() })
const RELEASE = 'ordering.release-held-goods'

/**
 * Does the jobs that this run's deeds have put on the queue and whose time has come; what throws stays there, as a
 * worker would leave it. @returns how many were done
 */
export async function runJobs(world: Pick<World, 'root' | 'clock' | 'job'>): Promise<number> {
  const { root, clock, job } = world
  const rows = z.array(Row).parse(
    await root.$queryRaw`
      select j.id::text, t.identifier as name, j.payload from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier like 'payments.%'
         or (t.identifier = ${RELEASE} and j.run_at <= ${clock.now()})
      order by j.id`,
  )
  let done = 0
  for (const { id, name, payload } of rows) {
    // Off the queue first: a job of the same key that is put there meanwhile is another one.
    await root.$queryRaw`select id from graphile_worker.complete_jobs(array[${BigInt(id)}::bigint])`
    try {
      await (isPaymentJob(name) ? paymentJobs[name] : orderingJobs[RELEASE])(job, payload)
      done += 1
    } catch (error) {
      // A gateway that was away: the job comes again. Anything else is a mistake of ours.
      if (!(error instanceof Error) || !/ is down$| lost its answer$/.test(error.message)) throw error
      await root.$queryRaw`
        select id from graphile_worker.add_job(${name}::text, payload := ${JSON.stringify(payload)}::json)`
    }
  }
  return done
}

const isPaymentJob = (name: string): name is keyof typeof paymentJobs => Object.hasOwn(paymentJobs, name)
