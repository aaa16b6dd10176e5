import type { Day } from '#app/kernel/clock.ts'
import { isId } from '#app/kernel/ids.ts'
import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { readBalances } from './member-balance.server.ts'
import { paidEntries } from './sharing-posting.ts'
import { bookKey, recordSharingEvent, writeBooks } from './sharing-writer.server.ts'
import { writePosting } from './write-posting.server.ts'

export interface PayMemberInput {
  readonly memberId: string
  /** `payment` is at most what the household is owed; an `advance` comes off what it will be credited. */
  readonly kind: 'payment' | 'advance'
  readonly by: 'cash' | 'bank'
  /** Đồng. */
  readonly amount: bigint
  readonly onDay: Day
  readonly note: string
  readonly key: string
}

/**
 * Books money that a household was given, once per form.
 * @returns the voucher's id; or `sharing:failure.not_there`, `.amount`, `.more_than_owed` (`owed`), `.day_in_future`,
 *   `.key_used` (the key's voucher is another one)
 */
export async function payMember(call: Call, input: PayMemberInput): Promise<Result<{ postingId: string }>> {
  const { memberId, kind, by, amount, onDay, note, key } = input
  if (!isId(memberId)) return fail('sharing:failure.not_there')
  if (amount <= 0n) return failAt('amount', 'sharing:failure.amount')
  return writeBooks(call, async (call, writer) => {
    const member = await call.db.member.findFirst({
      where: { id: memberId, sellerId: writer.sellerId },
      select: { id: true },
    })
    if (!member) return fail('sharing:failure.not_there')
    const done = await call.db.sharingPosting.findUnique({
      where: { key: bookKey(writer, key) },
      select: { id: true, kind: true, memberId: true, entries: { select: { amount: true } } },
    })
    if (done) {
      const same =
        done.kind === kind &&
        done.memberId === memberId &&
        done.entries.some((entry) => entry.amount === amount)
      return same ? ok({ postingId: done.id }) : fail('sharing:failure.key_used')
    }
    if (onDay > writer.today) return failAt('onDay', 'sharing:failure.day_in_future')
    const owed = (await readBalances(call, [memberId])).get(memberId) ?? 0n
    if (kind === 'payment' && amount > owed) {
      return failAt('amount', 'sharing:failure.more_than_owed', { owed: owed > 0n ? owed : 0n })
    }
    const entries = paidEntries(memberId, amount, by)
    const postingId = await writePosting(call, writer, { kind, onDay, memberId, note, key, entries })
    await recordSharingEvent(call, writer, 'paid', postingId)
    return ok({ postingId })
  })
}

/**
 * Turns a voucher round that was written wrongly; both stay. A second call does nothing.
 * @returns the id of the voucher that turns it round; or `sharing:failure.not_there`, `.reason`
 */
export async function reversePayment(
  call: Call,
  { postingId, reason }: { readonly postingId: string; readonly reason: string },
): Promise<Result<{ postingId: string }>> {
  if (!isId(postingId)) return fail('sharing:failure.not_there')
  const note = reason.trim()
  if (note === '') return failAt('reason', 'sharing:failure.reason')
  return writeBooks(call, async (call, writer) => {
    const wrong = await call.db.sharingPosting.findFirst({
      where: { id: postingId, sellerId: writer.sellerId, kind: { in: ['advance', 'payment'] } },
      select: {
        ...{ id: true, memberId: true, reversedBy: { select: { id: true } } },
        entries: { select: { account: true, memberId: true, lotId: true, amount: true } },
      },
    })
    if (!wrong?.memberId) return fail('sharing:failure.not_there')
    if (wrong.reversedBy) return ok({ postingId: wrong.reversedBy.id })
    const id = await writePosting(call, writer, {
      ...{ kind: 'reversal', onDay: writer.today, memberId: wrong.memberId, reversesId: wrong.id, note },
      key: `reversal/${wrong.id}`,
      entries: wrong.entries.map((one) => ({ ...one, amount: -one.amount })),
    })
    await recordSharingEvent(call, writer, 'payment_reversed', wrong.id)
    return ok({ postingId: id })
  })
}
