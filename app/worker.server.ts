import { Logger, parseCronItems, run } from 'graphile-worker'
import { newId } from '#app/kernel/ids.ts'
import { loadConfig } from '#app/platform/config/config.ts'
import { openMarket } from '#app/wiring.server.ts'
import { jobs, timetable } from '#app/wiring-jobs.server.ts'

async function main(): Promise<void> {
  const config = loadConfig()
  const market = await openMarket(config, 'worker')
  const { pool } = market.database
  pool.on('connect', (client) =>
    client.on('error', (error) => market.log.warn({ err: error }, 'a connection broke')),
  )

  const tasks = Object.entries(jobs).map(([name, handle]) => [
    name,
    (payload: unknown) => handle(market.callAs({ kind: 'job', name }, newId()), payload),
  ])
  const runner = await run({
    pgPool: pool,
    taskList: Object.fromEntries(tasks),
    parsedCronItems: parseCronItems([...timetable]),
    concurrency: config.workers,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') market.log.warn(message)
    }),
  })

  // A job under way is finished; the rest waits in the database for the next worker.
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= runner
      .stop()
      .then(() => market.close())
      .then(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  await runner.promise
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
})
