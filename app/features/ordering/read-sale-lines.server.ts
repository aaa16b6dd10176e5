import type { Call } from '#app/platform/call.ts'
import type { PaymentMethod, SellerKind } from '#app/platform/db/generated/enums.ts'
import type { SoldPart } from './ordering.types.ts'

type Line = SoldPart['lines'][number]

interface Row extends Line {
  readonly orderId: string
  readonly sellerId: string
  readonly sellerKind: SellerKind
  readonly sellerCommuneCode: string | null
  readonly method: PaymentMethod
}

/**
 * What one seller's part sold, as the books and figures above need it: the lines as they were priced at the sale, and
 * where their goods are made and their seller sits. In one query: every sale is read twice while its buyer waits.
 * @throws when there is no such part
 */
export async function readSaleLines(call: Call, sellerOrderId: string): Promise<SoldPart> {
  const rows = await call.db.$queryRaw<Row[]>`
    select s."orderId", s."sellerId", m."kind"::text as "sellerKind", m."communeCode" as "sellerCommuneCode",
           o."method"::text as "method", l."id" as "orderLineId", l."productId", l."quantity", l."lineTotal",
           l."starsShown", p."communeCode", p."categoryId", t."groupCode" as "ocopGroupCode"
    from "SellerOrder" s
    join "Order" o on o."id" = s."orderId"
    join "Seller" m on m."id" = s."sellerId"
    join "OrderLine" l on l."sellerOrderId" = s."id"
    join "Product" p on p."id" = l."productId"
    left join "OcopSet" t on t."number" = p."ocopSetNumber"
    where s."id" = ${sellerOrderId}::uuid
    order by l."id"`
  const [first] = rows
  if (!first) throw new Error(`there is no part ${sellerOrderId}, or it sold nothing`)
  const { orderId, sellerId, sellerKind, sellerCommuneCode, method } = first
  return {
    ...{ sellerOrderId, orderId, sellerId, sellerKind, sellerCommuneCode, method },
    lines: rows.map(
      ({
        orderLineId,
        productId,
        categoryId,
        communeCode,
        ocopGroupCode,
        starsShown,
        quantity,
        lineTotal,
      }) => ({
        ...{
          orderLineId,
          productId,
          categoryId,
          communeCode,
          ocopGroupCode,
          starsShown,
          quantity,
          lineTotal,
        },
      }),
    ),
  }
}
