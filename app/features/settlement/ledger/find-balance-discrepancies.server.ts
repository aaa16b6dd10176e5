import { bookCheck, type BookCheck } from '#app/platform/books/book-check.server.ts'
import type { Db } from '#app/platform/db/client.server.ts'
import { SAID_OF_PARTS } from './said-of-parts.ts'

/** What is kept of a frozen amount: `shareOf` in part-books.ts for two weights, which is rounding half up. */
const keptOf = (frozen: string) => `div(2 * (${frozen}) * (total - refunded) + total, 2 * total)`

/**
 * Each seller's balance as one sum over what orders, payments, refunds, carriers and payouts say themselves. The books are
 * asked for one thing only: how a refund that named no part was spread over the parts of its payment.
 */
const SAID = `
  with ${SAID_OF_PARTS}, earned as (
    select s."sellerId", s."total"::numeric as total, least(coalesce(g.refunded, 0), s."total")::numeric as refunded,
           coalesce(t.commission, 0) as commission, coalesce(t.vat, 0) as vat,
           coalesce(t.tax_vat, 0) as tax_vat, coalesce(t.tax_pit, 0) as tax_pit
    from "SellerOrder" s
    left join paid p on p."sellerOrderId" = s."id"
    left join terms t on t."sellerOrderId" = s."id"
    left join given g on g."sellerOrderId" = s."id"
    where s."deliveredAt" is not null and s."total" > 0 and coalesce(p.amount, 0) >= s."total"
  ), said as (
    select "sellerId", sum(amount) as amount from (
      -- Goods and delivery that shoppers still pay for, less the share of what was frozen that goes with them.
      select "sellerId", total - refunded - ${keptOf('commission')} - ${keptOf('vat')}
             - ${keptOf('tax_vat')} - ${keptOf('tax_pit')} as amount from earned
      union all
      -- Cash that the seller took at the door.
      select "sellerId", -"cashReceived" from "SellerOrder" where "cashHolder" = 'seller' and "cashReceived" is not null
      union all
      -- What carriers kept of the cash that they handed on.
      select s."sellerId", -l."fee" from "RemittanceLine" l
      join "Remittance" r on r."id" = l."remittanceId" and r."transferId" is not null
      join "SellerOrder" s on s."id" = l."booksPartId"
      union all
      -- Shoppers' money that came to the seller's own account.
      select p."payeeSellerId", -u."amount" from "TransferUse" u
      join "Payment" p on p."id" = u."paymentId" and p."payeeSellerId" is not null
      where u."freedAt" is null
      union all
      -- Refunds that the seller paid out of its own till or account.
      select coalesce(p."payeeSellerId", s."sellerId"), r."amount" from "Refund" r
      join "Payment" p on p."id" = r."paymentId"
      left join "SellerOrder" s on s."id" = r."sellerOrderId"
      where r."status" = 'done' and (p."payeeSellerId" is not null or r."proof" = 'in-hand')
      union all
      -- Lost disputes that were said to be borne by the sellers of what was paid.
      select s."sellerId", -h."amount" from "DisputeShare" h
      join "Dispute" d on d."id" = h."disputeId" and d."bearer" = 'sellers'
      join "SellerOrder" s on s."id" = h."sellerOrderId"
      union all
      -- What was paid out, or is under way.
      select "sellerId", -"amount" from "Payout" where "status" in ('approved', 'sent', 'paid')
    ) sums group by 1
  )`

/** Proves every seller's balance from end to end, beside what each posting and each part proves for itself. */
export async function findBalanceDiscrepancies(db: Db): Promise<BookCheck[]> {
  return [
    await bookCheck(
      db,
      "ledger: each seller's balance is one sum of its orders, frozen fees, cash, refunds and payouts",
      `${SAID}, booked as (
         select a."subject"::uuid as "sellerId", -sum(e."amount") as amount
         from "LedgerAccount" a join "LedgerEntry" e on e."accountId" = a."id"
         where a."kind" = 'seller_payable' group by 1
       )
       select concat('seller ', coalesce(s."sellerId", b."sellerId"), ': ', coalesce(b.amount, 0), ' in the books, ',
                     coalesce(s.amount, 0), ' by its orders and payouts') as what
       from said s full join booked b on b."sellerId" = s."sellerId"
       where coalesce(s.amount, 0) <> coalesce(b.amount, 0)`,
    ),
    await bookCheck(
      db,
      'ledger: whatever was put on differences or on outgoing money names a movement, a payout, a refund, a payment or a part',
      `select concat(a."kind", ': entry ', e."id", ' of ', e."amount", ' is about nothing that is there') as what
       from "LedgerAccount" a
       join "LedgerEntry" e on e."accountId" = a."id"
       where a."kind" in ('differences', 'bank_outgoing')
         and not exists (select 1 from "BankTransaction" t where t."id" = e."transferId")
         and not exists (select 1 from "Payout" y where y."id" = e."payoutId")
         and not exists (select 1 from "Refund" r where r."id" = e."refundId")
         and not exists (select 1 from "Payment" p where p."id" = e."paymentId")
         -- Cash of a parcel of which its carrier took another amount.
         and not exists (select 1 from "SellerOrder" s where s."id" = e."sellerOrderId")`,
    ),
  ]
}
