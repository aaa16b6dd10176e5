import { usePath, usePick, useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { isIllustrationKind } from '#app/ui/illustration.ts'
import { Picture } from '#app/ui/Picture.tsx'
import type { DiaryPage } from '../types.ts'

/** Which lot this is, and the way to its other pages. */
export function LotHead({ lot, title, here }: { lot: DiaryPage; title: string; here: 'diary' | 'story' }) {
  const t = useT()
  const path = usePath()
  const pick = usePick()
  const own = `/ban-hang/lo/${lot.code}`
  return (
    <div className="stack tight">
      <p>
        <a className="inline-block py-2" href={path('/ban-hang/nhat-ky')}>
          {t('diary:lot.back')}
        </a>
      </p>
      <div className="row">
        <Picture thumb kind={isIllustrationKind(lot.illustration) ? lot.illustration : 'gift-box'} alt="" />
        <div>
          <h1>{title}</h1>
          <p className="small muted">
            {pick(lot.productName.vi, lot.productName.en)} ·{' '}
            {t('diary:desk.made', { day: formatDay(lot.madeOn) })}
            {lot.madeAt && ` · ${lot.madeAt}`}
          </p>
        </div>
      </div>
      <div className="row wraps">
        {here === 'diary' ? (
          <ButtonLink kind="quiet" href={path(`${own}/cau-chuyen`)}>
            {t('diary:lot.story')}
          </ButtonLink>
        ) : (
          <ButtonLink kind="quiet" href={path(`${own}/nhat-ky`)}>
            {t('diary:story.diary')}
          </ButtonLink>
        )}
        <ButtonLink kind="quiet" href={path(`/t/${lot.code}`)}>
          {t('diary:lot.see')}
        </ButtonLink>
      </div>
    </div>
  )
}
