import { monthOf, type Day } from '#app/kernel/clock.ts'
import { sumDong } from '#app/kernel/money.ts'
import type { Call } from '#app/platform/call.ts'
import type { SellerKind } from '#app/platform/db/generated/enums.ts'
import { formatOn } from './format.ts'
import { readCommissions } from './read-commissions.server.ts'
import { spanOf } from './read-invoice-data.server.ts'
import { categorySlugs, readGivenBack, type Span } from './read-sales.server.ts'
import { vatFor } from './vat.ts'
import { vatRulesUntil } from './vat-rules.server.ts'

/** What the files of a month come to, without reading their rows. Đồng. */
export interface InvoiceSums {
  /** Null: no format is valid in that month. */
  readonly format: { readonly source: string; readonly validFrom: Day } | null
  readonly sales: {
    /** Lines of goods and delivery. */
    readonly lines: number
    readonly total: bigint
    /** Parts whose invoice a refund changes, and by how much. */
    readonly adjusted: number
    readonly givenBack: bigint
    /** Lines for which nobody has set how VAT stands. */
    readonly withoutVat: number
    /** Sellers of the month whose tax code the market does not know. */
    readonly sellersWithoutCode: number
  }
  readonly commission: { readonly sellers: number; readonly total: bigint }
  /** Whether the market's own name, tax code and address are set. */
  readonly business: boolean
}

/** What a month's e-invoice data comes to, and what it lacks. */
export async function readInvoiceSums(call: Call, day: Day): Promise<InvoiceSums> {
  const span = spanOf(day)
  const { to } = monthOf(day)
  const [groups, rules, slugs, given, fees, sellersWithoutCode] = await Promise.all([
    readGroups(call, span),
    vatRulesUntil(call, to),
    categorySlugs(call),
    readGivenBack(call, span),
    readCommissions(call, span),
    call.db.seller.count({ where: { taxCode: null, sellerOrders: { some: { deliveredAt: span } } } }),
  ])
  const unknown = groups.filter(({ subject, sellerKind, categoryId, day: on }) => {
    const categories = slugs.get(categoryId ?? '') ?? []
    return vatFor(rules, { subject, sellerKind, categories, day: on }) === null
  })
  const format = formatOn(to)
  return {
    format: format && { source: format.source, validFrom: format.validFrom },
    sales: {
      lines: countOf(groups),
      total: sumDong(groups.map(({ total }) => total)) - sumDong(given.map(({ amount }) => amount)),
      ...{ adjusted: given.length, givenBack: sumDong(given.map(({ amount }) => amount)) },
      withoutVat: countOf(unknown),
      sellersWithoutCode,
    },
    commission: { sellers: fees.length, total: sumDong(fees.map(({ fee, vat }) => fee + vat)) },
    business: call.ports.settlement.business !== null,
  }
}

/** Lines of one day, about the same thing. */
interface Group {
  readonly subject: 'goods' | 'delivery'
  readonly sellerKind: SellerKind
  readonly categoryId: string | null
  readonly day: Day
  readonly count: number
  readonly total: bigint
}

const countOf = (groups: readonly Group[]) => groups.reduce((sum, { count }) => sum + count, 0)

function readGroups(call: Call, { gte, lt }: Span): Promise<Group[]> {
  return call.db.$queryRaw<Group[]>`
    with parts as (
      select o."id", o."deliveryFee", s."kind" as "sellerKind",
             to_char(o."deliveredAt" at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day
      from "SellerOrder" o join "Seller" s on s."id" = o."sellerId"
      where o."deliveredAt" >= ${gte} and o."deliveredAt" < ${lt}
    )
    select 'goods' as subject, p."sellerKind"::text as "sellerKind", g."categoryId", p.day,
           count(*)::int as count, sum(l."lineTotal")::bigint as total
    from parts p
    join "OrderLine" l on l."sellerOrderId" = p."id"
    join "Product" g on g."id" = l."productId"
    group by 2, 3, 4
    union all
    select 'delivery', "sellerKind"::text, null, day, count(*)::int, sum("deliveryFee")::bigint
    from parts where "deliveryFee" > 0 group by 2, 4`
}
