import type { Call } from '#app/platform/call.ts'
import type { JobName, JobPayload } from './jobs.ts'

export interface JobOptions {
  /** Made of our own ids: a second job with the same key replaces the first while it waits. */
  readonly key?: string
  /** Not before this moment (UTC). */
  readonly runAt?: Date
  readonly maxAttempts?: number
}

/**
 * Puts a job on the queue in the caller's transaction: it runs only if that commits
 * (graphile-worker keeps its queue in PostgreSQL).
 */
export async function enqueue<N extends JobName>(
  call: Call,
  name: N,
  payload: JobPayload<N>,
  options: JobOptions = {},
): Promise<void> {
  const body = JSON.stringify(payload)
  await call.db.$executeRaw`
    select graphile_worker.add_job(
      ${name}::text,
      payload := ${body}::json,
      job_key := ${options.key ?? null}::text,
      run_at := ${options.runAt ?? null}::timestamptz,
      max_attempts := ${options.maxAttempts ?? 8}::int
    )`
}
