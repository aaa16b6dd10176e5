import type { Call } from '#app/platform/call.ts'

const KEPT = 30 * 24 * 60 * 60 * 1000

/** Drops forged notices after thirty days; of each sender it stays known how many there were. */
export async function sweepForgedNotices(call: Call): Promise<void> {
  const since = new Date(call.clock.now().getTime() - KEPT)
  await call.db.$executeRaw`
    with gone as (
      delete from "PaymentNotice" where "verdict" = 'forged' and "receivedAt" < ${since} returning "provider"
    )
    insert into "SweptNotices" ("provider", "count") select "provider", count(*) from gone group by "provider"
    on conflict ("provider") do update set "count" = "SweptNotices"."count" + excluded."count"`
}
