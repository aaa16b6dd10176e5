import type { Call } from '#app/platform/call.ts'

/** The people who work for a seller now, by their ids. */
export async function staffIdsOf(call: Call, sellerId: string): Promise<string[]> {
  const staff = await call.db.staffMember.findMany({ where: { sellerId }, select: { userId: true } })
  return staff.map(({ userId }) => userId)
}
