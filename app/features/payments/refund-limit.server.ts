import { namesOf } from '#app/features/identity/index.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { builtInRefundLimit, limitHoldsFrom } from './refund-limit.ts'

const SHOWN = 20
const newest = [{ setAt: 'desc' }, { id: 'desc' }] as const

/** One limit that an operator set. */
export interface RefundLimitSet {
  readonly id: string
  /** Đồng. */
  readonly amount: bigint
  readonly validFrom: Date
  readonly setAt: Date
  readonly setBy: string | null
}

/** From how many đồng on a refund takes two people now. What was set last counts, once it holds. */
export async function readRefundLimit(call: Call): Promise<bigint> {
  const set = await call.db.refundLimit.findFirst({
    where: { validFrom: { lte: call.clock.now() } },
    select: { amount: true },
    orderBy: [...newest],
  })
  return set?.amount ?? builtInRefundLimit
}

/** Every limit that was set, with who set it; the newest first. */
export async function listRefundLimits(call: Call): Promise<RefundLimitSet[]> {
  const rows = await call.db.refundLimit.findMany({ orderBy: [...newest], take: SHOWN })
  const names = await namesOf(
    call,
    rows.map(({ setById }) => setById),
  )
  return rows.map(({ setById, ...row }) => ({ ...row, setBy: setById && (names.get(setById) ?? null) }))
}

/**
 * An operator sets the limit: a lower one holds at once, a higher one a day later, unless another is set meanwhile. What was
 * set last set again changes nothing.
 * @returns from when it holds
 */
export async function setRefundLimit(call: Call, amount: bigint): Promise<{ validFrom: Date }> {
  return call.inTransaction(async (call) => {
    // Of two at once the second sees the first.
    await call.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('payments/refund-limit', 0))`
    const last = await call.db.refundLimit.findFirst({ orderBy: [...newest] })
    if (last?.amount === amount) return last
    const now = await readRefundLimit(call)
    const setAt = call.clock.now()
    const validFrom = limitHoldsFrom(amount, now, setAt)
    const id = newId()
    await call.db.refundLimit.create({
      data: { id, amount, validFrom, setAt, setById: userIdOf(call.actor) },
    })
    await audit(call, {
      ...{ action: 'payments.refund-limit', subjectType: 'RefundLimit', subjectId: id },
      details: { amount: amount.toString(), before: now.toString(), validFrom: validFrom.toISOString() },
    })
    return { validFrom }
  })
}
