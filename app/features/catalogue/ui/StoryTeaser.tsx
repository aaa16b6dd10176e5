import type { PhotoSources } from '#app/features/media/index.ts'
import type { LocalText } from '#app/features/ocop/index.ts'
import { portraitUrl } from '#app/ui/illustration.ts'
import { Face } from '#app/ui/Face.tsx'
import { useGoodsWords } from './goods-words.ts'

/** The beginning of a lot's story, as the feature above that keeps stories tells it. */
export interface StoryTeaserProps {
  headline: LocalText
  excerpt: LocalText
  person: { name: string; role: LocalText; portrait: number | null; photo: PhotoSources | null } | null
}

/** A face and its first words: why one would read on. */
export function StoryTeaser({ headline, excerpt, person }: StoryTeaserProps) {
  const words = useGoodsWords()
  return (
    <figure className="stack tight">
      <figcaption className="row">
        {person && <Face src={person.photo?.src ?? portraitUrl(person.portrait ?? 1)} />}
        <div className="min-w-0">
          <h3>{words.text(headline)}</h3>
          {person && (
            <p className="small muted">{[person.name, words.text(person.role)].filter(Boolean).join(', ')}</p>
          )}
        </div>
      </figcaption>
      <blockquote>{words.text(excerpt)}</blockquote>
    </figure>
  )
}
