import { drawingOf } from '#app/features/catalogue/ui/goods-words.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import { Picture } from '#app/ui/Picture.tsx'
import type { LotChoice } from '../read-sharing-lots.server.ts'
import { useSharingWords } from './sharing-words.ts'

/** First: into which lot. Lots that goods come into already stand on top, the others behind one press. */
export function ChooseLot({ lots, memberId }: { lots: readonly LotChoice[]; memberId: string | null }) {
  const t = useT()
  const path = usePath()
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
  const begun = lots.filter(({ unitOpen }) => !unitOpen)
  const others = lots.filter(({ unitOpen }) => unitOpen)
  return (
    <>
      <p className="lead">{t('sharing:choose.lead')}</p>
      {begun.length === 0 || others.length === 0 ? (
        <LotList lots={lots} memberId={memberId} />
      ) : (
        <>
          <h2>{t('sharing:choose.begun')}</h2>
          <LotList lots={begun} memberId={memberId} />
          <MoreDetails title={t('sharing:choose.others', { count: others.length })}>
            <LotList lots={others} memberId={memberId} />
          </MoreDetails>
        </>
      )}
    </>
  )
}

function LotList({ lots, memberId }: { lots: readonly LotChoice[]; memberId: string | null }) {
  const t = useT()
  const path = usePath()
  const words = useSharingWords()
  const from = memberId ? `&ho=${memberId}` : ''
  return (
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
  )
}
