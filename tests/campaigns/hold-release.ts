import assert from 'node:assert/strict'
import { Logger, runOnce } from 'graphile-worker'
import { orderingJobs } from '#app/features/ordering/index.server.ts'
import { fixedClock } from '#app/kernel/clock.ts'
import { MARKET_NOW } from '#tests/factories/market.ts'
import type { Ground } from './campaign.ts'

const job = 'ordering.release-held-goods'

/**
 * Lets fifteen minutes pass: the jobs that the orders brought along become due, and a worker does them.
 * @returns how many orders still waited
 */
export async function letTheWaitEnd({ root, callOf, url }: Ground): Promise<number> {
  const waiting = await root.order.count({ where: { status: 'awaiting_payment' } })
  await root.$executeRaw`
    select graphile_worker.reschedule_jobs(array_agg(id), run_at := now())
    from graphile_worker.jobs where task_identifier = ${job}`
  const clock = fixedClock(new Date(Date.parse(MARKET_NOW) + 15 * 60_000))
  await runOnce({
    connectionString: url,
    maxPoolSize: 8,
    concurrency: 4,
    noHandleSignals: true,
    logger: new Logger(() => () => undefined),
    taskList: {
      [job]: (payload) => orderingJobs[job](callOf({ actor: { kind: 'job', name: job }, clock }), payload),
    },
  })
  return waiting
}

/** Nobody waits any more, and what is held at `stockLevelId` is held for placed orders, one pack each. */
export async function assertNothingWaits({ root }: Ground, stockLevelId: string): Promise<void> {
  assert.equal(await root.order.count({ where: { status: 'awaiting_payment' } }), 0)
  const left = await root.$queryRaw<{ count: bigint }[]>`
    select count(*) from graphile_worker.jobs where task_identifier = ${job}`
  assert.equal(left[0]?.count, 0n, 'a job to release held goods did not end')
  const { reserved } = await root.stockLevel.findUniqueOrThrow({ where: { id: stockLevelId } })
  assert.equal(reserved, await root.order.count({ where: { status: 'placed' } }))
}
