import { dayOfDateColumn, formatDay, vnDay, type Day } from '#app/kernel/clock.ts'
import { readLotCode } from '#app/kernel/codes.ts'
import { fail, failAt, ok, type Failure, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import { linkEntry } from './diary-chain.server.ts'
import type { DiaryKind } from './diary-kinds.ts'
import { diarySelect } from './diary-rows.server.ts'
import { diaryLotsOf } from './diary.access.server.ts'
import { tooEarlyToHarvest } from './pre-harvest.ts'

export interface RecordDiaryEventInput {
  readonly lotCode: string
  readonly kind: DiaryKind
  readonly onDay: Day
  readonly titleVi: string
  readonly titleEn?: string
  readonly detailVi?: string
  readonly detailEn?: string
  /** Who did or saw it, as pages show it. */
  readonly recordedBy: string
  /** Days from this spraying to the harvest, as the label says. */
  readonly preHarvestDays?: number | null
  /** Photos that `savePhoto` has kept for the lot's seller. */
  readonly photos?: readonly string[]
  /** The entry that this one puts right; it stays. */
  readonly correctsId?: string | null
}

export type DiaryFailure =
  | 'diary:failure.not_there'
  | 'diary:failure.day_in_future'
  | 'diary:failure.too_soon'
  | 'diary:failure.corrects_not_there'
  | 'diary:failure.photo_not_there'

/**
 * Appends an entry to a lot's diary, chained to the one before it. The same words sent twice in a row are one entry.
 * @returns its place in the chain; or `.not_there` (no such lot of theirs), `.day_in_future`, `.too_soon` (a harvest
 *   within the days that a label asks to wait), `.corrects_not_there`, `.photo_not_there`
 */
export async function recordDiaryEvent(
  call: Call,
  input: RecordDiaryEventInput,
): Promise<Result<{ sequence: number }, Failure<DiaryFailure>>> {
  const lot = await call.db.lot.findFirst({
    where: { code: readLotCode(input.lotCode) ?? '', ...diaryLotsOf(call.actor) },
    select: { id: true, code: true, sellerId: true },
  })
  if (!lot) return fail('diary:failure.not_there')
  const now = call.clock.now()
  if (input.onDay > vnDay(now)) return failAt('onDay', 'diary:failure.day_in_future')

  return call.inTransaction(async (call) => {
    // Two people may write at once: the second waits here and links to the first.
    await call.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`diary/${lot.id}`}, 0))`
    const there = await call.db.diaryEvent.findMany({
      where: { lotId: lot.id },
      select: diarySelect,
      orderBy: { sequence: 'asc' },
    })
    const last = there.at(-1) ?? null
    if (last?.words && last.words.withdrawnAt === null && sameEntry(input, { ...last, words: last.words })) {
      return ok({ sequence: last.sequence })
    }
    const standing = there
      .filter((entry) => entry.correctedBy.length === 0 && entry.id !== input.correctsId)
      .map((entry) => ({ ...entry, onDay: dayOfDateColumn(entry.onDay) }))
    const free = input.kind === 'harvest' ? tooEarlyToHarvest(standing, input.onDay) : null
    if (free !== null) return failAt('onDay', 'diary:failure.too_soon', { day: formatDay(free) })
    const corrects = there.find((entry) => entry.id === input.correctsId) ?? null
    if (input.correctsId && !corrects) return fail('diary:failure.corrects_not_there')
    const photos = await call.db.mediaFile.findMany({
      where: { id: { in: [...(input.photos ?? [])] }, sellerId: lot.sellerId },
      select: { id: true, contentHash: true },
      orderBy: { id: 'asc' },
    })
    if (photos.length < new Set(input.photos).size) return failAt('photos', 'diary:failure.photo_not_there')

    const rows = linkEntry(lot, last, {
      ...{ kind: input.kind, onDay: input.onDay, recordedBy: input.recordedBy, titleVi: input.titleVi },
      ...{ titleEn: input.titleEn ?? '', detailVi: input.detailVi ?? '', detailEn: input.detailEn ?? '' },
      recordedAt: now,
      recordedById: userIdOf(call.actor),
      preHarvestDays: input.preHarvestDays ?? null,
      corrects,
      photos: photos.map(({ id, contentHash }) => ({ mediaId: id, contentHash })),
    })
    await call.db.diaryEvent.create({ data: rows.event })
    await call.db.diaryWords.create({ data: rows.words })
    await call.db.diaryPhoto.createMany({ data: rows.photos })
    await call.tell('traceability.lot-told', { lotId: lot.id, lotCode: lot.code })
    return ok({ sequence: rows.event.sequence })
  })
}

interface LastEntry {
  readonly kind: DiaryKind
  readonly onDay: Date
  readonly corrects: { readonly sequence: number } | null
  readonly words: { readonly titleVi: string; readonly detailVi: string; readonly recordedBy: string }
}

/** A second press of the button, or the page sent again after the signal came back. */
function sameEntry(input: RecordDiaryEventInput, { kind, onDay, corrects, words }: LastEntry): boolean {
  return (
    input.kind === kind &&
    input.onDay === dayOfDateColumn(onDay) &&
    input.titleVi === words.titleVi &&
    (input.detailVi ?? '') === words.detailVi &&
    input.recordedBy === words.recordedBy &&
    Boolean(input.correctsId) === (corrects !== null)
  )
}
