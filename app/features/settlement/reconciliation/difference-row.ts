import { daysBetween, type Day } from '#app/kernel/clock.ts'
import {
  unexplainedKinds,
  waitingKinds,
  type Difference,
  type DifferenceKind,
  type MoneyChannel,
} from './reconciliation.types.ts'

/** As the database answers. */
export interface DifferenceRow {
  readonly id: string
  readonly day: Day
  /** The last day that it is about, where there are several. */
  readonly to?: Day
  readonly told: bigint
  readonly booked: bigint
  readonly what: string
  readonly kind: string
}

const kinds: readonly DifferenceKind[] = [...unexplainedKinds, ...waitingKinds]
const unexplained: readonly DifferenceKind[] = unexplainedKinds

/** Whether nobody knows yet why. */
export const isUnexplained = ({ kind }: Pick<Difference, 'kind'>): boolean => unexplained.includes(kind)

/** What nobody has explained first, then by day. */
export function asDifferences(
  channel: MoneyChannel,
  rows: readonly DifferenceRow[],
  today: Day,
): Difference[] {
  const differences = rows.map((row): Difference => {
    const kind = kinds.find((one) => one === row.kind)
    if (!kind) throw new Error(`"${row.kind}" is no difference that we know`)
    return { ...row, kind, channel, to: row.to ?? row.day, age: Math.max(0, daysBetween(row.day, today)) }
  })
  const rank = (one: Difference) => (isUnexplained(one) ? 0 : 1)
  return differences.toSorted((a, b) => rank(a) - rank(b) || (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}
