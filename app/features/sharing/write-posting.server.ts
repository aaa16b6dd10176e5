import { dateColumnOf, type Day } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { sumDong } from '#app/kernel/money.ts'
import type { Call } from '#app/platform/call.ts'
import type { SharingPostingKind } from '#app/platform/db/generated/enums.ts'
import type { SharingEntryDraft } from './sharing-posting.ts'
import { bookKey, type SharingWriter } from './sharing-writer.server.ts'

interface PostingDraft {
  readonly kind: SharingPostingKind
  readonly onDay: Day
  readonly memberId?: string
  readonly runId?: string
  readonly reversesId?: string
  readonly note: string
  readonly key: string
  readonly entries: readonly SharingEntryDraft[]
}

/**
 * Writes a posting of the cooperative's books; vouchers get their running number. Call it inside `writeBooks`.
 * @returns its id
 * @throws RangeError when the entries do not sum to zero
 */
export async function writePosting(
  call: Call,
  writer: SharingWriter,
  { entries, key, onDay, kind, ...draft }: PostingDraft,
): Promise<string> {
  if (sumDong(entries.map(({ amount }) => amount)) !== 0n) throw new RangeError(`${key} is out of balance`)
  const id = newId()
  const number = kind === 'shared' ? {} : await nextVoucher(call, writer)
  await call.db.sharingPosting.create({
    data: {
      ...{ id, sellerId: writer.sellerId, kind, ...draft, ...number, onDay: dateColumnOf(onDay) },
      ...{ at: writer.at, recordedById: writer.userId, recordedBy: writer.name, key: bookKey(writer, key) },
    },
  })
  await call.db.sharingEntry.createMany({
    data: entries.map((one) => ({ id: newId(), postingId: id, ...one })),
  })
  return id
}

async function nextVoucher(call: Call, { sellerId, today }: SharingWriter) {
  const year = Number(today.slice(0, 4))
  const last = await call.db.sharingPosting.aggregate({ where: { sellerId, year }, _max: { number: true } })
  return { year, number: (last._max.number ?? 0) + 1 }
}
