import type { Call } from '#app/platform/call.ts'
import { readBalances } from './member-balance.server.ts'
import type { LotBooks } from './read-lot-books.server.ts'
import type { SharedLine, SharedLot } from './sharing.types.ts'

/** Lots as they would be shared now, with the names of the households. */
export async function toSharedLots(call: Call, books: readonly LotBooks[]): Promise<SharedLot[]> {
  const memberIds = books.flatMap(({ share }) => (share?.lines ?? []).map(({ memberId }) => memberId))
  const names = await namesOfMembers(call, memberIds)
  const balances = await readBalances(call, memberIds)
  return books.map(({ lotId, lotCode, makersNumber, productName, unit, pieceWord, sums, rule, share }) => ({
    ...{ lotId, lotCode, makersNumber, productName, unit, pieceWord, rule, ...sums },
    ...{ shared: share?.shared ?? 0n, fund: share?.fund ?? 0n, cooperative: share?.cooperative ?? 0n },
    unpriced: share?.unpriced ?? 0,
    lines: (share?.lines ?? []).map((line) => ({
      ...line,
      memberName: names.get(line.memberId) ?? '',
      balanceBefore: balances.get(line.memberId) ?? 0n,
    })),
  }))
}

export async function namesOfMembers(
  call: Call,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await call.db.member.findMany({
    where: { id: { in: [...new Set(memberIds)] } },
    select: { id: true, name: true },
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** What all lots together credit, household by household, by name. */
export function sumByHousehold(lots: readonly SharedLot[]): SharedLine[] {
  const sums = new Map<string, SharedLine>()
  for (const line of lots.flatMap(({ lines }) => lines)) {
    const so = sums.get(line.memberId)
    sums.set(line.memberId, {
      ...line,
      quantity: (so?.quantity ?? 0) + line.quantity,
      target: (so?.target ?? 0n) + line.target,
      credit: (so?.credit ?? 0n) + line.credit,
    })
  }
  return [...sums.values()].toSorted((a, b) => a.memberName.localeCompare(b.memberName, 'vi'))
}
