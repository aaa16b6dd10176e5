import { bookCheck, type BookCheck } from '#app/platform/books/book-check.server.ts'
import type { Db } from '#app/platform/db/client.server.ts'

/** The invariants of payouts, against the books. */
export async function findPayoutDiscrepancies(db: Db): Promise<BookCheck[]> {
  return [
    await bookCheck(
      db,
      'payouts: each is the sum of what it is made of',
      `select concat('payout ', p."reference", ': ', p."amount", ', of items ', coalesce(sum(i."amount"), 0)) as what
       from "Payout" p left join "PayoutItem" i on i."payoutId" = p."id"
       group by p."id" having p."amount" <> coalesce(sum(i."amount"), 0)`,
    ),
    await bookCheck(
      db,
      'payouts: what is under way in the books is what was approved and has not ended',
      `with said as (
         select "sellerId"::text as subject, sum("amount") as amount from "Payout"
         where "status" in ('approved', 'sent') group by 1
       ), booked as (
         select a."subject", -sum(e."amount") as amount from "LedgerEntry" e
         join "LedgerAccount" a on a."id" = e."accountId" and a."kind" = 'payouts_under_way' group by 1
       )
       select concat('seller ', coalesce(s.subject, b.subject), ': ', coalesce(b.amount, 0), ' in the books, ',
                     coalesce(s.amount, 0), ' by payouts') as what
       from said s full join booked b on b.subject = s.subject
       where coalesce(s.amount, 0) <> coalesce(b.amount, 0)`,
    ),
    await bookCheck(
      db,
      'payouts: what sellers got is what the books took from what they are owed',
      `with said as (
         select "id", "amount" from "Payout" where "status" in ('approved', 'sent', 'paid')
       ), booked as (
         select e."payoutId" as id, sum(e."amount") as amount from "LedgerEntry" e
         join "LedgerAccount" a on a."id" = e."accountId" and a."kind" = 'seller_payable'
         where e."payoutId" is not null group by 1 having sum(e."amount") <> 0
       )
       select concat('payout ', coalesce(s.id, b.id), ': ', coalesce(b.amount, 0), ' in the books') as what
       from said s full join booked b on b.id = s.id
       where coalesce(s.amount, 0) <> coalesce(b.amount, 0)`,
    ),
  ]
}
