import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDong } from '#app/kernel/money.ts'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import type { Trace } from '../types.ts'

/** The way back to the shop; stock in words only. */
export function BuyMore({ trace: { buy, product } }: { trace: Trace }) {
  const t = useT()
  const path = usePath()
  const locale = useLocale()
  if (!buy) return product.slug ? null : <p className="muted">{t('trace:buy.not_on_show')}</p>
  const href = path(`/san-pham/${buy.slug}`)
  return (
    <div className="stack tight">
      {buy.availability === 'none' ? (
        <ButtonLink wide kind="quiet" href={href}>
          {t('trace:buy.see')}
        </ButtonLink>
      ) : (
        <ButtonLink wide href={href}>
          {t('trace:buy.button', { price: formatDong(buy.price, locale) })}
        </ButtonLink>
      )}
      <p className="small muted">{t(`trace:buy.${buy.availability}`)}</p>
    </div>
  )
}
