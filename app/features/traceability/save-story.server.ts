import { newId } from '#app/kernel/ids.ts'
import { readLotCode } from '#app/kernel/codes.ts'
import { fail, failAt, ok, type Failure, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { diaryLotsOf } from './diary.access.server.ts'
import { storyBlocks, type StoryText } from './story-blocks.ts'

export interface SaveStoryInput {
  readonly lotCode: string
  readonly story: StoryText
}

/**
 * Writes a lot's story in place of the one before: a letter may be put in better words, unlike the diary.
 * @returns `diary:failure.not_there`, or `.photo_not_there` beside `photo` where the portrait is not the seller's
 */
export async function saveStory(
  call: Call,
  { lotCode, story }: SaveStoryInput,
): Promise<Result<undefined, Failure<'diary:failure.not_there' | 'diary:failure.photo_not_there'>>> {
  const lot = await call.db.lot.findFirst({
    where: { code: readLotCode(lotCode) ?? '', ...diaryLotsOf(call.actor) },
    select: { id: true, code: true, sellerId: true },
  })
  if (!lot) return fail('diary:failure.not_there')
  const mediaId = story.person?.mediaId
  if (mediaId && !(await call.db.mediaFile.count({ where: { id: mediaId, sellerId: lot.sellerId } }))) {
    return failAt('photo', 'diary:failure.photo_not_there')
  }
  return call.inTransaction(async (call) => {
    await call.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`story/${lot.id}`}, 0))`
    await call.db.storyBlock.deleteMany({ where: { lotId: lot.id } })
    await call.db.storyBlock.createMany({
      data: storyBlocks(story).map((block) => ({ ...block, id: newId(), lotId: lot.id })),
    })
    await call.tell('traceability.lot-told', { lotId: lot.id, lotCode: lot.code })
    return ok()
  })
}
