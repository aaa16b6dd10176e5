import { bookCheck, type BookCheck } from '#app/platform/books/book-check.server.ts'
import type { Db } from '#app/platform/db/client.server.ts'

/** The invariants of orders: sums, the states of their parts, and the lots that each line comes from. */
export async function findOrderDiscrepancies(db: Db): Promise<BookCheck[]> {
  return [
    await bookCheck(
      db,
      'orders: parts add up to the order',
      `select concat('order ', o."code") as what
       from "Order" o
       left join (
         select "orderId", sum("goodsTotal") as goods, sum("deliveryFee") as delivery, sum("total") as total
         from "SellerOrder" group by 1
       ) s on s."orderId" = o."id"
       where o."goodsTotal" <> coalesce(s.goods, 0) or o."deliveryTotal" <> coalesce(s.delivery, 0)
          or o."total" <> coalesce(s.total, 0) or o."total" <> o."goodsTotal" + o."deliveryTotal"`,
    ),
    await bookCheck(
      db,
      'orders: lines add up to their part',
      `select concat('part ', s."code") as what
       from "SellerOrder" s
       left join (
         select "sellerOrderId", sum("lineTotal") as total,
                bool_and("lineTotal" = "unitPrice" * "quantity") as multiplied
         from "OrderLine" group by 1
       ) l on l."sellerOrderId" = s."id"
       where s."goodsTotal" <> coalesce(l.total, 0) or not coalesce(l.multiplied, false)`,
    ),
    await bookCheck(
      db,
      'orders: one that waits for money has only parts that wait, a placed one has none that do',
      `select concat('part ', s."code", ' ', s."status", ' of an order ', o."status") as what
       from "SellerOrder" s join "Order" o on o."id" = s."orderId"
       where (o."status" = 'awaiting_payment') <> (s."status" = 'awaiting_payment')
          or (o."status" = 'cancelled' and s."status" <> 'cancelled')`,
    ),
    await bookCheck(
      db,
      'orders: what was placed for a transfer is paid',
      `select concat('order ', o."code") as what
       from "Order" o join "Payment" p on p."orderId" = o."id"
       where o."method" <> 'cash_on_delivery' and p."status" <> 'expired' and o."placedAt" is not null and p."status" <> 'paid'`,
    ),
    await bookCheck(
      db,
      'orders: every line that is still to come or has come knows its lots, to the last pack',
      `select concat('part ', s."code", ' ', s."status", ': line of ', l."quantity", ', lots ', coalesce(t.total, 0)) as what
       from "OrderLine" l
       join "SellerOrder" s on s."id" = l."sellerOrderId"
       left join (
         select "orderLineId", sum("quantity") as total,
                bool_and("status" = 'packed') as packed, bool_and("status" = 'planned') as planned
         from "LineLot" group by 1
       ) t on t."orderLineId" = l."id"
       where s."status" <> 'cancelled' and (
         coalesce(t.total, 0) <> l."quantity"
         or (s."status" in ('awaiting_payment', 'placed', 'accepted') and not t.planned)
         or (s."status" in ('packed', 'handed_over', 'delivered', 'refused', 'returned') and not t.packed)
       )`,
    ),
    await bookCheck(
      db,
      'orders: goods are held for exactly the parts that are not yet packed',
      `select concat('part ', s."code", ' ', s."status", ': line of ', l."quantity", ', held ', coalesce(r.total, 0)) as what
       from "OrderLine" l
       join "SellerOrder" s on s."id" = l."sellerOrderId"
       left join (
         select "orderLineId", sum("quantity") as total from "Reservation" where "status" = 'held' group by 1
       ) r on r."orderLineId" = l."id"
       where coalesce(r.total, 0) <>
         case when s."status" in ('awaiting_payment', 'placed', 'accepted') then l."quantity" else 0 end`,
    ),
    await bookCheck(
      db,
      'orders: cash that was taken is the whole, or what a carrier was found to have taken, and is booked as paid',
      `select concat('part ', s."code") as what
       from "SellerOrder" s
       join "PaymentCover" c on c."sellerOrderId" = s."id"
       join "Payment" p on p."id" = c."paymentId"
       where p."method" = 'cash_on_delivery'
         and (s."cashReceived" is not null) <> (p."status" = 'paid')
          or (s."cashReceived" is not null and s."cashReceived" <> s."total" and not exists (
            select 1 from "RemittanceLine" l
            where l."booksPartId" = s."id" and l."collected" = s."cashReceived" and l."resolvedAt" is not null))`,
    ),
  ]
}
