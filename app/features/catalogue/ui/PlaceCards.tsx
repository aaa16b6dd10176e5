import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { PLACES, placeUrl } from '#app/ui/illustration.ts'
import type { HomePage } from '../types.ts'
import { useGoodsWords } from './goods-words.ts'
import { searchAddress } from './search-address.ts'

/** The communes with most goods, each with a drawn landscape. */
export function PlaceCards({ places }: { places: HomePage['places'] }) {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  return (
    <ul className="hero-places">
      {places.map(({ code, name, count }, index) => (
        <li key={code}>
          <a className="card" href={searchAddress(path('/tim-kiem'), { communeCode: code })}>
            <img
              className="place rounded-none"
              src={placeUrl((index % PLACES) + 1)}
              width={320}
              height={180}
              alt=""
              loading="lazy"
              decoding="async"
            />
            <span>
              <b>{name}</b>
              <br />
              <small className="muted">{t('shop:goods', { count, number: words.number(count) })}</small>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
