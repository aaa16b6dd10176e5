import { bookCheck, type BookCheck } from '#app/platform/books/book-check.server.ts'
import type { Db } from '#app/platform/db/client.server.ts'
import { KEPT_MONEY } from './money-kept-back.server.ts'

/** The invariants of money: parts add up, what is paid has evidence, nothing is given back twice. */
export async function findPaymentDiscrepancies(db: Db): Promise<BookCheck[]> {
  return [
    await bookCheck(
      db,
      'payments: what a payment covers adds up to it',
      `select concat('payment ', p."id", ': ', p."amount", ', covers ', coalesce(c.total, 0)) as what
       from "Payment" p
       left join (select "paymentId", sum("amount") as total from "PaymentCover" group by 1) c on c."paymentId" = p."id"
       where p."amount" <> coalesce(c.total, 0)`,
    ),
    await bookCheck(
      db,
      'payments: the payments of an order add up to its total',
      `select concat('order ', o."code", ': ', o."total", ', payments ', coalesce(p.total, 0)) as what
       from "Order" o
       left join (select "orderId", sum("amount") as total from "Payment" group by 1) p on p."orderId" = o."id"
       where o."total" <> coalesce(p.total, 0)`,
    ),
    await bookCheck(
      db,
      'payments: a paid one has exactly one paid attempt, an unpaid one has none',
      `select concat('payment ', p."id", ' ', p."status", ': paid attempts ', coalesce(a.paid, 0)) as what
       from "Payment" p
       left join (
         select "paymentId", count(*) as paid from "PaymentAttempt" where "status" = 'paid' group by 1
       ) a on a."paymentId" = p."id"
       where coalesce(a.paid, 0) <> case when p."status" = 'paid' then 1 else 0 end`,
    ),
    await bookCheck(
      db,
      'payments: what came in for a paid one is its amount; nothing is counted towards one that has ended unpaid',
      `select concat('payment ', p."id", ' ', p."status", ': ', p."amount", ', counted ', coalesce(u.total, 0)) as what
       from "Payment" p
       left join (
         select "paymentId", sum("amount") as total from "TransferUse" where "freedAt" is null group by 1
       ) u on u."paymentId" = p."id"
       where p."method" <> 'cash_on_delivery' and (
         (p."status" = 'paid' and coalesce(u.total, 0) <> p."amount")
         or (p."status" = 'open' and coalesce(u.total, 0) >= p."amount")
         or (p."status" not in ('paid', 'open') and coalesce(u.total, 0) <> 0)
       )`,
    ),
    await bookCheck(
      db,
      'payments: no movement of money is used, given back or set aside beyond its amount',
      `select concat('transfer ', t."id", ': ', t."amount", ', used ', coalesce(u.total, 0), ', given back ', coalesce(r.total, 0)) as what
       from "BankTransaction" t
       left join (
         select "transferId", sum("amount") as total from "TransferUse" where "freedAt" is null group by 1
       ) u on u."transferId" = t."id"
       left join (
         select "transferId", sum("amount") as total from "Refund"
         where "status" <> 'dropped' and "transferId" is not null group by 1
       ) r on r."transferId" = t."id"
       where coalesce(u.total, 0) + coalesce(r.total, 0) + t."setAside" > greatest(t."amount", 0)`,
    ),
    await bookCheck(
      db,
      'payments: nothing is given back that was not paid',
      `select concat('payment ', p."id", ': ', p."amount", ' ', p."status", ', refunds ', r.total) as what
       from "Payment" p
       join (
         select "paymentId", sum("amount") as total from "Refund"
         where "status" <> 'dropped' and "paymentId" is not null group by 1
       ) r on r."paymentId" = p."id"
       where p."status" <> 'paid' or r.total > p."amount"`,
    ),
    await bookCheck(
      db,
      'payments: what was paid for a part that has ended is given back, or about to be',
      `select concat('part ', "code", ': ', amount, ' kept of payment ', "paymentId") as what from (${KEPT_MONEY}) kept`,
    ),
    await bookCheck(
      db,
      'payments: what a dispute had taken was not given back once more',
      `with told as (
         select e."paymentId", e."at", e."id", e."kind", e."details"
         from "PaymentEvent" e
         where e."paymentId" in (select "paymentId" from "Dispute")
           and e."kind" in ('dispute', 'refund_requested', 'refund_released')
       ), asked as (
         -- What waited for a dispute that was won then was asked for before it was lost after all.
         select r."id", r."paymentId", r."amount", t."at", t."id" as event
         from "Refund" r
         join told t on t."kind" = 'refund_requested' and t."details"->>'refundId' = r."id"::text
         where r."status" <> 'dropped' and r."disputeId" is null
           and not exists (select 1 from told f where f."kind" = 'refund_released' and f."details"->>'refundId' = r."id"::text)
       ), judged as (
         select a."id", p."id" as payment, p."amount",
           (select sum(o."amount") from asked o
            where o."paymentId" = a."paymentId" and (o."at", o.event) <= (a."at", a.event)) as given,
           (select coalesce(sum(d."amount"), 0) from "Dispute" d
            where d."paymentId" = a."paymentId" and 'won' <> (
              select t."details"->>'state' from told t
              where t."kind" = 'dispute' and t."paymentId" = a."paymentId" and t."details"->>'disputeId' = d."disputeId"
                and (t."at", t."id") < (a."at", a.event)
              order by t."at" desc, t."id" desc limit 1)) as taken
         from asked a join "Payment" p on p."id" = a."paymentId"
       )
       select concat('refund ', "id", ' of payment ', payment, ': ', "amount", ' paid, ', given, ' given back, ',
                     taken, ' taken by disputes') as what
       from judged where taken > 0 and given + taken > "amount"`,
    ),
    await bookCheck(
      db,
      'payments: what waits for a dispute is what an open one has, and none gave back more than it took',
      `select concat('dispute ', d."id", ' ', d."state", ': ', d."amount", ', refunds ', g.total) as what
       from "Dispute" d
       join (select "disputeId", sum("amount") as total, bool_or("status" = 'awaiting_dispute') as waits from "Refund"
             where "disputeId" is not null group by 1) g on g."disputeId" = d."id"
       where g.total > d."amount" or d."state" = 'won' or g.waits <> (d."state" = 'opened')`,
    ),
    await bookCheck(
      db,
      'payments: no transfer is left unjudged',
      `select concat('transfer ', "id") as what from "BankTransaction" where "match" = 'pending'`,
    ),
  ]
}
