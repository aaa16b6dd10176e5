import { namesOf } from '#app/features/identity/index.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { CashLimit } from './cash.types.ts'
import { builtInLimit, type RefusalLimit } from './refusal-limit.ts'

const DAY = 24 * 60 * 60 * 1000
const SHOWN = 20
const columns = { mostRefused: true, days: true, shareBp: true, shareOf: true } as const

/** From which refusals at the door on a phone is not offered cash now. */
export async function readCashLimit(call: Call): Promise<RefusalLimit> {
  const set = await call.db.cashLimit.findFirst({
    where: { validFrom: { lte: call.clock.now() } },
    select: columns,
    orderBy: [{ validFrom: 'desc' }, { id: 'desc' }],
  })
  return set ? limitOf(set) : builtInLimit
}

/** Every limit that was set, with who set it; the newest first. */
export async function listCashLimits(call: Call): Promise<CashLimit[]> {
  const limits = await call.db.cashLimit.findMany({
    select: { ...columns, id: true, validFrom: true, setById: true },
    orderBy: [{ validFrom: 'desc' }, { id: 'desc' }],
    take: SHOWN,
  })
  const names = await namesOf(
    call,
    limits.map(({ setById }) => setById),
  )
  return limits.map(({ id, validFrom, setById, ...limit }) => ({
    ...limitOf(limit),
    ...{ id, validFrom, setBy: setById && (names.get(setById) ?? null) },
  }))
}

/** An operator sets the limit, from now on; the same again changes nothing. */
export async function setCashLimit(call: Call, limit: RefusalLimit): Promise<void> {
  await call.inTransaction(async (call) => {
    const before = rowOf(await readCashLimit(call))
    const after = rowOf(limit)
    if (JSON.stringify(before) === JSON.stringify(after)) return
    const id = newId()
    const validFrom = call.clock.now()
    await call.db.cashLimit.create({
      data: { id, ...after, validFrom, setById: userIdOf(call.actor) },
    })
    await audit(call, {
      action: 'ordering.cash-limit',
      subjectType: 'CashLimit',
      subjectId: id,
      details: { ...after, before: JSON.stringify(before) },
    })
  })
}

/** Since when refusals count. */
export const countedSince = (call: Call, { days }: { readonly days: number }): Date =>
  new Date(call.clock.now().getTime() - days * DAY)

interface LimitRow {
  readonly mostRefused: number
  readonly days: number
  readonly shareBp: number | null
  readonly shareOf: number | null
}

const rowOf = ({ mostRefused, days, share }: RefusalLimit): LimitRow => ({
  ...{ mostRefused, days },
  ...{ shareBp: share?.basisPoints ?? null, shareOf: share?.ofAtLeast ?? null },
})

const limitOf = ({ mostRefused, days, shareBp, shareOf }: LimitRow): RefusalLimit => ({
  ...{ mostRefused, days },
  share: shareBp === null || shareOf === null ? null : { basisPoints: shareBp, ofAtLeast: shareOf },
})
