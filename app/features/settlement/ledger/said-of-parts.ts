/**
 * What a sale, its refunds and its payments say of each part, for checks of the books: the frozen fees (`terms`), what was
 * asked back (`given`) and what was paid (`paid`), each by `sellerOrderId`. The first tables of a `with`.
 */
export const SAID_OF_PARTS = `
  terms as (
    select "sellerOrderId", sum("commission") as commission, sum("commissionVat") as vat,
           sum("taxVat") as tax_vat, sum("taxPit") as tax_pit
    from "LineCommission" group by 1
  ), given as (
    select "sellerOrderId", sum(amount) as refunded from (
      select "sellerOrderId", "amount" as amount from "Refund"
      where "status" <> 'dropped' and "sellerOrderId" is not null
      union all
      -- A refund of a whole payment names no part: the books have spread it.
      select e."sellerOrderId", -e."amount" from "LedgerEntry" e
      join "LedgerAccount" a on a."id" = e."accountId" and a."kind" = 'refunds_owed'
      join "Refund" r on r."id" = e."refundId" and r."sellerOrderId" is null and r."paymentId" is not null
      where e."note" = 'refund' and e."sellerOrderId" is not null
    ) spread group by 1
  ), paid as (
    select c."sellerOrderId", sum(c."amount") as amount
    from "PaymentCover" c join "Payment" p on p."id" = c."paymentId" and p."status" = 'paid' group by 1
  )`
