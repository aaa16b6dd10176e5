import type { Call } from '#app/platform/call.ts'

const KEPT = 30 * 24 * 60 * 60 * 1000

/**
 * Drops after thirty days what bears no signature that ever held; of each sender it stays known how many there were.
 * What is genuine stays, understood or not.
 */
export async function sweepForgedNotices(call: Call): Promise<void> {
  const since = new Date(call.clock.now().getTime() - KEPT)
  await call.db.$executeRaw`
    with gone as (
      delete from "PaymentNotice"
      where "verdict" in ('forged', 'unreadable') and "verifiedAt" is null and "receivedAt" < ${since}
      returning "provider"
    )
    insert into "SweptNotices" ("provider", "count") select "provider", count(*) from gone group by "provider"
    on conflict ("provider") do update set "count" = "SweptNotices"."count" + excluded."count"`
}
