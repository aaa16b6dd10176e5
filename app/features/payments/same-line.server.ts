import { vnDay } from '#app/kernel/clock.ts'
import { findTransferReferences } from '#app/kernel/codes.ts'
import type { Call } from '#app/platform/call.ts'

const DAY = 24 * 60 * 60 * 1000

/** A bank's own number as every teller writes it: without case, spaces and punctuation. */
export const referenceKey = (reference: string): string =>
  reference.replace(/[^A-Za-z0-9]/g, '').toUpperCase()

/**
 * Whether two lines of one number and amount are one movement: within a day, since some banks give a number out anew on
 * another, and not for different orders of ours.
 */
export function isOneMovement(
  one: { readonly purpose: string; readonly at: Date },
  other: { readonly purpose: string; readonly at: Date },
): boolean {
  if (Math.abs(one.at.getTime() - other.at.getTime()) > DAY) return false
  const [first, second] = [findTransferReferences(one.purpose), findTransferReferences(other.purpose)]
  return first.length === 0 || second.length === 0 || first.some((reference) => second.includes(reference))
}

interface Line {
  readonly id: string
  readonly provider: string
  readonly accountNumber: string
  /** Đồng; money out is negative. */
  readonly amount: bigint
  readonly purpose: string
  readonly at: Date
}

/**
 * Lines that another had told before, though under another number or none: the same account, amount, day and references
 * of ours in the purpose. The first of two such lines stands for the first of another teller, the second for the
 * second: who truly paid twice is not taken for told twice.
 * @returns who told it first, by the ids of those of `lines` that were told twice
 */
export async function findToldTwice(
  call: Call,
  lines: readonly Line[],
): Promise<ReadonlyMap<string, string>> {
  const named = lines.filter(({ purpose }) => findTransferReferences(purpose).length > 0)
  if (named.length === 0) return new Map()
  const likely = await call.db.bankTransaction.findMany({
    where: {
      OR: named.map(({ accountNumber, amount, at }) => ({
        ...{ accountNumber, amount },
        at: { gte: new Date(at.getTime() - DAY), lte: new Date(at.getTime() + DAY) },
      })),
    },
    select: { id: true, provider: true, accountNumber: true, amount: true, purpose: true, at: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return new Map(
    named.flatMap((line) => {
      const alike = likely.filter((one) => keyOf(one) === keyOf(line))
      const before = alike.slice(
        0,
        alike.findIndex(({ id }) => id === line.id),
      )
      const own = before.filter(({ provider }) => provider === line.provider).length
      const others = before.filter(({ provider }) => provider !== line.provider)
      const teller = others.find(
        ({ provider }) => others.filter((one) => one.provider === provider).length > own,
      )
      return teller ? [[line.id, teller.provider]] : []
    }),
  )
}

const keyOf = ({ accountNumber, amount, purpose, at }: Line): string =>
  [accountNumber, amount, vnDay(at), ...findTransferReferences(purpose).toSorted()].join('/')
