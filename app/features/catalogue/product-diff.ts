type Kept = string | number | boolean | null | number[]

const same = (one: unknown, other: unknown): boolean =>
  Array.isArray(one) && Array.isArray(other) ? one.join() === other.join() : one === other

/** What a row held before an edit, only the columns that the edit changed. */
export function diffOf(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, Kept | bigint>>,
) {
  const changed = Object.keys(after).filter((name) => !same(before[name], after[name]))
  return Object.fromEntries(changed.map((name) => [name, plain(before[name])]))
}

/** As JSON keeps it: đồng as text. */
function plain(value: unknown): Kept {
  if (Array.isArray(value)) return value.map(Number)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return typeof value === 'bigint' ? String(value) : null
}
