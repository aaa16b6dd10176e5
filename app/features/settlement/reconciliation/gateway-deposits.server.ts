import { addDays, dateColumnOf, dayOfDateColumn, formatDay, startOfVnDay, vnDay } from '#app/kernel/clock.ts'
import type { Day, DayRange } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import { Prisma } from '#app/platform/db/generated/client.ts'
import { compareDeposits, type OwedDay } from './compare-deposits.ts'
import type { DifferenceRow } from './difference-row.ts'
import { LONGEST_DEPOSIT, type DepositingGateway } from './reconciliation.types.ts'

/** What moves a gateway's own account beside what it takes: refunds that it sent or got back, and disputes. */
export const gaveBackKinds = Prisma.sql`('refund_sent', 'refund_failed', 'refund_also_sent', 'dispute')`

/**
 * Deposits of a period that are not what their gateway told for their days, and days that it has told and should have paid
 * out by now.
 */
export async function readDepositDifferences(
  call: Call,
  gateway: DepositingGateway,
  period: DayRange,
): Promise<{ readonly rows: DifferenceRow[]; readonly onItsWay: bigint }> {
  // As far as deposits reach that overlap the period, and those that overlap them.
  const wide = {
    from: addDays(period.from, -2 * LONGEST_DEPOSIT),
    to: addDays(period.to, 2 * LONGEST_DEPOSIT),
  }
  const [deposits, moved] = await Promise.all([
    call.db.gatewayDeposit.findMany({
      where: {
        ...{ gateway, toDay: { gte: dateColumnOf(wide.from) } },
        fromDay: { lte: dateColumnOf(wide.to) },
      },
      select: { id: true, fromDay: true, toDay: true, gross: true },
      orderBy: [{ fromDay: 'asc' }, { id: 'asc' }],
    }),
    readGatewayDays(call, gateway, wide),
  ])
  const days = deposits.map(({ id, fromDay, toDay, gross }) => ({
    ...{ id, gross, from: dayOfDateColumn(fromDay), to: dayOfDateColumn(toDay) },
  }))
  const { compared, late, onItsWay } = compareDeposits(days, moved.map(owedOf), vnDay(call.clock.now()))
  const inPeriod = ({ from, to }: DayRange) => from <= period.to && to >= period.from
  const spanOf = ({ from, to }: DayRange) =>
    from === to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`
  const rows = [
    ...compared
      .filter((one) => one.told !== one.came && inPeriod(one))
      .map((one) => ({
        ...{ id: one.id, day: one.from, to: one.to, told: one.told, booked: one.came },
        ...{ what: spanOf(one), kind: 'deposit_differs' },
      })),
    ...late.filter(inPeriod).map((one) => ({
      ...{ id: `${gateway}/${one.from}`, day: one.from, to: one.to, told: one.amount, booked: 0n },
      ...{ what: spanOf(one), kind: 'not_deposited' },
    })),
  ]
  return { rows, onItsWay }
}

const owedOf = ({ day, taken, fee, gaveBack }: GatewayDay): OwedDay => ({
  ...{ day, amount: taken - fee - gaveBack },
})

/** One day of a gateway, as it told it: all in đồng. */
export interface GatewayDay {
  readonly day: Day
  readonly taken: bigint
  /** That it kept of what it took. */
  readonly fee: bigint
  readonly gaveBack: bigint
}

/** Day by day what a gateway took, kept and gave back, the oldest first; days on which nothing moved are left out. */
export function readGatewayDays(
  call: Call,
  gateway: DepositingGateway,
  { from, to }: DayRange,
): Promise<GatewayDay[]> {
  const first = startOfVnDay(from)
  const until = startOfVnDay(addDays(to, 1))
  return call.db.$queryRaw<GatewayDay[]>`
    select to_char(at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day, sum(taken)::bigint as taken,
           sum(fee)::bigint as fee, sum(back)::bigint as "gaveBack"
    from (
      select t."at" as at, t."amount" as taken, coalesce(t."fee", 0) as fee, 0 as back from "BankTransaction" t
      where t."provider" = ${gateway} and t."at" >= ${first} and t."at" < ${until}
      union all
      select e."at", 0, 0, -e."amount" from "LedgerEntry" e
      join "LedgerAccount" a on a."id" = e."accountId" and a."kind" = 'gateway' and a."subject" = ${gateway}
      join "LedgerPosting" p on p."id" = e."postingId" and p."kind" in ${gaveBackKinds}
      where e."at" >= ${first} and e."at" < ${until}
    ) moved group by 1 order by 1`
}
