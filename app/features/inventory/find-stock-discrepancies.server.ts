import { bookCheck, type BookCheck } from '#app/platform/books/book-check.server.ts'
import type { Db } from '#app/platform/db/client.server.ts'

/** The invariants of stock: every level is the sum of its movements, and what is reserved is what is held. */
export async function findStockDiscrepancies(db: Db): Promise<BookCheck[]> {
  return [
    await bookCheck(
      db,
      'stock: what lies there is the sum of its movements',
      `select concat('lot ', l."code", ' ', s."place", ': on hand ', s."onHand", ', moved ', coalesce(m.total, 0)) as what
       from "StockLevel" s
       join "Lot" l on l."id" = s."lotId"
       left join (
         select "lotId", "variantId", "place", sum("quantity") as total from "StockMovement" group by 1, 2, 3
       ) m on m."lotId" = s."lotId" and m."variantId" = s."variantId" and m."place" = s."place"
       where s."onHand" <> coalesce(m.total, 0)`,
    ),
    await bookCheck(
      db,
      'stock: every movement has a level',
      `select distinct concat('lot ', m."lotId", ' variant ', m."variantId", ' ', m."place") as what
       from "StockMovement" m
       where not exists (
         select 1 from "StockLevel" s
         where s."lotId" = m."lotId" and s."variantId" = m."variantId" and s."place" = m."place"
       )`,
    ),
    await bookCheck(
      db,
      'stock: what is reserved is what is held for orders',
      `select concat('stock ', s."id", ': reserved ', s."reserved", ', held ', coalesce(r.total, 0)) as what
       from "StockLevel" s
       left join (
         select "stockLevelId", sum("quantity") as total from "Reservation" where "status" = 'held' group by 1
       ) r on r."stockLevelId" = s."id"
       where s."reserved" <> coalesce(r.total, 0)`,
    ),
    await bookCheck(
      db,
      'stock: nothing below zero, nothing promised that is not there',
      `select concat('stock ', "id", ': on hand ', "onHand", ', reserved ', "reserved") as what
       from "StockLevel" where "onHand" < 0 or "reserved" < 0 or "reserved" > "onHand"`,
    ),
    await bookCheck(
      db,
      'stock: what was packed for a part left the shelf',
      `select concat('part ', o."code", ': packed ', p.packed, ', moved ', coalesce(m.moved, 0)) as what
       from "SellerOrder" o
       join (
         select ol."sellerOrderId", sum(ll."quantity") as packed
         from "LineLot" ll join "OrderLine" ol on ol."id" = ll."orderLineId"
         where ll."status" = 'packed' group by 1
       ) p on p."sellerOrderId" = o."id"
       left join (
         select "sellerOrderId", -sum("quantity") as moved from "StockMovement" where "kind" = 'packed_out' group by 1
       ) m on m."sellerOrderId" = o."id"
       where p.packed <> coalesce(m.moved, 0)`,
    ),
  ]
}
