import { isNestedBeyond } from '../../parse-json.ts'

/** Casso's notices are two levels deep; anything far beyond is an attempt to exhaust the stack. */
const deepest = 16

/** JSON without spaces whose keys are sorted at every level, lists left in order; `null` when nested too deeply. */
export function canonicalJson(value: unknown): string | null {
  return isNestedBeyond(deepest, value) ? null : JSON.stringify(sorted(value))
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
