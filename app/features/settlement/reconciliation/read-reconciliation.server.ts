import { addDays, startOfVnDay, type Day, type DayRange } from '#app/kernel/clock.ts'
import { sumDong } from '#app/kernel/money.ts'
import type { Call } from '#app/platform/call.ts'
import type { LedgerAccountKind } from '#app/platform/db/generated/enums.ts'
import { readBalances } from '../ledger/read-balance.server.ts'
import { isUnexplained } from './difference-row.ts'
import { gaveBackByDay, type GaveBackDay } from './gateway-days.server.ts'
import { readDepositDifferences } from './gateway-deposits.server.ts'
import { ofChannel, readDifferences } from './read-differences.server.ts'
import {
  depositingGateways,
  moneyChannels,
  type MoneyChannel,
  type Reconciliation,
} from './reconciliation.types.ts'

interface DayRow {
  readonly day: Day
  readonly toldIn: bigint
  readonly toldOut: bigint
  readonly bookedIn: bigint
  readonly bookedOut: bigint
  readonly fee: bigint
}

/** One way of money over some days: what was told, what is booked, and everything on which they do not agree. */
export async function readReconciliation(
  call: Call,
  { channel, period }: { readonly channel: MoneyChannel; readonly period: DayRange },
): Promise<Reconciliation> {
  const from = startOfVnDay(period.from)
  const until = startOfVnDay(addDays(period.to, 1))
  const byCash = channel === 'seller_cash' || channel === 'carrier_cash'
  const gateway = depositingGateways.find((one) => one === channel)
  const [lines, gaveBack, differences, deposits, balances] = await Promise.all([
    byCash ? cashDays(call, channel, from, until) : lineDays(call, channel, from, until),
    gateway ? gaveBackByDay(call, gateway, from, until) : [],
    readDifferences(call, channel, period),
    gateway ? readDepositDifferences(call, gateway, period) : null,
    readBalances(call, { kinds: [...kindsOf[channel]], at: new Date(until.getTime() - 1) }),
  ])
  const own = balances.filter(({ kind, subject }) => kind !== 'gateway' || subject === channel)
  return {
    ...{ channel, period, differences },
    days: together(lines, gaveBack).map((row) => ({
      ...row,
      differences: differences.filter((one) => one.day <= row.day && row.day <= one.to && isUnexplained(one))
        .length,
    })),
    onItsWay: deposits?.onItsWay ?? 0n,
    unexplained: differences.filter(isUnexplained).length,
    balance: sumDong(own.map(({ balance }) => balance)),
  }
}

/** The lines of each day with what its gateway gave back and kept on it, the newest day first. */
function together(lines: readonly DayRow[], gaveBack: readonly GaveBackDay[]): DayRow[] {
  const days = new Map(lines.map((line) => [line.day, line]))
  for (const { day, toldOut, bookedOut, fee } of gaveBack) {
    const line = days.get(day) ?? { day, toldIn: 0n, bookedIn: 0n, toldOut: 0n, bookedOut: 0n, fee: 0n }
    days.set(day, { ...line, toldOut: line.toldOut + toldOut, bookedOut: line.bookedOut + bookedOut, fee })
  }
  return [...days.values()].toSorted((a, b) => (a.day < b.day ? 1 : -1))
}

/** All ways of money over some days, one after another: each asks several things at once already. */
export async function readOverview(call: Call, period: DayRange): Promise<Reconciliation[]> {
  const reports: Reconciliation[] = []
  for (const channel of moneyChannels) reports.push(await readReconciliation(call, { channel, period }))
  return reports
}

const kindsOf: Readonly<Record<MoneyChannel, readonly LedgerAccountKind[]>> = {
  bank: ['bank', 'bank_outgoing'],
  vnpay: ['gateway'],
  payos: ['gateway'],
  stripe: ['gateway'],
  // What sellers have in hand is part of what they are owed: there is no account of its own.
  seller_cash: [],
  carrier_cash: ['carrier_cash'],
}

/** Lines by their own day, each beside its posting. */
function lineDays(call: Call, channel: MoneyChannel, from: Date, until: Date): Promise<DayRow[]> {
  return call.db.$queryRaw<DayRow[]>`
    with lines as (
      select t."id", t."amount", coalesce(t."fee", 0) as fee,
             to_char(t."at" at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day
      from "BankTransaction" t
      where t."at" >= ${from} and t."at" < ${until} and ${ofChannel(call, channel)}
        and not (t."match" = 'ignored' and t."amount" > 0)
    ), booked as (
      select p."source", sum(e."amount") as amount
      from lines l
      join "LedgerPosting" p on p."source" = l."id"::text and p."kind" in ('money_in', 'money_out')
      join "LedgerEntry" e on e."postingId" = p."id"
      join "LedgerAccount" a on a."id" = e."accountId" and a."kind" in ('bank', 'gateway', 'gateway_fees')
      group by 1
    )
    select l.day,
           coalesce(sum(l."amount") filter (where l."amount" > 0), 0)::bigint as "toldIn",
           coalesce(sum(-l."amount") filter (where l."amount" < 0), 0)::bigint as "toldOut",
           coalesce(sum(b.amount) filter (where b.amount > 0), 0)::bigint as "bookedIn",
           coalesce(sum(-b.amount) filter (where b.amount < 0), 0)::bigint as "bookedOut",
           sum(l.fee)::bigint as fee
    from lines l left join booked b on b."source" = l."id"::text
    group by 1 order by 1 desc`
}

/** Cash by the day on which it was reported. */
function cashDays(call: Call, channel: MoneyChannel, from: Date, until: Date): Promise<DayRow[]> {
  const account = channel === 'seller_cash' ? 'seller_payable' : 'carrier_cash'
  return call.db.$queryRaw<DayRow[]>`
    with parts as (
      select s."cashReceived" as told, to_char(s."cashReceivedAt" at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day,
        (select sum(e."amount") from "LedgerEntry" e
         join "LedgerPosting" p on p."id" = e."postingId" and p."key" = 'cash/' || s."id"::text
         join "LedgerAccount" a on a."id" = e."accountId" and a."kind"::text = ${account}) as booked
      from "SellerOrder" s
      where s."cashReceived" is not null and s."cashReceivedAt" >= ${from} and s."cashReceivedAt" < ${until}
    )
    select day, sum(told)::bigint as "toldIn", 0::bigint as "toldOut", sum(booked)::bigint as "bookedIn",
           0::bigint as "bookedOut", 0::bigint as fee
    from parts where booked is not null group by 1 order by 1 desc`
}
