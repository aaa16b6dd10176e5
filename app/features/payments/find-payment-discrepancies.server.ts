import { bookCheck, type BookCheck } from '#app/platform/books/book-check.server.ts'
import type { Db } from '#app/platform/db/client.server.ts'

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
      'payments: no transfer is left unjudged',
      `select concat('transfer ', "id") as what from "BankTransaction" where "match" = 'pending'`,
    ),
  ]
}
