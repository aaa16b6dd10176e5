import { addDays, startOfVnDay, vnDay, type Day } from '#app/kernel/clock.ts'
import type { CommissionRates } from './commission-of.ts'

/** How early sellers are told that a fee goes up. */
export interface FeeNotice {
  readonly days: number
  /** Who asks it. */
  readonly source: string
}

/**
 * Until an operator says otherwise. Known from other people's projects only, so it is data that can be changed: ask a
 * lawyer.
 */
export const defaultNotice: FeeNotice = {
  days: 20,
  source: 'NĐ 248/2026: báo biểu phí mới trước 20 ngày (nguồn thứ cấp, hãy hỏi luật sư)',
}

const NOTHING: CommissionRates = { percentBp: 0, minimum: null, maximum: null, fixed: 0n, vatBp: 0 }

/** Whether some line may cost its seller more by `after` than by `before`; null is no rule, which takes nothing. */
export function isRaise(before: CommissionRates | null, after: CommissionRates | null): boolean {
  const from = before ?? NOTHING
  const to = after ?? NOTHING
  const boundGone = from.maximum !== null && (to.maximum === null || to.maximum > from.maximum)
  return (
    to.percentBp > from.percentBp ||
    to.fixed > from.fixed ||
    to.vatBp > from.vatBp ||
    (to.minimum ?? 0n) > (from.minimum ?? 0n) ||
    // A bound that goes takes more only where there is a percentage.
    (boundGone && to.percentBp > 0)
  )
}

/** The first day on which a raise that is published now may hold: whole days of notice in between. */
export const firstDayOfRaise = (now: Date, { days }: FeeNotice): Day => addDays(vnDay(now), days)

/** Whether a change on that instant comes too early for what sellers must be told. */
export const tooEarly = (from: Date, now: Date, notice: FeeNotice): boolean =>
  from < startOfVnDay(firstDayOfRaise(now, notice))
