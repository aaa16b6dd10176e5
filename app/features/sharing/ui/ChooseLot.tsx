import { drawingOf } from '#app/features/catalogue/ui/goods-words.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { Picture } from '#app/ui/Picture.tsx'
import type { LotChoice } from '../read-sharing-lots.server.ts'
import { useSharingWords } from './sharing-words.ts'

/** First: into which lot. The newest on top, since goods come in while it is made. */
export function ChooseLot({ lots, memberId }: { lots: readonly LotChoice[]; memberId: string | null }) {
  const t = useT()
  const path = usePath()
  const words = useSharingWords()
  if (lots.length === 0) {
    return (
      <EmptyState
        picture="gift-box"
        title={t('sharing:choose.none')}
        action={<ButtonLink href={path('/ban-hang/lo/moi')}>{t('sharing:choose.to_lots')}</ButtonLink>}
      >
        {t('sharing:choose.none_words')}
      </EmptyState>
    )
  }
  const from = memberId ? `&ho=${memberId}` : ''
  return (
    <>
      <p className="lead">{t('sharing:choose.lead')}</p>
      <ul className="card rows">
        {lots.map((lot) => (
          <li key={lot.lotCode}>
            <a
              className="row no-underline"
              href={path(`/ban-hang/ho-thanh-vien/nhan-hang?lo=${lot.lotCode}${from}`)}
            >
              <Picture kind={drawingOf(lot.illustration)} alt="" thumb />
              <span className="min-w-0 flex-1">
                <strong>{words.text(lot.productName)}</strong>
                <br />
                <span className="small muted">
                  {t('sharing:choose.made', { number: lot.makersNumber, day: formatDay(lot.madeOn) })}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
