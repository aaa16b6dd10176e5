import type { Call } from '#app/platform/call.ts'
import type { DifferenceRow } from './difference-row.ts'
import { gaveBackKinds } from './gateway-deposits.server.ts'
import type { DepositingGateway, ReconciliationDay } from './reconciliation.types.ts'

/** None of it is negative but what came back on that day. */
export type GaveBackDay = Pick<ReconciliationDay, 'day' | 'toldOut' | 'bookedOut' | 'fee'>

/**
 * What a gateway gave back by day, as refunds and disputes say and as the books have it, and what it kept. A refund that
 * came back takes off the day on which it did.
 */
export function gaveBackByDay(
  call: Call,
  gateway: DepositingGateway,
  from: Date,
  until: Date,
): Promise<GaveBackDay[]> {
  return call.db.$queryRaw<GaveBackDay[]>`
    select to_char(at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day, sum(told)::bigint as "toldOut",
           sum(booked)::bigint as "bookedOut", sum(fee)::bigint as fee
    from (
      select r."doneAt" as at, r."amount" as told, 0 as booked, 0 as fee from "Refund" r
      where r."gateway" = ${gateway} and r."status" = 'done' and r."disputeId" is null
      union all
      select r."alsoSentAt", r."amount", 0, 0 from "Refund" r
      join "PaymentAttempt" a on a."id" = r."attemptId" and a."gateway" = ${gateway}
      where r."alsoSentAt" is not null
      union all
      select d."openedAt", d."amount", 0, 0 from "Dispute" d where d."gateway" = ${gateway}
      union all
      select d."closedAt", -d."amount", 0, 0 from "Dispute" d
      where d."gateway" = ${gateway} and d."state" = 'won' and d."closedAt" is not null
      union all
      select e."at", 0, case when a."kind" = 'gateway' then -e."amount" else 0 end,
             case when a."kind" = 'gateway_fees' then e."amount" else 0 end
      from "LedgerEntry" e
      join "LedgerAccount" a on a."id" = e."accountId" and a."kind" in ('gateway', 'gateway_fees') and a."subject" = ${gateway}
      join "LedgerPosting" p on p."id" = e."postingId"
      where e."at" >= ${from} and e."at" < ${until} and (a."kind" = 'gateway_fees' or p."kind" in ${gaveBackKinds})
    ) moved
    where at >= ${from} and at < ${until} group by 1`
}

/** Refunds of a gateway that the books have with another amount than the refunds themselves say, or not at all. */
export function refundDifferences(
  call: Call,
  gateway: DepositingGateway,
  from: Date,
  until: Date,
): Promise<DifferenceRow[]> {
  return call.db.$queryRaw<DifferenceRow[]>`
    select r."id"::text, to_char(r."doneAt" at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day, r."amount" as told,
           b.amount as booked, coalesce(r."gatewayReference", '') as what, 'refund_differs' as kind
    from "Refund" r
    cross join lateral (
      select coalesce(-sum(e."amount"), 0)::bigint as amount from "LedgerPosting" p
      join "LedgerEntry" e on e."postingId" = p."id"
      join "LedgerAccount" a on a."id" = e."accountId" and a."kind" = 'gateway' and a."subject" = ${gateway}
      where p."source" = r."id"::text and p."kind" in ('refund_sent', 'refund_failed')
    ) b
    where r."gateway" = ${gateway} and r."status" = 'done' and r."disputeId" is null
      and r."doneAt" >= ${from} and r."doneAt" < ${until} and b.amount <> r."amount"`
}
