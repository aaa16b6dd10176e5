import type { SellerAccount } from '#app/features/sellers/index.server.ts'
import { basisPointsOf, sumDong } from '#app/kernel/money.ts'
import type { Call } from '#app/platform/call.ts'
import { Prisma } from '#app/platform/db/generated/client.ts'
import type { OwedPart, SellerOwed } from './propose-payout.ts'
import { readReceivers } from './receivers.server.ts'

const RESERVE_DAYS = 30
const DAY = 86_400_000

export interface OwedSeller extends SellerOwed {
  readonly sellerId: string
  readonly account: SellerAccount | null
}

interface OwedRow {
  readonly sellerId: string
  readonly sellerOrderId: string | null
  readonly owed: bigint
  readonly paid: bigint
  readonly settledAt: Date | null
}

/**
 * What each seller is owed, order by order, without orders that are even. For all sellers, or one.
 * @param reserveBp share of the last thirty days' goods that stays back
 */
export async function readOwed(
  call: Call,
  { reserveBp, sellerId }: { readonly reserveBp: number; readonly sellerId?: string },
): Promise<OwedSeller[]> {
  const rows = await readOwedParts(call, sellerId)
  const ids = [...new Set(rows.map((row) => row.sellerId))]
  const [receivers, reserves] = await Promise.all([
    readReceivers(call, ids),
    reserveBp > 0 ? readReserves(call, reserveBp) : new Map<string, bigint>(),
  ])
  const partsOf = groupBySeller(rows)
  return ids.map((id) => {
    const own = partsOf.get(id) ?? []
    const { account = null, held = false, suspended = false } = receivers.get(id) ?? {}
    return {
      ...{ sellerId: id, account, hasAccount: account !== null, held, suspended },
      parts: own.flatMap(asPart),
      other: sumDong(own.filter((row) => row.sellerOrderId === null).map(({ owed, paid }) => owed - paid)),
      reserve: reserves.get(id) ?? 0n,
    }
  })
}

function groupBySeller(rows: readonly OwedRow[]): ReadonlyMap<string, readonly OwedRow[]> {
  const groups = new Map<string, OwedRow[]>()
  for (const row of rows) {
    const group = groups.get(row.sellerId)
    if (group) group.push(row)
    else groups.set(row.sellerId, [row])
  }
  return groups
}

const asPart = ({ sellerOrderId, owed, paid, settledAt }: OwedRow): OwedPart[] =>
  sellerOrderId === null ? [] : [{ sellerOrderId, owed, paid, settledAt }]

function readOwedParts(call: Call, sellerId: string | undefined): Promise<OwedRow[]> {
  const one = sellerId === undefined ? Prisma.empty : Prisma.sql`and a."subject" = ${sellerId}`
  return call.db.$queryRaw<OwedRow[]>`
    with owed as (
      select a."subject"::uuid as "sellerId", e."sellerOrderId", sum(-e."amount")::bigint as owed
      from "LedgerAccount" a join "LedgerEntry" e on e."accountId" = a."id"
      where a."kind" = 'seller_payable' and e."payoutId" is null ${one}
      group by 1, 2
    ), taken as (
      select p."sellerId", i."sellerOrderId", sum(i."amount")::bigint as paid
      from "Payout" p join "PayoutItem" i on i."payoutId" = p."id"
      where p."status" in ('approved', 'sent', 'paid')
      group by 1, 2
    )
    select o."sellerId", o."sellerOrderId", o.owed, coalesce(t.paid, 0)::bigint as paid, s."at" as "settledAt"
    from owed o
    left join taken t on t."sellerId" = o."sellerId" and t."sellerOrderId" is not distinct from o."sellerOrderId"
    left join "LedgerPosting" s on s."key" = 'settled/' || o."sellerOrderId"::text
    where o.owed <> coalesce(t.paid, 0)
    order by o."sellerId", s."at", o."sellerOrderId"`
}

/** By seller: a share of the goods that were settled in the last thirty days. */
async function readReserves(call: Call, reserveBp: number): Promise<Map<string, bigint>> {
  const since = new Date(call.clock.now().getTime() - RESERVE_DAYS * DAY)
  const rows = await call.db.$queryRaw<{ sellerId: string; goods: bigint }[]>`
    select a."subject" as "sellerId", sum(-e."amount")::bigint as goods
    from "LedgerAccount" a join "LedgerEntry" e on e."accountId" = a."id"
    where a."kind" = 'seller_payable' and e."note" = 'goods' and e."at" >= ${since}
    group by 1`
  return new Map(
    rows.map(({ sellerId, goods }) => [sellerId, goods > 0n ? basisPointsOf(goods, BigInt(reserveBp)) : 0n]),
  )
}
