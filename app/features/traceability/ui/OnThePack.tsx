import { usePath, usePick, useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { formatLotCode } from '#app/kernel/codes.ts'
import { Facts } from '#app/ui/Facts.tsx'
import { isIllustrationKind } from '#app/ui/illustration.ts'
import { Picture } from '#app/ui/Picture.tsx'
import type { Trace } from '../types.ts'

/** What TT 02/2024/TT-BKHCN asks to be visible: name and picture, the unit and its address, the time, the code, the expiry. */
export function OnThePack({ trace: { lot, product, maker } }: { trace: Trace }) {
  const t = useT()
  const path = usePath()
  const pick = usePick()
  const name = pick(product.name.vi, product.name.en)
  const facts = [
    {
      name: t('trace:lot.product'),
      value: product.slug ? <a href={path(`/san-pham/${product.slug}`)}>{name}</a> : name,
    },
    { name: t('trace:lot.made'), value: formatDay(lot.madeOn) },
    {
      name: t('trace:lot.expires'),
      value: lot.expiresOn ? formatDay(lot.expiresOn) : t('trace:lot.endless'),
    },
    ...(lot.madeAt ? [{ name: t('trace:lot.made_at'), value: lot.madeAt }] : []),
    {
      name: t('trace:lot.maker'),
      value: maker.onShow ? <a href={path(`/nha-san-xuat/${maker.slug}`)}>{maker.name}</a> : maker.name,
    },
    ...(maker.address ? [{ name: t('trace:lot.address'), value: maker.address }] : []),
    { name: t('trace:lot.number'), value: lot.makersNumber },
    { name: t('trace:lot.code'), value: formatLotCode(lot.code) },
  ]
  return (
    <div className="card stack">
      <div className="row items-start!">
        <Picture
          thumb
          kind={isIllustrationKind(product.illustration) ? product.illustration : 'gift-box'}
          photo={product.photo}
          alt={name}
        />
        <h2 className="text-lg!">{t('trace:lot.title')}</h2>
      </div>
      <Facts facts={facts} />
      {maker.provenance === 'invented' && <p className="small muted">{t('trace:lot.illustrative_maker')}</p>}
    </div>
  )
}
