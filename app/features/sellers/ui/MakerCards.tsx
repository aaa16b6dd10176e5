import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { MakerCard } from '#app/ui/MakerCard.tsx'
import { portraitUrl } from '#app/ui/illustration.ts'
import { sellerKindKey } from '../labels.ts'
import type { MakerCardData } from '../types.ts'

/** Makers beside each other: face, name, place, how many households and goods. */
export function MakerCards({ makers }: { makers: readonly MakerCardData[] }) {
  const t = useT()
  const path = usePath()
  const about = ({ place, kind, memberHouseholds, products }: MakerCardData) =>
    [
      place ?? t(sellerKindKey(kind)),
      memberHouseholds !== null && t('maker:households', { count: memberHouseholds }),
      t('maker:goods', { count: products }),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <ul className="makers">
      {makers.map((maker) => (
        <li key={maker.id}>
          <MakerCard
            href={path(`/nha-san-xuat/${maker.slug}`)}
            face={maker.portraitPhoto?.src ?? portraitUrl(maker.portrait ?? faceFor(maker.slug))}
            name={maker.name}
            about={about(maker)}
          />
        </li>
      ))}
    </ul>
  )
}

/** A drawn face that stays the same for a maker who has chosen none. */
export function faceFor(slug: string): number {
  const sum = [...slug].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0)
  return (sum % 24) + 1
}
