import { usePath, usePick, useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { isIllustrationKind } from '#app/ui/illustration.ts'
import { Picture } from '#app/ui/Picture.tsx'
import type { DiaryLot } from '../types.ts'

/** Lots to choose from: what it is, when it was made, what has been written of it. */
export function DiaryLots({ lots }: { lots: readonly DiaryLot[] }) {
  const t = useT()
  const path = usePath()
  const pick = usePick()
  return (
    <ul className="card rows">
      {lots.map((lot) => {
        const name = pick(lot.productName.vi, lot.productName.en)
        const written = [
          // Lots without an entry stand under a heading that says so.
          ...(lot.entries > 0 ? [t('diary:desk.entries', { count: lot.entries })] : []),
          ...(lot.lastEntryOn ? [t('diary:desk.last', { day: formatDay(lot.lastEntryOn) })] : []),
          t(lot.hasStory ? 'diary:desk.story' : 'diary:desk.no_story'),
        ]
        return (
          <li key={lot.code} className="row">
            <Picture
              thumb
              kind={isIllustrationKind(lot.illustration) ? lot.illustration : 'gift-box'}
              alt=""
            />
            <p className="min-w-0 flex-1">
              <b>{name}</b>
              <br />
              <span className="small muted">
                {lot.makersNumber} · {t('diary:desk.made', { day: formatDay(lot.madeOn) })}
                <br />
                {written.join(' · ')}
              </span>
            </p>
            <ButtonLink
              kind="quiet"
              href={path(`/ban-hang/lo/${lot.code}/nhat-ky`)}
              aria-label={`${t('diary:desk.write')}: ${name}, ${lot.makersNumber}`}
            >
              {t('diary:desk.write')}
            </ButtonLink>
          </li>
        )
      })}
    </ul>
  )
}
