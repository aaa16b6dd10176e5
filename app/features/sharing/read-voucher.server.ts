import { dayOfDateColumn } from '#app/kernel/clock.ts'
import { isId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { readBalances } from './member-balance.server.ts'
import { householdAddress } from './member-link.server.ts'
import { cooperativeOnPaper } from './read-deliveries.server.ts'
import { placeOf } from './read-members.server.ts'
import { ownBooks } from './sharing.access.server.ts'
import type { VoucherPage } from './sharing.types.ts'

const number = { id: true, year: true, number: true } as const

/** A voucher as its paper shows it, with the address of its household's own page. */
export type VoucherPaper = VoucherPage & { readonly link: string }

/** One voucher of the actor's cooperative; null: not there, or not theirs. */
export const readVoucher = (call: Call, postingId: string): Promise<VoucherPaper | null> =>
  findVoucher(call, postingId, ownBooks(call.actor))

/** The same among the vouchers of `whose`, which is the caller's to know. */
export async function findVoucher(
  call: Call,
  postingId: string,
  whose: Prisma.SharingPostingWhereInput,
): Promise<VoucherPaper | null> {
  if (!isId(postingId)) return null
  const row = await call.db.sharingPosting.findFirst({
    where: { AND: [{ id: postingId, memberId: { not: null } }, whose] },
    select: {
      ...{ ...number, kind: true, onDay: true, note: true, recordedBy: true, memberId: true },
      seller: { select: { name: true, phone: true, addressLine: true, communeCode: true } },
      entries: { select: { account: true, amount: true } },
      reverses: { select: number },
      reversedBy: { select: number },
    },
  })
  if (!row?.memberId || !row.year || !row.number || row.kind === 'shared') return null
  const member = await call.db.member.findUniqueOrThrow({
    where: { id: row.memberId },
    select: { id: true, name: true, addressLine: true, communeCode: true, linkVersion: true },
  })
  const given = row.entries.find(({ account }) => account === 'cash' || account === 'bank')
  const other = row.reverses ?? row.reversedBy
  return {
    ...{ postingId: row.id, kind: row.kind, year: row.year, number: row.number, note: row.note },
    by: given?.account === 'bank' ? 'bank' : 'cash',
    onDay: dayOfDateColumn(row.onDay),
    amount: -(given?.amount ?? 0n),
    recordedBy: row.recordedBy,
    ...{ memberId: member.id, memberName: member.name, memberPlace: placeOf(call, member) },
    balanceNow: (await readBalances(call, [member.id])).get(member.id) ?? 0n,
    cooperative: cooperativeOnPaper(call, row.seller),
    reversed: row.reversedBy !== null,
    other:
      other?.year && other.number ? { postingId: other.id, year: other.year, number: other.number } : null,
    link: householdAddress(call, member),
  }
}
