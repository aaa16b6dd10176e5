import { photoSources, type PhotoFile } from '#app/features/media/index.ts'
import type { LocalText } from '#app/features/ocop/index.ts'
import type { StoryBlockKind } from '#app/platform/db/generated/enums.ts'
import type { LotStory, StoryBeginning } from './types.ts'

/** A block without its row's ids. */
export interface StoryBlockText {
  readonly kind: StoryBlockKind
  readonly position: number
  readonly textVi: string
  readonly textEn: string
  readonly detailVi: string
  readonly detailEn: string
  readonly illustration: number | null
  readonly mediaId: string | null
}

/** A story as it is written: photos by the id of their file. */
export type StoryText = Omit<LotStory, 'person'> & {
  readonly person: Omit<NonNullable<LotStory['person']>, 'photo'> | null
}

const nothing: LocalText = { vi: '', en: '' }

/** The blocks of a story in the order in which a letter is read; the seed writes them too. */
export function storyBlocks({ headline, person, place, quote, paragraphs }: StoryText): StoryBlockText[] {
  const block = (
    kind: StoryBlockKind,
    text: LocalText,
    detail = nothing,
    illustration: number | null = null,
    mediaId: string | null = null,
  ) => ({
    ...{ kind, illustration, mediaId },
    ...{ textVi: text.vi, textEn: text.en, detailVi: detail.vi, detailEn: detail.en },
  })
  const { name, role, portrait, mediaId } = person ?? {
    name: '',
    role: nothing,
    portrait: null,
    mediaId: null,
  }
  return [
    block('headline', headline),
    ...(person ? [block('portrait', { vi: name, en: '' }, role, portrait, mediaId)] : []),
    ...(place ? [block('place', place.name, place.what, place.landscape)] : []),
    ...(quote ? [block('quote', quote)] : []),
    ...paragraphs.map((paragraph) => block('paragraph', paragraph)),
  ].map((one, position) => ({ ...one, position }))
}

/** A story read back from its blocks in order; null where there is no headline. */
export function shapeStory(
  blocks: readonly (Omit<StoryBlockText, 'position'> & { readonly media: PhotoFile | null })[],
): LotStory | null {
  const text = ({ textVi, textEn }: StoryWords): LocalText => ({ vi: textVi, en: textEn })
  const detail = ({ detailVi, detailEn }: StoryWords): LocalText => ({ vi: detailVi, en: detailEn })
  const of = (kind: StoryBlockKind) => blocks.find((block) => block.kind === kind)
  const [headline, portrait, place, quote] = [of('headline'), of('portrait'), of('place'), of('quote')]
  if (!headline) return null
  return {
    headline: text(headline),
    person: portrait
      ? {
          name: portrait.textVi,
          role: detail(portrait),
          portrait: portrait.illustration,
          mediaId: portrait.mediaId,
          photo: portrait.media && photoSources(portrait.media),
        }
      : null,
    place: place ? { name: text(place), what: detail(place), landscape: place.illustration } : null,
    quote: quote ? text(quote) : null,
    paragraphs: blocks.filter((block) => block.kind === 'paragraph').map(text),
  }
}

type StoryWords = Pick<StoryBlockText, 'textVi' | 'textEn' | 'detailVi' | 'detailEn'>

const EXCERPT = 200

/** Cut at a word's end. */
function cut(text: string): string {
  if (text.length <= EXCERPT) return text
  return `${text.slice(0, text.lastIndexOf(' ', EXCERPT)).replace(/[\s,.;:]+$/, '')}…`
}

export function beginningOf({ headline, person, quote, paragraphs }: LotStory): StoryBeginning {
  const { vi, en } = quote ?? paragraphs[0] ?? nothing
  return { headline, person, excerpt: { vi: cut(vi), en: cut(en) } }
}
