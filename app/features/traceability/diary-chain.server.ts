import { createHash, randomBytes } from 'node:crypto'
import { dateColumnOf, type Day } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import type { DiaryKind } from './diary-kinds.ts'
import type { ChainReport } from './types.ts'

/** What stands in the place of a hash before the first entry. */
export const NO_HASH = '0'.repeat(64)

/** Words and pictures, which lie beside the chain so that they can be taken back. */
export interface DiaryWordsText {
  readonly titleVi: string
  readonly titleEn: string
  readonly detailVi: string
  readonly detailEn: string
  /** Who wrote it, as pages show it. */
  readonly recordedBy: string
}

/** One link: everything that its hash covers. */
export interface DiaryLink {
  readonly lotCode: string
  /** From 1. */
  readonly sequence: number
  readonly kind: DiaryKind
  readonly onDay: Day
  readonly recordedAt: Date
  readonly recordedById: string | null
  readonly preHarvestDays: number | null
  /** The place of the earlier entry that this one corrects. */
  readonly corrects: number | null
  readonly wordsHash: string
  readonly previousHash: string
}

/** A link as it was stored. `words` is null once they were withdrawn. */
export interface StoredLink extends DiaryLink {
  readonly hash: string
  readonly words: (DiaryWordsText & { readonly salt: string; readonly photoHashes: readonly string[] }) | null
}

/** What `linkEntry` makes rows of. */
export interface EntryToLink extends DiaryWordsText {
  readonly kind: DiaryKind
  readonly onDay: Day
  readonly recordedAt: Date
  readonly recordedById: string | null
  readonly preHarvestDays: number | null
  readonly corrects?: { readonly id: string; readonly sequence: number } | null
  readonly photos?: readonly { readonly mediaId: string; readonly contentHash: string }[]
  /** 128 random bits as hex; made here when left out. The seed gives its own, so that it can be repeated. */
  readonly salt?: string
  readonly id?: string
}

type Plain = string | number | null | readonly string[]

/** SHA-256 as hex over JSON with sorted keys and no spaces: whoever has the parts gets the same. */
const hashOf = (parts: Readonly<Record<string, Plain>>): string =>
  createHash('sha256')
    .update(
      JSON.stringify(Object.fromEntries(Object.entries(parts).toSorted(([a], [b]) => (a < b ? -1 : 1)))),
    )
    .digest('hex')

/** The salted hash of words and pictures. Without the salt, short words could be guessed from it. */
export const wordsHashOf = (words: NonNullable<StoredLink['words']>): string => {
  const { salt, titleVi, titleEn, detailVi, detailEn, recordedBy, photoHashes } = words
  return hashOf({ salt, titleVi, titleEn, detailVi, detailEn, recordedBy, photoHashes })
}

export const linkHashOf = (link: DiaryLink): string => {
  const { lotCode, sequence, kind, onDay, recordedById, preHarvestDays, corrects, wordsHash, previousHash } =
    link
  const recordedAt = link.recordedAt.toISOString()
  return hashOf({
    ...{ lotCode, sequence, kind, onDay, recordedAt, recordedById, preHarvestDays, corrects },
    ...{ wordsHash, previousHash },
  })
}

/**
 * The rows of the next entry of a lot. Pure but for the random salt: the verb writes one, the seed a whole diary.
 * @param previous the last link, or null for the first entry
 */
export function linkEntry(
  lot: { readonly id: string; readonly code: string },
  previous: { readonly sequence: number; readonly hash: string } | null,
  entry: EntryToLink,
) {
  const { kind, recordedAt, recordedById, preHarvestDays, titleVi, titleEn, detailVi, detailEn, recordedBy } =
    entry
  const { id = newId(), salt = randomBytes(16).toString('hex'), corrects = null, photos = [] } = entry
  const text = { titleVi, titleEn, detailVi, detailEn, recordedBy }
  const wordsHash = wordsHashOf({ ...text, salt, photoHashes: photos.map((photo) => photo.contentHash) })
  const sequence = (previous?.sequence ?? 0) + 1
  const previousHash = previous?.hash ?? NO_HASH
  const kept = { sequence, kind, recordedAt, recordedById, preHarvestDays, wordsHash, previousHash }
  const hash = linkHashOf({
    ...{ ...kept, lotCode: lot.code, onDay: entry.onDay, corrects: corrects?.sequence ?? null },
  })
  return {
    event: {
      ...kept,
      id,
      lotId: lot.id,
      onDay: dateColumnOf(entry.onDay),
      correctsId: corrects?.id ?? null,
      hash,
    },
    words: { ...text, diaryEventId: id, salt },
    photos: photos.map(({ mediaId }, position) => ({ id: newId(), diaryEventId: id, mediaId, position })),
  }
}

/** Computes a chain anew from what is stored, in the order of its sequence. */
export function verifyLinks(links: readonly StoredLink[]): ChainReport {
  const report = {
    entries: links.length,
    withdrawn: links.filter((link) => link.words === null).length,
    lastHash: links.at(-1)?.hash ?? null,
  }
  let previousHash = NO_HASH
  for (const [place, link] of links.entries()) {
    const sequence = place + 1
    if (link.sequence !== sequence) return { ...report, breach: { sequence, why: 'order' } }
    if (link.previousHash !== previousHash) return { ...report, breach: { sequence, why: 'link' } }
    if (link.hash !== linkHashOf(link)) return { ...report, breach: { sequence, why: 'entry' } }
    if (link.words && wordsHashOf(link.words) !== link.wordsHash) {
      return { ...report, breach: { sequence, why: 'words' } }
    }
    previousHash = link.hash
  }
  return { ...report, breach: null }
}
