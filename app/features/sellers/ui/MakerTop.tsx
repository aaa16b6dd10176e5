import { useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { Face } from '#app/ui/Face.tsx'
import { Message } from '#app/ui/Message.tsx'
import { PLACES, placeUrl, portraitUrl } from '#app/ui/illustration.ts'
import { sellerKindKey } from '../labels.ts'
import type { SellerPage } from '../types.ts'
import { faceFor } from './MakerCards.tsx'

/** A maker's place and face, its name, and what kind of maker it is. */
export function MakerTop({ maker, products }: { maker: SellerPage; products: number }) {
  const t = useT()
  const { slug, name, kind, place, formerPlace, foundedYear, memberHouseholds, holiday } = maker
  const about = [
    t(sellerKindKey(kind)),
    foundedYear && t('maker:since', { year: String(foundedYear) }),
    memberHouseholds && t('maker:households', { count: memberHouseholds }),
    t('maker:goods', { count: products }),
  ].filter(Boolean)
  return (
    <header className="stack">
      <img
        className="place h-40 object-cover sm:h-56"
        src={placeUrl(maker.landscape ?? (faceFor(slug) % PLACES) + 1)}
        width={960}
        height={320}
        alt=""
      />
      <div className="row items-start!">
        <Face
          src={maker.portraitPhoto?.src ?? portraitUrl(maker.portrait ?? faceFor(slug))}
          alt={maker.representative ?? ''}
          size="large"
        />
        <div className="stack tight min-w-0">
          <h1>{name}</h1>
          {place && (
            <p>
              {place}
              {formerPlace && formerPlace !== place && <span className="muted"> · {formerPlace}</span>}
            </p>
          )}
          <p className="muted">{about.join(' · ')}</p>
        </div>
      </div>
      {holiday && (
        <Message tone="info">
          {t('maker:holiday', { from: formatDay(holiday.from), to: formatDay(holiday.to) })}
        </Message>
      )}
    </header>
  )
}
