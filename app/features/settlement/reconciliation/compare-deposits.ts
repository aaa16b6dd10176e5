import { addDays, daysBetween, type Day, type DayRange } from '#app/kernel/clock.ts'
import { sumDong } from '#app/kernel/money.ts'
import { weekdayOf } from '../payouts/payout-days.ts'

/** A deposit by the days that it was named for. */
export interface DepositDays extends DayRange {
  readonly id: string
  /** Đồng, with what the gateway kept of it. */
  readonly gross: bigint
}

/** What a gateway owes the market for one day: what it took, less its fees, less what it gave back. */
export interface OwedDay {
  readonly day: Day
  readonly amount: bigint
}

/** Deposits whose days overlap, beside what the gateway told for those days. */
export interface ComparedDeposits extends DayRange {
  /** Of the last one. */
  readonly id: string
  readonly told: bigint
  readonly came: bigint
}

/** Days in a row that no deposit was named for. */
export interface OwedDays extends DayRange {
  readonly amount: bigint
}

export interface DepositComparison {
  readonly compared: readonly ComparedDeposits[]
  /** Should have come by now. */
  readonly late: readonly OwedDays[]
  /** Will still come, đồng. */
  readonly onItsWay: bigint
}

/** Gateways pay out within three working days by their contracts; two more for the bank, and for somebody to name it. */
export const PATIENCE = 5

/**
 * What gateways told beside what they paid out. Half of a day's money can come today and half tomorrow, so deposits are
 * compared together where their days overlap; what more was given back than taken on days without a deposit is kept of
 * the days around it.
 * @param owed the oldest day first, each day once
 */
export function compareDeposits(
  deposits: readonly DepositDays[],
  owed: readonly OwedDay[],
  today: Day,
): DepositComparison {
  const groups = groupsOf(deposits)
  const within = ({ from, to }: DayRange) => owed.filter(({ day }) => from <= day && day <= to)
  const compared = groups.map(({ ids, came, ...days }) => ({
    ...{ ...days, id: ids.at(-1) ?? '', came },
    told: sumDong(within(days).map(({ amount }) => amount)),
  }))
  const open = runsOf(owed, groups).map((run) => judge(run, today))
  return {
    compared,
    late: open.flatMap(({ late }) => late ?? []),
    onItsWay: sumDong(open.map(({ coming }) => coming)),
  }
}

interface Group extends DayRange {
  readonly ids: readonly string[]
  readonly came: bigint
}

function groupsOf(deposits: readonly DepositDays[]): Group[] {
  const groups: Group[] = []
  for (const { id, from, to, gross } of deposits.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = groups.at(-1)
    if (!last || last.to < from) groups.push({ ids: [id], from, to, came: gross })
    else {
      const joined = { ids: [...last.ids, id], came: last.came + gross }
      groups[groups.length - 1] = { from: last.from, to: last.to < to ? to : last.to, ...joined }
    }
  }
  return groups
}

/** Days without a deposit, those between two deposits together. */
function runsOf(owed: readonly OwedDay[], groups: readonly Group[]): OwedDay[][] {
  const runs = new Map<number, OwedDay[]>()
  for (const one of owed) {
    if (groups.some(({ from, to }) => from <= one.day && one.day <= to)) continue
    const place = groups.filter(({ to }) => to < one.day).length
    runs.set(place, [...(runs.get(place) ?? []), one])
  }
  return [...runs.values()]
}

function judge(run: readonly OwedDay[], today: Day): { late: OwedDays | null; coming: bigint } {
  const total = sumDong(run.map(({ amount }) => amount))
  const late = run.filter(({ day }) => workingDaysSince(day, today) > PATIENCE)
  const due = sumDong(late.map(({ amount }) => amount))
  const amount = due < total ? due : total
  const [first, last] = [late[0], late.at(-1)]
  if (!first || !last || amount <= 0n) return { late: null, coming: total > 0n ? total : 0n }
  return { late: { from: first.day, to: last.day, amount }, coming: total - amount }
}

/** Mondays to Fridays after a day, until another one; holidays count as they fall. */
export function workingDaysSince(day: Day, until: Day): number {
  const days = daysBetween(day, until)
  if (days <= 0) return 0
  const rest = Array.from({ length: days % 7 }, (_, place) => weekdayOf(addDays(until, -place)))
  return Math.floor(days / 7) * 5 + rest.filter((weekday) => weekday <= 5).length
}
