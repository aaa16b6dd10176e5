import { namesOf } from '#app/features/identity/index.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { CashLimit } from './cash.types.ts'

const DAY = 24 * 60 * 60 * 1000
const SHOWN = 20

/** Until an operator sets another: three parcels sent in vain within half a year. */
const BUILT_IN = { mostRefused: 3, days: 180 } as const

/** From how many refusals at the door on a phone is not offered cash now. */
export async function readCashLimit(call: Call): Promise<Pick<CashLimit, 'mostRefused' | 'days'>> {
  const set = await call.db.cashLimit.findFirst({
    where: { validFrom: { lte: call.clock.now() } },
    select: { mostRefused: true, days: true },
    orderBy: [{ validFrom: 'desc' }, { id: 'desc' }],
  })
  return set ?? BUILT_IN
}

/** Every limit that was set, with who set it; the newest first. */
export async function listCashLimits(call: Call): Promise<CashLimit[]> {
  const limits = await call.db.cashLimit.findMany({
    orderBy: [{ validFrom: 'desc' }, { id: 'desc' }],
    take: SHOWN,
  })
  const names = await namesOf(
    call,
    limits.map(({ setById }) => setById),
  )
  return limits.map(({ setById, ...limit }) => ({
    ...limit,
    setBy: setById && (names.get(setById) ?? null),
  }))
}

/** An operator sets the limit, from now on; the same again changes nothing. */
export async function setCashLimit(
  call: Call,
  { mostRefused, days }: { readonly mostRefused: number; readonly days: number },
): Promise<void> {
  await call.inTransaction(async (call) => {
    const before = await readCashLimit(call)
    if (before.mostRefused === mostRefused && before.days === days) return
    const id = newId()
    const validFrom = call.clock.now()
    await call.db.cashLimit.create({
      data: { id, mostRefused, days, validFrom, setById: userIdOf(call.actor) },
    })
    await audit(call, {
      action: 'ordering.cash-limit',
      subjectType: 'CashLimit',
      subjectId: id,
      details: { mostRefused, days },
    })
  })
}

/** Since when refusals count. */
export const countedSince = (call: Call, { days }: { readonly days: number }): Date =>
  new Date(call.clock.now().getTime() - days * DAY)
