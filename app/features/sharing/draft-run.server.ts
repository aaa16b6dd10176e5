import { isId, newId } from '#app/kernel/ids.ts'
import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { bookKey, recordSharingEvent, writeBooks } from './sharing-writer.server.ts'

export interface DraftRunInput {
  readonly lotIds: readonly string[]
  readonly note: string
  readonly key: string
}

/** One sharing-out holds at most so many lots: every line of them stands on one page. */
const MOST_LOTS = 30

/** Proposes a sharing-out of some lots, once per form. @returns its id; or `sharing:failure.no_lots`, `.too_many_lots`, `.not_there` */
export async function draftRun(call: Call, input: DraftRunInput): Promise<Result<{ runId: string }>> {
  const lotIds = [...new Set(input.lotIds)]
  if (lotIds.length === 0) return failAt('lotIds', 'sharing:failure.no_lots')
  if (lotIds.length > MOST_LOTS) return failAt('lotIds', 'sharing:failure.too_many_lots', { max: MOST_LOTS })
  if (!lotIds.every(isId)) return fail('sharing:failure.not_there')
  return writeBooks(call, async (call, writer) => {
    const { sellerId, at, userId, today } = writer
    const key = bookKey(writer, input.key)
    const done = await call.db.sharingRun.findUnique({ where: { key }, select: { id: true } })
    if (done) return ok({ runId: done.id })
    if ((await call.db.lot.count({ where: { id: { in: lotIds }, sellerId } })) !== lotIds.length) {
      return fail('sharing:failure.not_there')
    }
    const year = Number(today.slice(0, 4))
    const last = await call.db.sharingRun.aggregate({ where: { sellerId, year }, _max: { number: true } })
    const id = newId()
    await call.db.sharingRun.create({
      data: {
        ...{ id, sellerId, year, number: (last._max.number ?? 0) + 1, lotIds, note: input.note },
        ...{ createdAt: at, createdById: userId, key },
      },
    })
    await recordSharingEvent(call, writer, 'run_drafted', id)
    return ok({ runId: id })
  })
}

/** Puts a draft away; nothing was shared. @returns `sharing:failure.not_there`, `.not_a_draft` */
export async function dropRun(call: Call, { runId }: { readonly runId: string }): Promise<Result<undefined>> {
  if (!isId(runId)) return fail('sharing:failure.not_there')
  return writeBooks(call, async (call, writer) => {
    const run = await call.db.sharingRun.findFirst({
      where: { id: runId, sellerId: writer.sellerId },
      select: { status: true },
    })
    if (!run) return fail('sharing:failure.not_there')
    if (run.status === 'dropped') return ok()
    if (run.status !== 'draft') return fail('sharing:failure.not_a_draft')
    await call.db.sharingRun.update({ where: { id: runId }, data: { status: 'dropped' } })
    await recordSharingEvent(call, writer, 'run_dropped', runId)
    return ok()
  })
}
