import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import type { PaymentMethod } from '../payments.types.ts'

interface PayPageCardProps {
  method: PaymentMethod
  /** Đồng that are asked for. */
  amount: bigint
  until: Date | null
  /** The gateway's page; null while the gateway has not answered. */
  page: string | null
  /** This page again. */
  again: string
}

/** Leads to the gateway's own page to pay, and says what comes after. */
export function PayPageCard({ method, amount, until, page, again }: PayPageCardProps) {
  const t = useT()
  const locale = useLocale()
  const name = t(`payment:method.${method}`)
  return (
    <section className="card stack" aria-labelledby="pay-page">
      <h2 id="pay-page">{t('payment:page.title', { amount: formatDong(amount, locale), name })}</h2>
      {until && (
        <p>
          {t('payment:time_left')}{' '}
          <strong className="num" data-until={until.toISOString()}>
            {t('payment:until', { moment: formatMoment(until) })}
          </strong>
        </p>
      )}
      <p>{t(page ? 'payment:page.words' : 'payment:page.starting', { name })}</p>
      <div className="row wraps">
        {page && <ButtonLink href={page}>{t('payment:page.go', { name })}</ButtonLink>}
        <ButtonLink kind={page ? 'quiet' : 'primary'} href={again}>
          {t('payment:page.again')}
        </ButtonLink>
      </div>
      <p className="small muted">{t('payment:page.truth', { name })}</p>
    </section>
  )
}
