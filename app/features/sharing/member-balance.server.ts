import type { Call } from '#app/platform/call.ts'

/** What the cooperative owes each of these households, đồng; negative where it is owed. Credit is negative in the books. */
export async function readBalances(
  call: Call,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, bigint>> {
  const rows = await call.db.sharingEntry.groupBy({
    by: ['memberId'],
    where: { memberId: { in: [...memberIds] }, account: 'member' },
    _sum: { amount: true },
  })
  return new Map(
    rows.flatMap(({ memberId, _sum }) => (memberId === null ? [] : [[memberId, -(_sum.amount ?? 0n)]])),
  )
}
