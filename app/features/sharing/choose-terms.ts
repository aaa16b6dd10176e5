import type { Day } from '#app/kernel/clock.ts'
import type { SharingTerms } from './share-lot.ts'

/** A rule as a cooperative set it. */
export interface SharingRuleTerms extends SharingTerms {
  readonly ruleId: string
  /** Null: for all lots. */
  readonly lotId: string | null
  readonly validFrom: Day
  readonly madeAt: Date
}

/**
 * The rule of a lot: the one that its first sharing settled; else the newest of its own; else the newest that held on
 * the day when its first goods were brought, since that is what households knew when they brought them.
 */
export function termsFor(
  lot: { readonly lotId: string; readonly firstDay: Day; readonly settledRuleId: string | null },
  rules: readonly SharingRuleTerms[],
): SharingRuleTerms | null {
  if (lot.settledRuleId !== null) return rules.find(({ ruleId }) => ruleId === lot.settledRuleId) ?? null
  const own = newest(rules.filter(({ lotId }) => lotId === lot.lotId))
  return own ?? newest(rules.filter(({ lotId, validFrom }) => lotId === null && validFrom <= lot.firstDay))
}

function newest(rules: readonly SharingRuleTerms[]): SharingRuleTerms | null {
  const later = (a: SharingRuleTerms, b: SharingRuleTerms) =>
    a.validFrom === b.validFrom ? b.madeAt.getTime() - a.madeAt.getTime() : a.validFrom < b.validFrom ? 1 : -1
  return rules.toSorted(later)[0] ?? null
}
