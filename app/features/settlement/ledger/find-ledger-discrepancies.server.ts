import { bookCheck, type BookCheck } from '#app/platform/books/book-check.server.ts'
import type { Db } from '#app/platform/db/client.server.ts'
import { SAID_OF_PARTS } from './said-of-parts.ts'

/** Per part: what the books say, side by side with what its order, payments and refunds say. */
const PARTS = `
  with ${SAID_OF_PARTS}, parts as (
    select s."id", s."code", s."sellerId", s."total", coalesce(p.amount, 0) >= s."total" as paid,
           coalesce(g.refunded, 0) as refunded, s."total" - coalesce(g.refunded, 0) as kept,
           coalesce(p.amount, 0) >= s."total" and s."deliveredAt" is not null as earned, s."cashReceived",
           coalesce(t.commission, 0) as commission, coalesce(t.vat, 0) as vat,
           coalesce(t.tax_vat, 0) as tax_vat, coalesce(t.tax_pit, 0) as tax_pit
    from "SellerOrder" s
    left join terms t on t."sellerOrderId" = s."id"
    left join given g on g."sellerOrderId" = s."id"
    left join paid p on p."sellerOrderId" = s."id"
  ), booked as (
    select e."sellerOrderId",
           sum(e."amount") filter (where a."kind" = 'commission') as commission,
           sum(e."amount") filter (where a."kind" = 'commission_vat') as vat,
           sum(e."amount") filter (where a."kind" = 'tax_withheld' and a."subject" = 'vat') as tax_vat,
           sum(e."amount") filter (where a."kind" = 'tax_withheld' and a."subject" = 'pit') as tax_pit,
           -- What a carrier kept of the cash that it took is no part of what was earned.
           sum(e."amount") filter (where a."kind" = 'seller_payable' and e."note" in ('goods', 'delivery')
                                   and p."kind" <> 'carrier_deposit') as earned
    from "LedgerEntry" e
    join "LedgerPosting" p on p."id" = e."postingId"
    join "LedgerAccount" a on a."id" = e."accountId"
    where e."sellerOrderId" is not null group by 1
  )`

const balance = (where: string) => `(
    select coalesce(sum(e."amount"), 0) from "LedgerEntry" e
    join "LedgerAccount" a on a."id" = e."accountId" where ${where}
  )`

/** The invariants of the books, against what orders, payments and the bank say. */
export async function findLedgerDiscrepancies(db: Db): Promise<BookCheck[]> {
  return [
    await bookCheck(
      db,
      'ledger: every posting sums to zero',
      `select concat('posting ', p."key", ': ', coalesce(sum(e."amount"), 0)) as what
       from "LedgerPosting" p left join "LedgerEntry" e on e."postingId" = p."id"
       group by p."id" having coalesce(sum(e."amount"), 1) <> 0`,
    ),
    await bookCheck(
      db,
      'ledger: what each part has earned its seller is what its order, frozen fees and refunds say',
      `${PARTS}
       select concat('part ', p."code", ': earned ', -coalesce(b.earned, 0), ' in the books, ',
                     case when p.earned then p.kept else 0 end, ' by its order') as what
       from parts p left join booked b on b."sellerOrderId" = p."id"
       where -coalesce(b.earned, 0) <> case when p.earned then p.kept else 0 end
          or (not coalesce(p.earned, false) and (coalesce(b.commission, 0) <> 0 or coalesce(b.vat, 0) <> 0
              or coalesce(b.tax_vat, 0) <> 0 or coalesce(b.tax_pit, 0) <> 0))
          or (p.earned and p.refunded = 0 and (-coalesce(b.commission, 0) <> p.commission
              or -coalesce(b.vat, 0) <> p.vat or -coalesce(b.tax_vat, 0) <> p.tax_vat
              or -coalesce(b.tax_pit, 0) <> p.tax_pit))
          or (p.earned and p.kept = 0 and (coalesce(b.commission, 0) <> 0 or coalesce(b.vat, 0) <> 0
              or coalesce(b.tax_vat, 0) <> 0 or coalesce(b.tax_pit, 0) <> 0))`,
    ),
    await bookCheck(
      db,
      "ledger: shoppers' money that is held is that of paid parts which are not yet delivered, and what waits for the rest",
      `${PARTS}, said as (
         select coalesce(sum(p.kept) filter (where p.paid and not p.earned), 0)
              + (select coalesce(sum(u."amount"), 0) from "TransferUse" u join "Payment" y on y."id" = u."paymentId"
                 where u."freedAt" is null and y."status" <> 'paid') as amount
         from parts p
       )
       select concat('held ', -${balance(`a."kind" = 'held'`)}, ' in the books, ', amount, ' by orders') as what
       from said where amount <> -${balance(`a."kind" = 'held'`)}`,
    ),
    await bookCheck(
      db,
      'ledger: the cash of every part that reported some is in the books, once and whole',
      `select concat('part ', s."code", ': ', s."cashReceived", ' reported, ', coalesce(b.amount, 0), ' in the books') as what
       from "SellerOrder" s
       left join (
         select p."source", sum(e."amount") as amount
         from "LedgerPosting" p
         join "LedgerEntry" e on e."postingId" = p."id"
         join "LedgerAccount" a on a."id" = e."accountId" and a."kind" in ('seller_payable', 'carrier_cash')
         where p."kind" = 'cash_received' group by 1
       ) b on b."source" = s."id"::text
       where coalesce(s."cashReceived", 0) <> coalesce(b.amount, 0)`,
    ),
    await bookCheck(
      db,
      'ledger: what is owed back is what refunds wait to be sent',
      `with said as (
         select coalesce(sum("amount"), 0) as amount from "Refund" where "status" not in ('done', 'dropped')
       )
       select concat('owed ', -${balance(`a."kind" = 'refunds_owed'`)}, ' in the books, ', amount, ' by refunds') as what
       from said where amount <> -${balance(`a."kind" = 'refunds_owed'`)}`,
    ),
    await bookCheck(
      db,
      'ledger: every movement of money that was told is in the books, once and with its amount',
      `select concat('transfer ', t."id", ': ', t."amount", ', in the books ', coalesce(b.amount, 0)) as what
       from "BankTransaction" t
       join (
         select p."source", sum(e."amount") filter (where a."kind" in ('bank', 'gateway', 'gateway_fees', 'seller_bank')) as amount
         from "LedgerPosting" p
         join "LedgerEntry" e on e."postingId" = p."id"
         join "LedgerAccount" a on a."id" = e."accountId"
         where p."kind" in ('money_in', 'money_out') group by 1
       ) b on b."source" = t."id"::text
       where t."amount" <> coalesce(b.amount, 0)
       union all
       select concat('transfer ', t."id", ' of ', t."amount", ' was never booked') as what
       from "BankTransaction" t
       where t."amount" > 0 and t."match" not in ('ignored', 'not_ours')
         and not exists (select 1 from "LedgerPosting" p where p."key" = 'money-in/' || t."id"::text)`,
    ),
    await bookCheck(
      db,
      "ledger: what is nobody's yet is what no payment and no refund has taken of what came in",
      `with said as (
         select (select coalesce(sum(e."amount"), 0) from "LedgerEntry" e
                 join "LedgerPosting" p on p."id" = e."postingId" and p."kind" = 'money_in'
                 join "LedgerAccount" a on a."id" = e."accountId" and a."kind" = 'unclaimed')
              + (select coalesce(sum("amount"), 0) from "TransferUse" where "freedAt" is null)
              + (select coalesce(sum("amount"), 0) from "Refund" where "transferId" is not null and "status" <> 'dropped')
              + (select coalesce(sum(e."amount"), 0) from "LedgerEntry" e
                 join "LedgerPosting" p on p."id" = e."postingId" 
                   and p."kind" in ('money_set_aside', 'money_told_twice', 'payout_returned', 'double_refund_returned')
                 join "LedgerAccount" a on a."id" = e."accountId" and a."kind" = 'unclaimed') as amount
       )
       select concat('unclaimed ', -${balance(`a."kind" = 'unclaimed'`)}, ' in the books, ', -amount, ' by transfers') as what
       from said where amount <> ${balance(`a."kind" = 'unclaimed'`)}`,
    ),
    await bookCheck(
      db,
      "ledger: what payers' banks took is what disputes say: open, lost and decided by nobody yet, or borne by the market",
      `with stood as (
         -- What it took less what was owed back of that anyway.
         select d."state", d."bearer", d."amount", d."amount" - coalesce(g.amount, 0) as rest, coalesce(h.amount, 0) as shares
         from "Dispute" d
         left join (select "disputeId", sum("amount") as amount from "Refund" where "status" = 'done' group by 1) g
           on g."disputeId" = d."id"
         left join (select "disputeId", sum("amount") as amount from "DisputeShare" group by 1) h on h."disputeId" = d."id"
       ), said as (
         select 'disputes' as place, coalesce(sum("amount") filter (where "state" = 'opened'), 0) as amount from stood
         union all
         select 'differences', coalesce(sum(rest) filter (where "state" = 'lost' and "bearer" is null), 0) from stood
         union all
         select 'losses', coalesce(sum(rest - shares) filter (where "bearer" is not null), 0) from stood
       ), booked as (
         select a."kind"::text as place, sum(e."amount") as amount
         from "LedgerEntry" e join "LedgerAccount" a on a."id" = e."accountId"
         where e."note" = 'dispute' group by 1
       )
       select concat(s.place, ' of disputes: ', coalesce(b.amount, 0), ' in the books, ', s.amount, ' by disputes') as what
       from said s left join booked b on b.place = s.place
       where s.amount <> coalesce(b.amount, 0)`,
    ),
    await bookCheck(
      db,
      'ledger: what gateways gave back beside a person and did not come back is a difference until two agree that it is lost',
      `with said as (
         select r."id", r."alsoSentAt", d."state", r."amount" - coalesce(b.amount, 0) as missing
         from "Refund" r
         left join "DoubleRefund" d on d."refundId" = r."id"
         left join (select "doubleRefundId" as id, sum("amount") as amount from "DoubleRefundReturn" group by 1) b
           on b.id = d."id"
       ), booked as (
         select e."refundId" as id, coalesce(sum(e."amount") filter (where a."kind" = 'differences'), 0) as differences,
                coalesce(sum(e."amount") filter (where a."kind" = 'losses'), 0) as losses
         from "LedgerEntry" e join "LedgerAccount" a on a."id" = e."accountId"
         where e."note" = 'refund_also_sent' group by 1
       )
       select concat('refund ', coalesce(s."id", b.id), ' ', s."state", ': ', coalesce(b.differences, 0),
                     ' on differences, ', coalesce(b.losses, 0), ' lost') as what
       from said s full join booked b on b.id = s."id"
       where coalesce(b.differences, 0) <> case when s."state" in ('open', 'write_off_asked') then s.missing else 0 end
          or coalesce(b.losses, 0) <> case when s."state" = 'written_off' then s.missing else 0 end
          or (s."state" = 'returned' and s.missing <> 0)
          or (s."alsoSentAt" is null) <> (coalesce(s."state", 'taken_back') = 'taken_back')`,
    ),
  ]
}
