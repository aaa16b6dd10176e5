import type { Call } from '#app/platform/call.ts'
import { Prisma } from '#app/platform/db/generated/client.ts'
import { salesVisibleTo } from './sale.access.server.ts'
import type { LatestDeed } from './types.ts'
import type { PlaceName } from './views.ts'

/** Lines looked through for one order that is shown; nobody's order is longer on average. */
const LINES_EACH = 25

/** The latest sales, cancellations and refunds of the territory, newest first, without a word of who bought. */
export async function latestDeeds(
  call: Call,
  { place, take }: { readonly place: PlaceName; readonly take: number },
): Promise<LatestDeed[]> {
  return call.db.$queryRaw<LatestDeed[]>(Prisma.sql`
    select l."kind"::text as kind, l."at", o."code", s."name" as "sellerName", l."method"::text as method,
      sum(l."amount")::bigint as amount
    from (
      select e.* from "SaleEntry" e
      where ${salesVisibleTo(call.actor, place)}
      order by e."at" desc
      limit ${take * LINES_EACH}
    ) l
    join "SellerOrder" o on o."id" = l."sellerOrderId"
    join "Seller" s on s."id" = l."sellerId"
    group by l."kind", l."at", o."code", s."name", l."method"
    order by l."at" desc, o."code"
    limit ${take}`)
}
