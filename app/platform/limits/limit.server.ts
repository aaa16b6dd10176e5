import type { Call } from '#app/platform/call.ts'

export interface Limit {
  /** What is limited, made of its kind and its subject: 'sign-in:+84912…'. */
  readonly key: string
  readonly max: number
  readonly windowSeconds: number
}

/**
 * Counts one attempt and answers whether it is still within the limit. The counter lives in the
 * database: several processes share it, and a restart forgets nothing. Counts outside any
 * transaction of the caller, so that a failed deed still counts.
 */
export async function countAttempt(call: Call, limit: Limit): Promise<{ allowed: boolean; retryAt: Date }> {
  const now = call.clock.now()
  const windowEnds = new Date(now.getTime() + limit.windowSeconds * 1000)
  const rows = await call.db.$queryRaw<{ count: number; windowEnds: Date }[]>`
    insert into "AttemptCount" ("key", "count", "windowEnds") values (${limit.key}, 1, ${windowEnds})
    on conflict ("key") do update set
      "count" = case when "AttemptCount"."windowEnds" <= ${now} then 1 else "AttemptCount"."count" + 1 end,
      "windowEnds" = case when "AttemptCount"."windowEnds" <= ${now} then ${windowEnds} else "AttemptCount"."windowEnds" end
    returning "count", "windowEnds"`
  const row = rows[0]
  if (!row) throw new Error('the attempt counter answered nothing')
  return { allowed: row.count <= limit.max, retryAt: row.windowEnds }
}

/** Forgets the attempts after a success, so that an honest person starts afresh. */
export async function forgetAttempts(call: Call, key: string): Promise<void> {
  await call.db.attemptCount.deleteMany({ where: { key } })
}

/** Drops counters whose window is over; run by a job. */
export async function sweepAttempts(call: Call): Promise<void> {
  await call.db.attemptCount.deleteMany({ where: { windowEnds: { lt: call.clock.now() } } })
}
