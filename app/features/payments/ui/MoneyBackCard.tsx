import type { SubmissionResult } from '@conform-to/react'
import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong, sumDong } from '#app/kernel/money.ts'
import type { Bank } from '../bank-option.ts'
import type { MoneyBack } from '../money-back.types.ts'
import type { PaymentView } from '../payments.types.ts'
import { MoneyBackForm } from './MoneyBackForm.tsx'

interface MoneyBackCardProps {
  back: MoneyBack
  /** Given back of what paid. */
  refunds: PaymentView['refunds']
  banks: readonly Bank[]
  lastResult: SubmissionResult<string[]> | null
}

/** What came too much or is given back, how far that is, and where it goes; the shopper says where, once. */
export function MoneyBackCard({
  back: { transfers, account, asks },
  refunds,
  banks,
  lastResult,
}: MoneyBackCardProps) {
  const t = useT()
  const locale = useLocale()
  if (transfers.length === 0 && refunds.length === 0) return null
  const state = (refund: PaymentView['refunds'][number]) =>
    t('order:refund', {
      amount: formatDong(refund.amount, locale),
      state: t(`payment:refund_status.${refund.status}`),
      moment: formatMoment(refund.at),
    })
  return (
    <section className="card stack" aria-labelledby="money-back">
      <h2 id="money-back">{t('payment:back.title')}</h2>
      {transfers.map(({ transferId, why, at, rest, refunds: back }) => {
        const amount = rest + sumDong(back.map((refund) => refund.amount))
        return (
          <div key={transferId} className="stack tight">
            <p>
              <strong>
                {t(`payment:back.why.${why}`, {
                  amount: formatDong(amount, locale),
                  moment: formatMoment(at),
                })}
              </strong>
            </p>
            {rest > 0n && <p>{t('payment:back.desk', { amount: formatDong(rest, locale) })}</p>}
            {back.map((refund, index) => (
              <p key={index}>{state(refund)}</p>
            ))}
          </div>
        )
      })}
      {refunds.map((refund, index) => (
        <p key={index}>{state(refund)}</p>
      ))}
      {account && <p>{t('payment:back.to', account)}</p>}
      {asks && <MoneyBackForm banks={banks} lastResult={lastResult} />}
    </section>
  )
}
