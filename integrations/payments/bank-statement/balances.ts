import { readDong } from '../table-file/cells.ts'

export interface BalancedLine {
  /** As a person counts them, from 1. */
  readonly line: number
  /** Đồng; money out is negative. */
  readonly moved: bigint
  /** What lay on the account after it, as written; empty where the bank leaves it out. */
  readonly balance: string
}

/**
 * The first line whose balance does not follow from its neighbour's and from what moved between them, or cannot be read;
 * null where all do. Banks write the oldest line first or last: the way that fits better counts.
 */
export function findBrokenBalance(lines: readonly BalancedLine[]): number | null {
  const [down, up] = [breaksOf(lines), breaksOf(lines.toReversed())]
  const [first = null] = (up.length < down.length ? up : down).toSorted((a, b) => a - b)
  return first
}

/** What lay on an account before the first line of a statement and after its last one, in đồng. */
export interface StatementEnds {
  readonly opening: bigint
  readonly closing: bigint
}

/** Both ends of lines whose balances follow from each other, whichever is written first; null where none tells one. */
export function endsOf(lines: readonly BalancedLine[]): StatementEnds | null {
  const turned = lines.toReversed()
  const ordered = breaksOf(turned).length < breaksOf(lines).length ? turned : lines
  const told = ordered.flatMap(({ balance }, at) => {
    const sum = balance.trim() === '' ? null : readDong(balance)
    return sum === null ? [] : [{ at, sum }]
  })
  const [first, last] = [told[0], told.at(-1)]
  if (!first || !last) return null
  const moved = (from: number, to: number) =>
    ordered.slice(from, to).reduce((sum, line) => sum + line.moved, 0n)
  return {
    opening: first.sum - moved(0, first.at + 1),
    closing: last.sum + moved(last.at + 1, ordered.length),
  }
}

/** @param lines the oldest first */
function breaksOf(lines: readonly BalancedLine[]): number[] {
  let expected: bigint | null = null
  return lines.flatMap(({ line, moved, balance }) => {
    if (expected !== null) expected += moved
    if (balance.trim() === '') return []
    const told = readDong(balance)
    const follows = told !== null && (expected === null || told === expected)
    expected = told
    return follows ? [] : [line]
  })
}
