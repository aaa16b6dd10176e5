import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DIARY_KINDS } from './diary-kinds.ts'
import { linkEntry, verifyLinks, type EntryToLink, type StoredLink } from './diary-chain.server.ts'

const lot = { id: '0199aaaa-0000-7000-8000-000000000001', code: 'ABCDEFGHJKLMN' }

const entry: fc.Arbitrary<EntryToLink> = fc.record({
  kind: fc.constantFrom(...DIARY_KINDS),
  onDay: fc.integer({ min: 1, max: 28 }).map((day) => `2026-10-${String(day).padStart(2, '0')}`),
  recordedAt: fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
  recordedById: fc.option(fc.stringMatching(/^[a-z0-9]{4}$/)),
  preHarvestDays: fc.option(fc.nat(30)),
  titleVi: fc.string({ minLength: 1 }),
  titleEn: fc.string(),
  detailVi: fc.string(),
  detailEn: fc.string(),
  recordedBy: fc.string({ minLength: 1 }),
  photos: fc.array(fc.record({ mediaId: fc.uuid(), contentHash: fc.stringMatching(/^[0-9a-f]{8}$/) }), {
    maxLength: 2,
  }),
})

function chain(entries: readonly EntryToLink[]): StoredLink[] {
  let last: { sequence: number; hash: string } | null = null
  return entries.map((one) => {
    const { event, words } = linkEntry(lot, last, one)
    last = event
    const { titleVi, titleEn, detailVi, detailEn, recordedBy, salt } = words
    const photoHashes = (one.photos ?? []).map((photo) => photo.contentHash)
    return {
      ...{ ...event, lotCode: lot.code, onDay: one.onDay, corrects: null },
      words: { titleVi, titleEn, detailVi, detailEn, recordedBy, salt, photoHashes },
    }
  })
}

/** Every single thing that somebody could change in a stored link. */
const changes: readonly ((link: StoredLink) => StoredLink)[] = [
  (link) => ({ ...link, lotCode: `${link.lotCode}A` }),
  (link) => ({ ...link, kind: link.kind === 'note' ? 'care' : 'note' }),
  (link) => ({ ...link, onDay: '2025-01-01' }),
  (link) => ({ ...link, recordedAt: new Date(link.recordedAt.getTime() + 1) }),
  (link) => ({ ...link, recordedById: link.recordedById === null ? 'someone' : null }),
  (link) => ({ ...link, preHarvestDays: (link.preHarvestDays ?? 0) + 1 }),
  (link) => ({ ...link, corrects: 1 }),
  (link) => ({ ...link, previousHash: 'f'.repeat(64) }),
  (link) => ({ ...link, hash: 'f'.repeat(64) }),
  (link) => ({ ...link, wordsHash: 'f'.repeat(64) }),
  (link) => ({ ...link, words: link.words && { ...link.words, titleVi: `${link.words.titleVi}!` } }),
  (link) => ({ ...link, words: link.words && { ...link.words, detailVi: `${link.words.detailVi}!` } }),
  (link) => ({ ...link, words: link.words && { ...link.words, recordedBy: `${link.words.recordedBy}!` } }),
  (link) => ({ ...link, words: link.words && { ...link.words, salt: '' } }),
  (link) => ({ ...link, words: link.words && { ...link.words, photoHashes: ['f'] } }),
]

const entries = fc.array(entry, { minLength: 1, maxLength: 7 })

describe('the chain of a diary', () => {
  it('holds as it was written', () => {
    fc.assert(
      fc.property(entries, (all) => {
        expect(verifyLinks(chain(all))).toMatchObject({ entries: all.length, withdrawn: 0, breach: null })
      }),
    )
  })

  it('breaks at any change of any entry', () => {
    fc.assert(
      fc.property(entries, fc.nat(), fc.constantFrom(...changes), (all, any, change) => {
        const links = chain(all)
        const place = any % links.length
        const changed = links.map((link, at) => (at === place ? change(link) : link))
        expect(verifyLinks(changed).breach?.sequence).toBe(place + 1)
      }),
    )
  })

  it('breaks when an entry is left out or two change places', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 3, maxLength: 7 }), fc.nat(), (all, any) => {
        const links = chain(all)
        const place = any % (links.length - 1)
        expect(verifyLinks(links.toSpliced(place, 1)).breach).not.toBeNull()
        const [first, second] = links.slice(place, place + 2)
        if (!first || !second) throw new Error('two entries were asked for')
        expect(verifyLinks(links.toSpliced(place, 2, second, first)).breach).not.toBeNull()
      }),
    )
  })

  it('holds when words are withdrawn', () => {
    fc.assert(
      fc.property(entries, fc.nat(), (all, any) => {
        const links = chain(all)
        const place = any % links.length
        const taken = links.map((link, at) => (at === place ? { ...link, words: null } : link))
        expect(verifyLinks(taken)).toMatchObject({ withdrawn: 1, breach: null })
      }),
    )
  })

  it('gives the same words another hash each time, so that nobody can guess them', () => {
    const [one, two] = [linkEntry(lot, null, plain), linkEntry(lot, null, plain)]
    expect(one.event.wordsHash).not.toBe(two.event.wordsHash)
    expect(linkEntry(lot, null, { ...plain, salt: 'a' }).event.wordsHash).toBe(
      linkEntry(lot, null, { ...plain, salt: 'a' }).event.wordsHash,
    )
  })

  it('is empty and whole before the first entry', () => {
    expect(verifyLinks([])).toEqual({ entries: 0, withdrawn: 0, lastHash: null, breach: null })
  })
})

const plain: EntryToLink = {
  kind: 'note',
  onDay: '2026-10-12',
  recordedAt: new Date('2026-10-12T03:00:00Z'),
  recordedById: null,
  preHarvestDays: null,
  titleVi: 'Mưa',
  titleEn: 'Rain',
  detailVi: '',
  detailEn: '',
  recordedBy: 'Tổ trưởng',
}
