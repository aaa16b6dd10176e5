import type { ReactNode } from 'react'
import { Badge, type BadgeTone } from './Badge.tsx'
import type { IllustrationKind } from './illustration.ts'
import { Picture, type PhotoSource } from './Picture.tsx'
import { Price } from './Price.tsx'
import { Stars } from './Stars.tsx'

export interface ProductCardProps {
  href: string
  kind: IllustrationKind
  photo?: PhotoSource | null
  name: string
  /** `HTX Ong Mây Ngàn · Tam Đảo` */
  maker: string
  place: string | null
  /** Only while the certificate holds. */
  stars?: { count: number; text: string } | null
  /** Grey words in the place of stars: what nobody has checked. */
  note?: string
  price: string
  unitPrice?: string
  /** `3 quy cách`, where there is a choice. */
  packs?: string
  badge?: { text: ReactNode; tone: BadgeTone } | null
  /** Among the first on the page: its picture is not lazy. */
  first?: boolean
}

/** The product, the maker's name and place, the stars, the price and unit price, in this order. */
export function ProductCard({
  href,
  kind,
  photo,
  name,
  maker,
  place,
  stars,
  note,
  price,
  unitPrice,
  packs,
  badge,
  first,
}: ProductCardProps) {
  return (
    <a className="good-link" href={href}>
      <div className="relative">
        <Picture kind={kind} photo={photo} alt="" first={first} />
        {badge && (
          <span className="absolute top-2 left-2">
            <Badge tone={badge.tone}>{badge.text}</Badge>
          </span>
        )}
      </div>
      <h3>{name}</h3>
      <p className="by">{place ? `${maker}\u00a0· ${place}` : maker}</p>
      {stars && (
        <p>
          <Stars count={stars.count} text={stars.text} />
        </p>
      )}
      {note && <p className="small muted">{note}</p>}
      <Price amount={price} unit={unitPrice} />
      {packs && <p className="unit">{packs}</p>}
    </a>
  )
}
