import { usePick, useT } from '#app/i18n/locale-context.tsx'
import { Face } from '#app/ui/Face.tsx'
import { placeUrl, portraitUrl } from '#app/ui/illustration.ts'
import type { Trace } from '../types.ts'

/** The letter from the farm: a headline, a face, their words, the place, the story. Without a story: maker and product. */
export function Letter({ trace }: { trace: Trace }) {
  const t = useT()
  const pick = usePick()
  const { story, maker, product } = trace
  const values = { product: pick(product.name.vi, product.name.en), maker: maker.name }
  if (!story) {
    return (
      <>
        <h1>{t('trace:fallback_headline', values)}</h1>
        <Who
          src={maker.portraitPhoto?.src ?? drawn(maker.portrait)}
          name={maker.name}
          role={maker.place ?? ''}
        />
        <p className="muted">{t(trace.diary.length > 0 ? 'trace:no_story' : 'trace:no_diary')}</p>
      </>
    )
  }
  const { headline, person, place, quote, paragraphs } = story
  const role = person && [pick(person.role.vi, person.role.en), maker.name].filter(Boolean).join(' · ')
  return (
    <>
      <h1>{pick(headline.vi, headline.en)}</h1>
      {person && (
        <Who src={person.photo?.src ?? drawn(person.portrait)} name={person.name} role={role ?? ''} />
      )}
      {quote && <blockquote className="lead">“{pick(quote.vi, quote.en)}”</blockquote>}
      {place && (
        <figure>
          {place.landscape !== null && (
            <img
              className="block w-full rounded-card"
              src={placeUrl(place.landscape)}
              width={640}
              height={320}
              alt={t('trace:drawn_place', { place: pick(place.name.vi, place.name.en) })}
              decoding="async"
            />
          )}
          <figcaption className="small muted pt-2">
            <b>{pick(place.name.vi, place.name.en)}</b>
            {place.what.vi && <>. {pick(place.what.vi, place.what.en)}</>}
          </figcaption>
        </figure>
      )}
      {paragraphs.length > 0 && (
        <div className="prose">
          {paragraphs.map((text) => (
            <p key={text.vi}>{pick(text.vi, text.en)}</p>
          ))}
        </div>
      )}
    </>
  )
}

const drawn = (portrait: number | null) => (portrait === null ? null : portraitUrl(portrait))

function Who({ src, name, role }: { src: string | null; name: string; role: string }) {
  return (
    <div className="row">
      {src && <Face src={src} />}
      <p>
        <b>{name}</b>
        {role && (
          <>
            <br />
            <span className="small muted">{role}</span>
          </>
        )}
      </p>
    </div>
  )
}
