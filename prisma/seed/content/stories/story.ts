import type { IllustrationKind } from '../illustrations.ts'
import type { LocalText } from '../types.ts'

/** What a diary entry may be about; the same words as the database's DiaryKind. */
export type SeedDiaryKind =
  | 'planting'
  | 'care'
  | 'input'
  | 'check'
  | 'harvest'
  | 'processing'
  | 'packing'
  | 'testing'
  | 'storage'
  | 'note'

/** One entry of a lot's diary, placed by the day on which the lot was made. */
export interface SeedDiaryEntry {
  /** Days before the lot's made-on day; negative: after it. */
  daysBeforeMade: number
  kind: SeedDiaryKind
  title: LocalText
  detail: LocalText
  recordedBy: string
  /** Days from spraying to harvest as the label says; only on `input`. */
  preHarvestDays?: number
}

/** The letter and the diary of one lot of an invented maker. Never of a real one. */
export interface SeedStory {
  sellerSlug: string
  /** The product whose lot tells it. */
  productSlug: string
  illustration: IllustrationKind
  headline: LocalText
  person: { name: string; role: LocalText; portrait: number }
  place: { name: LocalText; what: LocalText; landscape: number }
  quote: LocalText
  paragraphs: LocalText[]
  diary: SeedDiaryEntry[]
}

type Pair = readonly [vi: string, en: string]

export const words = ([vi, en]: Pair): LocalText => ({ vi, en })

/** One entry: when, what, in a sentence, in detail, by whom. */
export function on(
  daysBeforeMade: number,
  kind: SeedDiaryKind,
  title: Pair,
  detail: Pair,
  recordedBy: string,
  preHarvestDays?: number,
): SeedDiaryEntry {
  const entry = { daysBeforeMade, kind, title: words(title), detail: words(detail), recordedBy }
  return preHarvestDays === undefined ? entry : { ...entry, preHarvestDays }
}

interface Telling {
  of: readonly [sellerSlug: string, productSlug: string, illustration: IllustrationKind]
  headline: Pair
  person: readonly [name: string, portrait: number, ...role: Pair]
  place: readonly [landscape: number, name: Pair, what: Pair]
  quote: Pair
  paragraphs: readonly Pair[]
  diary: SeedDiaryEntry[]
}

/** A story from its parts in the order in which it is told. */
export function story({ of, headline, person, place, quote, paragraphs, diary }: Telling): SeedStory {
  const [sellerSlug, productSlug, illustration] = of
  const [name, portrait, ...role] = person
  const [landscape, placeName, what] = place
  return {
    ...{ sellerSlug, productSlug, illustration },
    headline: words(headline),
    person: { name, role: words(role), portrait },
    place: { name: words(placeName), what: words(what), landscape },
    quote: words(quote),
    paragraphs: paragraphs.map(words),
    diary,
  }
}
