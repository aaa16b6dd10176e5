import { photoSources } from '#app/features/media/index.ts'
import { dayOfDateColumn } from '#app/kernel/clock.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import type { StoredLink } from './diary-chain.server.ts'
import type { DiaryEntry } from './types.ts'

/** What is read of an entry, for people and for the check of the chain alike. */
export const diarySelect = {
  id: true,
  sequence: true,
  kind: true,
  onDay: true,
  recordedAt: true,
  recordedById: true,
  preHarvestDays: true,
  wordsHash: true,
  previousHash: true,
  hash: true,
  words: true,
  corrects: { select: { sequence: true } },
  correctedBy: { select: { sequence: true }, orderBy: { sequence: 'desc' }, take: 1 },
  photos: {
    select: { media: { select: { id: true, width: true, height: true, widths: true, contentHash: true } } },
    orderBy: { position: 'asc' },
  },
} as const satisfies Prisma.DiaryEventSelect

type DiaryRow = Prisma.DiaryEventGetPayload<{ select: typeof diarySelect }>

/** An entry as pages show it. */
export function shapeEntry(row: DiaryRow): DiaryEntry {
  const { id, sequence, kind, recordedAt, preHarvestDays, words } = row
  return {
    ...{ id, sequence, kind, recordedAt, preHarvestDays },
    onDay: dayOfDateColumn(row.onDay),
    words:
      words && words.withdrawnAt === null
        ? {
            title: { vi: words.titleVi, en: words.titleEn },
            detail: { vi: words.detailVi, en: words.detailEn },
            recordedBy: words.recordedBy,
          }
        : null,
    photos: row.photos.map(({ media }) => photoSources(media)),
    corrects: row.corrects?.sequence ?? null,
    correctedBy: row.correctedBy[0]?.sequence ?? null,
  }
}

/** An entry as the check of the chain takes it. A row whose words are simply gone is no withdrawal. */
export function toLink(lotCode: string, row: DiaryRow): StoredLink {
  const { sequence, kind, recordedAt, recordedById, preHarvestDays, wordsHash, previousHash, hash } = row
  const blank = { salt: '', titleVi: '', titleEn: '', detailVi: '', detailEn: '', recordedBy: '' }
  const { salt, titleVi, titleEn, detailVi, detailEn, recordedBy } = row.words ?? blank
  return {
    ...{ lotCode, sequence, kind, recordedAt, recordedById, preHarvestDays, wordsHash, previousHash, hash },
    onDay: dayOfDateColumn(row.onDay),
    corrects: row.corrects?.sequence ?? null,
    words: row.words?.withdrawnAt
      ? null
      : {
          ...{ salt, titleVi, titleEn, detailVi, detailEn, recordedBy },
          photoHashes: row.photos.map(({ media }) => media.contentHash),
        },
  }
}
