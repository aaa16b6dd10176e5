import type { Availability } from '#app/features/inventory/index.ts'
import type { PhotoSources } from '#app/features/media/index.ts'
import type { CertificateShown, LocalText, PaperShown } from '#app/features/ocop/index.ts'
import type { SellerPage } from '#app/features/sellers/index.ts'
import type { Day } from '#app/kernel/clock.ts'
import type { DiaryKind } from './diary-kinds.ts'
import type { LotVerdict } from './lot-verdict.ts'

/** One entry of a lot's diary as people read it. */
export interface DiaryEntry {
  readonly id: string
  /** Its place in the chain, from 1. */
  readonly sequence: number
  readonly kind: DiaryKind
  readonly onDay: Day
  readonly recordedAt: Date
  /** Days between the last spray and the harvest, as the label says; null where it does not apply. */
  readonly preHarvestDays: number | null
  /** Null: the words were withdrawn; the entry itself stays in the chain. */
  readonly words: {
    readonly title: LocalText
    readonly detail: LocalText
    readonly recordedBy: string
  } | null
  readonly photos: readonly PhotoSources[]
  /** The place of the earlier entry that this one corrects. */
  readonly corrects: number | null
  /** The place of the later entry that corrects this one. */
  readonly correctedBy: number | null
}

/** The letter from the farm. Everything but the headline may be missing. */
export interface LotStory {
  readonly headline: LocalText
  readonly person: {
    readonly name: string
    readonly role: LocalText
    /** One of the drawn faces, 1–24, where there is no photo. */
    readonly portrait: number | null
    readonly mediaId: string | null
    readonly photo: PhotoSources | null
  } | null
  readonly place: {
    readonly name: LocalText
    /** What happens there. */
    readonly what: LocalText
    /** One of the drawn landscapes, 1–6. */
    readonly landscape: number | null
  } | null
  readonly quote: LocalText | null
  readonly paragraphs: readonly LocalText[]
}

/** The story's beginning, for the product's page. */
export interface StoryBeginning {
  readonly headline: LocalText
  /** The quote, else the first paragraph; at most about 200 letters. */
  readonly excerpt: LocalText
  readonly person: LotStory['person']
}

/** What whoever scanned a code reads. */
export interface Trace {
  readonly lotId: string
  readonly verdict: LotVerdict
  readonly lot: {
    readonly code: string
    readonly makersNumber: string
    readonly madeOn: Day
    readonly expiresOn: Day | null
    readonly madeAt: string
    /** Why it is held or recalled, in the words of who did it. */
    readonly statusReason: string | null
  }
  readonly product: {
    readonly name: LocalText
    /** Null: not on show in the shop. */
    readonly slug: string | null
    readonly illustration: string
    readonly photo: PhotoSources | null
  }
  readonly maker: SellerPage & { readonly onShow: boolean }
  readonly story: LotStory | null
  /** In the order of days; corrected ones are included and say so. */
  readonly diary: readonly DiaryEntry[]
  readonly certificate: CertificateShown | null
  readonly papers: readonly PaperShown[]
  /** Null: nothing to buy, or nothing that should be bought. */
  readonly buy: { readonly slug: string; readonly price: bigint; readonly availability: Availability } | null
  /** How often its code was read, to the end of yesterday in Việt Nam. */
  readonly scans: number
}

/** What the chain of a lot's diary shows when it is computed anew. */
export interface ChainReport {
  readonly entries: number
  /** Entries whose words were taken back; their hashes stand. */
  readonly withdrawn: number
  /** The last hash: whoever notes it can see later that nothing before it was changed. */
  readonly lastHash: string | null
  readonly breach: { readonly sequence: number; readonly why: ChainBreach } | null
}

/** `order`: an entry is missing or stands twice; `link`: it does not follow the one before; `entry`, `words`: changed. */
export type ChainBreach = 'order' | 'link' | 'entry' | 'words'

/** A lot on the page where a maker chooses whose diary to write. */
export interface DiaryLot {
  readonly code: string
  readonly makersNumber: string
  readonly productName: LocalText
  readonly illustration: string
  readonly madeOn: Day
  readonly entries: number
  readonly lastEntryOn: Day | null
  readonly hasStory: boolean
}

/** A lot with all that its maker has written of it. */
export interface DiaryPage extends Omit<DiaryLot, 'entries' | 'lastEntryOn'> {
  readonly lotId: string
  readonly madeAt: string
  /** Newest day first. */
  readonly entries: readonly DiaryEntry[]
}
