import { linkEntry, type EntryToLink } from '#app/features/traceability/index.server.ts'
import { storyBlocks } from '#app/features/traceability/index.ts'
import { addDays, startOfVnDay, vnDay } from '#app/kernel/clock.ts'
import type { Random } from '#app/kernel/random.ts'
import type { SeedStory } from '../content/stories/story.ts'
import type { SeededProduct } from '../market/products.ts'
import { momentBefore, type Seed } from '../seed.ts'
import type { BookLot, StockBook } from './stock-book.ts'

/** A story that has a lot to tell of. */
export interface ToldLot {
  readonly lot: BookLot
  readonly story: SeedStory
}

/**
 * Finds for each story the lot of its product that is on sale when the demo opens. Called once all orders are known,
 * so that the lot is the one that shoppers have been getting.
 */
export function toldLots(
  seed: Seed,
  book: StockBook,
  products: readonly SeededProduct[],
  stories: readonly SeedStory[],
): ToldLot[] {
  const bySlug = new Map(products.map((product) => [product.seed.slug, product]))
  return stories.flatMap((story) => {
    const product = bySlug.get(story.productSlug)
    const [first] = product?.variants ?? []
    if (!product || !first || product.seller.real) return []
    const lot = book.levelAt(product, first.id, momentBefore(seed, 1, 22 * 60))?.lot
    return lot ? [{ lot, story }] : []
  })
}

/** The letters and diaries of the told lots. */
export function writeStories(seed: Seed, told: readonly ToldLot[]): void {
  const random = seed.random.fork('diaries')
  for (const { lot, story } of told) {
    const blocks = storyBlocks({ ...story, person: { ...story.person, mediaId: null } })
    for (const block of blocks)
      seed.sheet.add('StoryBlock', { ...block, id: seed.id(lot.receivedAt), lotId: lot.id })
    const entries = story.diary.map(({ title, detail, daysBeforeMade, preHarvestDays, ...entry }) => ({
      ...{ ...entry, onDay: addDays(lot.madeOn, -daysBeforeMade), preHarvestDays: preHarvestDays ?? null },
      ...{ titleVi: title.vi, titleEn: title.en, detailVi: detail.vi, detailEn: detail.en },
    }))
    writeDiary(seed, lot, entries, random)
  }
}

export type DiaryEntryText = Omit<EntryToLink, 'recordedAt' | 'recordedById' | 'id' | 'salt'>

/** Chains a lot's entries as the diary's verb does, each written down on the evening of its day. */
export function writeDiary(
  seed: Seed,
  lot: Pick<BookLot, 'id' | 'code'>,
  entries: readonly DiaryEntryText[],
  random: Random,
): void {
  let previous: { sequence: number; hash: string } | null = null
  const inOrder = entries
    .filter(({ onDay }) => onDay < vnDay(seed.now))
    .toSorted((a, b) => (a.onDay < b.onDay ? -1 : a.onDay > b.onDay ? 1 : 0))
  for (const [index, entry] of inOrder.entries()) {
    const minutes = 17 * 60 + index * 7 + random.int(0, 5)
    const recordedAt = new Date(startOfVnDay(entry.onDay).getTime() + minutes * 60_000)
    const salt = Buffer.from(random.bytes(16)).toString('hex')
    const rows = linkEntry(lot, previous, {
      ...entry,
      recordedAt,
      recordedById: null,
      salt,
      id: seed.id(recordedAt),
    })
    seed.sheet.add('DiaryEvent', rows.event)
    seed.sheet.add('DiaryWords', rows.words)
    previous = rows.event
  }
}

/** Scans of told lots, the newest months busier; bounded, so that the demo opens quickly. */
export function writeScans(seed: Seed, told: readonly ToldLot[]): void {
  const random = seed.random.fork('scans')
  for (const { lot } of told) {
    const packs = [...lot.levels.values()].reduce((sum, { out }) => sum + out, 0)
    const days = Math.max(
      1,
      Math.min(90, Math.floor((seed.now.getTime() - lot.receivedAt.getTime()) / 86_400_000)),
    )
    const count = Math.min(110, random.int(4, 16) + packs * 2)
    for (let scan = 0; scan < count; scan += 1) {
      const at = momentBefore(seed, random.int(1, days), random.int(6 * 60, 22 * 60))
      if (at > lot.receivedAt) seed.sheet.add('ScanEvent', { id: seed.id(at), lotId: lot.id, at })
    }
  }
}
