import { addDays, vnDay, type Day } from '#app/kernel/clock.ts'
import { sumDong } from '#app/kernel/money.ts'
import type { Call } from '#app/platform/call.ts'
import { accounts } from '../ledger/accounts.ts'
import { readBalance } from '../ledger/read-balance.server.ts'
import { cutoffOn, nextPayoutDay, payoutDayOf } from '../payouts/payout-days.ts'
import { readPayoutTerms } from '../payouts/payout-terms.server.ts'
import type { PayoutTerms, SkipReason } from '../payouts/payouts.types.ts'
import { proposePayout } from '../payouts/propose-payout.ts'
import { readOwed } from '../payouts/read-owed.server.ts'
import { sellerFor } from './seller-for.server.ts'

/** Orders of one state whose money has not come so far. */
export interface ComingOrders {
  readonly status: 'placed' | 'accepted' | 'packed' | 'handed_over' | 'delivered'
  readonly count: number
  /** Đồng that the seller will get of them: goods and delivery, less frozen fees. */
  readonly amount: bigint
}

/** What a seller's money page shows. All in đồng. */
export interface SellerMoney {
  /** What the market owes the seller now; negative: the seller owes it. */
  readonly balance: bigint
  /** On its way to the seller's bank. */
  readonly underWay: bigint
  readonly next: { readonly day: Day; readonly amount: bigint; readonly skip: SkipReason | null }
  /** Delivered, and waiting for its day: the days in order. */
  readonly waiting: readonly { readonly day: Day; readonly count: number; readonly amount: bigint }[]
  /** Paid by the shopper, not yet delivered. */
  readonly coming: readonly ComingOrders[]
  /** The seller takes the cash at the door: the market only counts its fee. */
  readonly byCash: { readonly count: number; readonly total: bigint; readonly fees: bigint }
  readonly terms: PayoutTerms
}

/** What the actor's seller has, what comes, and when. */
export async function readSellerMoney(call: Call): Promise<SellerMoney> {
  const sellerId = sellerFor(call)
  const terms = await readPayoutTerms(call)
  const today = vnDay(call.clock.now())
  const [balance, underWay, [owed], open] = await Promise.all([
    readBalance(call, accounts.sellerPayable(sellerId)),
    readBalance(call, accounts.payoutsUnderWay(sellerId)),
    readOwed(call, { reserveBp: terms.reserveBp, sellerId }),
    readOpenParts(call, sellerId),
  ])
  const day = nextPayoutDay(today, terms.weekday)
  const cutoff = cutoffOn(day, terms)
  const proposal = owed && proposePayout(owed, terms, cutoff)
  const days = new Map<Day, bigint[]>()
  for (const { owed: of, paid, settledAt } of owed?.parts ?? []) {
    if (of <= paid || settledAt === null || settledAt < cutoff) continue
    const payday = payoutDayOf(vnDay(settledAt), terms, addDays(day, 1))
    days.set(payday, [...(days.get(payday) ?? []), of - paid])
  }
  const prepaid = open.filter(({ cash }) => !cash)
  const byCash = open.filter(({ cash }) => cash)
  return {
    ...{ balance: -balance, underWay: -underWay, terms },
    next: { day, amount: proposal?.amount ?? 0n, skip: proposal ? proposal.skip : 'in_hold' },
    waiting: [...days]
      .map(([payday, amounts]) => ({ day: payday, count: amounts.length, amount: sumDong(amounts) }))
      .toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    coming: prepaid.map(({ status, count, total, fees }) => ({ status, count, amount: total - fees })),
    byCash: {
      count: byCash.reduce((sum, one) => sum + one.count, 0),
      total: sumDong(byCash.map(({ total }) => total)),
      fees: sumDong(byCash.map(({ fees }) => fees)),
    },
  }
}

interface OpenParts {
  readonly status: ComingOrders['status']
  readonly cash: boolean
  readonly count: number
  readonly total: bigint
  readonly fees: bigint
}

/** Orders that are placed and have not settled, by state and way of paying; what was given back is left out. */
function readOpenParts(call: Call, sellerId: string): Promise<OpenParts[]> {
  return call.db.$queryRaw<OpenParts[]>`
    with parts as (
      select s."id", s."status"::text as status, o."method" = 'cash_on_delivery' as cash,
             s."total" - coalesce((select sum(r."amount") from "Refund" r
                                   where r."sellerOrderId" = s."id" and r."status" <> 'dropped'), 0) as total,
             coalesce((select sum(c."commission" + c."commissionVat" + c."taxVat" + c."taxPit")
                       from "LineCommission" c where c."sellerOrderId" = s."id"), 0) as fees
      from "SellerOrder" s join "Order" o on o."id" = s."orderId"
      where s."sellerId" = ${sellerId}::uuid
        and s."status" in ('placed', 'accepted', 'packed', 'handed_over', 'delivered')
        and not exists (select 1 from "LedgerPosting" p where p."key" = 'settled/' || s."id"::text)
    )
    select status, cash, count(*)::int as count, sum(total)::bigint as total, sum(fees)::bigint as fees
    from parts group by 1, 2
    order by array_position(array['placed', 'accepted', 'packed', 'handed_over', 'delivered'], status)`
}
