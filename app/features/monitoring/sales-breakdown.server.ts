import type { LocalText } from '#app/features/ocop/index.ts'
import type { Call } from '#app/platform/call.ts'
import { Prisma } from '#app/platform/db/generated/client.ts'
import { placeColumn } from './sale.access.server.ts'
import { countedRows, sumColumns, within } from './sums.server.ts'
import type { Breakdown, BreakdownRow, SalesQuery, Sums } from './types.ts'
import type { PlaceName, ViewName } from './views.ts'

type NamedView = Exclude<ViewName, 'ngay'>

interface Dimension {
  /** What rows of "SaleEntry" e are grouped by. */
  readonly key: Prisma.Sql
  /** `vi`, `en` and `of` for the key `s.key` of the sums. */
  readonly names: Prisma.Sql
}

const { sql } = Prisma
const noNames = sql`null as vi, null as en, null as "of"`

/** How a sale was paid; one over the counter stands by itself, since cash in hand is not cash on delivery. */
const wayToPay = sql`(
  select case when o."channel" = 'stall' then 'stall_' || e."method"::text else e."method"::text end
  from "Order" o where o."id" = e."orderId"
)`

function dimension(view: NamedView, place: PlaceName): Dimension {
  if (view === 'xa') {
    const names = sql`(select c."name" from "Commune" c where c."code" = s.key) as vi, null as en, null as "of"`
    return { key: placeColumn(place), names }
  }
  if (view === 'nhom') {
    const group = sql`from "OcopGroup" g where g."code"::text = s.key`
    const names = sql`(select g."nameVi" ${group}) as vi, (select g."nameEn" ${group}) as en, null as "of"`
    return { key: sql`e."ocopGroupCode"::text`, names }
  }
  if (view === 'chu-the') {
    const seller = sql`from "Seller" x left join "Commune" c on c."code" = x."communeCode" where x."id"::text = s.key`
    const names = sql`(select x."name" ${seller}) as vi, null as en, (select c."name" ${seller}) as "of"`
    return { key: sql`e."sellerId"::text`, names }
  }
  if (view === 'san-pham') {
    const product = sql`from "Product" p join "Seller" x on x."id" = p."sellerId" where p."id"::text = s.key`
    const names = sql`(select p."nameVi" ${product}) as vi, (select p."nameEn" ${product}) as en,
      (select x."name" ${product}) as "of"`
    return { key: sql`e."productId"::text`, names }
  }
  return { key: view === 'sao' ? sql`e."stars"::text` : wayToPay, names: noNames }
}

interface Found extends Sums {
  readonly key: string | null
  readonly vi: string | null
  readonly en: string | null
  readonly of: string | null
  readonly before: bigint
  readonly rows: number
}

/**
 * Sales by one view, the largest first; also what sold before and no longer does.
 * @param take rows at most; `total` says how many there are
 */
export async function salesBreakdown(
  call: Call,
  { view, take, ...query }: SalesQuery & { readonly view: NamedView; readonly take: number },
): Promise<Breakdown> {
  const { key, names } = dimension(view, query.place)
  const found = await call.db.$queryRaw<Found[]>(sql`
    select s.*, ${names} from (
      select ${key} as key, ${sumColumns(query.period.now)},
        coalesce(sum(e."amount") filter (where ${within(query.period.before)}), 0)::bigint as before,
        (count(*) over ())::int as rows
      from ${countedRows(call, query)}
      group by 1
      order by net desc, before desc, key
      limit ${take}
    ) s
    order by s.net desc, s.before desc, s.key`)
  return { view, rows: found.map(shape), total: found[0]?.rows ?? 0 }
}

function shape({ key, vi, en, of, rows: _, ...sums }: Found): BreakdownRow {
  const name: LocalText | null = vi === null ? null : { vi, en: en ?? '' }
  return { ...sums, key: key ?? '', name, of }
}
