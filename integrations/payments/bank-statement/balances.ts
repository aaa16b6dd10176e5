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
