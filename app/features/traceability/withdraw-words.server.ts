import { fail, ok, type Failure, type Result } from '#app/kernel/result.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { diaryLotsOf } from './diary.access.server.ts'

/**
 * Takes back the words and pictures of an entry: whoever is named in them may ask for it. Salt and words are wiped;
 * the entry, its day and its hashes stay, so the chain holds. Done once; a second time changes nothing.
 * @returns `diary:failure.entry_not_there` where the entry is not theirs
 */
export async function withdrawWords(
  call: Call,
  input: { readonly diaryEventId: string },
): Promise<Result<undefined, Failure<'diary:failure.entry_not_there'>>> {
  const entry = await call.db.diaryEvent.findFirst({
    where: { id: input.diaryEventId, lot: diaryLotsOf(call.actor) },
    select: { id: true, lotId: true, lot: { select: { code: true } } },
  })
  if (!entry) return fail('diary:failure.entry_not_there')
  return call.inTransaction(async (call) => {
    const { count } = await call.db.diaryWords.updateMany({
      where: { diaryEventId: entry.id, withdrawnAt: null },
      data: {
        ...{ salt: '', titleVi: '', titleEn: '', detailVi: '', detailEn: '', recordedBy: '' },
        withdrawnAt: call.clock.now(),
      },
    })
    if (count === 0) return ok()
    await call.db.diaryPhoto.deleteMany({ where: { diaryEventId: entry.id } })
    await audit(call, {
      action: 'traceability.words-withdrawn',
      subjectType: 'DiaryEvent',
      subjectId: entry.id,
    })
    await call.tell('traceability.lot-told', { lotId: entry.lotId, lotCode: entry.lot.code })
    return ok()
  })
}
