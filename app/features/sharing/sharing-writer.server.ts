import { newId } from '#app/kernel/ids.ts'
import { vnDay, type Day } from '#app/kernel/clock.ts'
import { fail, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import { cooperativeOf } from './sharing.access.server.ts'

/** What was done; kept with the id of what it was done to. */
export type SharingEventKind =
  | 'member_added'
  | 'member_changed'
  | 'member_ended'
  | 'member_reopened'
  | 'link_renewed'
  | 'delivery_recorded'
  | 'delivery_reversed'
  | 'price_agreed'
  | 'cost_recorded'
  | 'cost_reversed'
  | 'rule_set'
  | 'run_drafted'
  | 'run_dropped'
  | 'run_confirmed'
  | 'paid'
  | 'payment_reversed'

/** Who writes into the books of which cooperative, and when. */
export interface SharingWriter {
  readonly sellerId: string
  readonly userId: string | null
  /** As papers name the person. */
  readonly name: string
  readonly at: Date
  readonly today: Day
}

/**
 * Does one deed in the books of the actor's cooperative: in one transaction, and one deed of a cooperative after the
 * other, so that running numbers have no gaps and nothing is shared or paid twice.
 * @returns what `work` answers, or `sharing:failure.not_there` for whom has no such books
 */
export async function writeBooks<T>(
  call: Call,
  work: (call: Call, writer: SharingWriter) => Promise<Result<T>>,
): Promise<Result<T>> {
  const sellerId = cooperativeOf(call.actor)
  if (sellerId === null) return fail('sharing:failure.not_there')
  const at = call.clock.now()
  const name = call.actor.kind === 'person' ? call.actor.name : ''
  const writer = { sellerId, userId: userIdOf(call.actor), name, at, today: vnDay(at) }
  return call.inTransaction(async (call) => {
    await call.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`sharing/${sellerId}`}, 0))`
    return work(call, writer)
  })
}

/** Keeps that it was done, in its transaction. */
export async function recordSharingEvent(
  call: Call,
  { sellerId, userId, at }: SharingWriter,
  kind: SharingEventKind,
  subjectId: string,
): Promise<void> {
  await call.db.sharingEvent.create({
    data: { id: newId(), sellerId, kind, subjectId, at, actorUserId: userId },
  })
}

/** The key of a form as it is kept: one cooperative's form is never another's. */
export const bookKey = ({ sellerId }: SharingWriter, key: string): string => `${sellerId}/${key}`
