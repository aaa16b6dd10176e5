import { addDays, type Day } from '#app/kernel/clock.ts'
import type { DiaryKind } from './diary-kinds.ts'

interface Sprayed {
  readonly kind: DiaryKind
  readonly onDay: Day
  readonly preHarvestDays: number | null
}

/**
 * The first day on which a lot may be harvested after what was put on it (thời gian cách ly, as each label says),
 * where `day` comes too early; null where nothing stands against it. Entries that were corrected must be left out.
 */
export function tooEarlyToHarvest(entries: readonly Sprayed[], day: Day): Day | null {
  const free = entries
    .filter((entry) => entry.kind === 'input' && entry.preHarvestDays !== null && entry.onDay <= day)
    .map((entry) => addDays(entry.onDay, entry.preHarvestDays ?? 0))
    .toSorted()
    .at(-1)
  return free !== undefined && free > day ? free : null
}
