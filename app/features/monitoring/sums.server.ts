import { startOfVnDay } from '#app/kernel/clock.ts'
import { dateColumnOf } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import { Prisma } from '#app/platform/db/generated/client.ts'
import type { Span } from './period.ts'
import { salesVisibleTo } from './sale.access.server.ts'
import type { SalesQuery, Sums } from './types.ts'

/**
 * A span as a condition on `"SaleEntry" e`. The day walks the index; the instant cuts its last day, and is
 * left out where the day is whole.
 */
export function within({ from, to, until }: Span): Prisma.Sql {
  const days = Prisma.sql`e."day" between ${dateColumnOf(from)}::date and ${dateColumnOf(to)}::date`
  const whole = until.getTime() > startOfVnDay(to).getTime() + 86_399_999
  return whole ? days : Prisma.sql`(${days} and e."at" < ${until})`
}

/** Every figure is counted over these rows: the actor's territory, in the period or the one before it. */
export function countedRows(call: Call, { period, place }: SalesQuery): Prisma.Sql {
  return Prisma.sql`
    "SaleEntry" e
    where ${salesVisibleTo(call.actor, place)} and (${within(period.now)} or ${within(period.before)})`
}

/** The columns of `Sums` over the rows of one span. */
export function sumColumns(span: Span): Prisma.Sql {
  const inside = within(span)
  return Prisma.sql`
    coalesce(sum(e."amount") filter (where e."kind" = 'sale' and ${inside}), 0)::bigint as gross,
    coalesce(-sum(e."amount") filter (where e."kind" <> 'sale' and ${inside}), 0)::bigint as back,
    coalesce(sum(e."amount") filter (where ${inside}), 0)::bigint as net,
    (count(distinct e."sellerOrderId") filter (where e."kind" = 'sale' and ${inside}))::int as orders,
    coalesce(sum(e."quantity") filter (where ${inside}), 0)::int as packs`
}

export const nothing: Sums = { gross: 0n, back: 0n, net: 0n, orders: 0, packs: 0 }
