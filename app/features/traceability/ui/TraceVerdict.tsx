import { usePick, useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { Verdict } from '#app/ui/Verdict.tsx'
import type { Trace } from '../types.ts'

const kinds = { good: 'good', expired: 'warn', held: 'warn', recalled: 'bad' } as const

/** The answer before anything else: may I use what I hold in my hand? */
export function TraceVerdict({ trace: { verdict, lot, product } }: { trace: Trace }) {
  const t = useT()
  const pick = usePick()
  const values = { product: pick(product.name.vi, product.name.en), number: lot.makersNumber }
  const day = lot.expiresOn && formatDay(lot.expiresOn)
  return (
    <Verdict kind={kinds[verdict]} title={t(`trace:verdict.${verdict}.title`)}>
      {verdict === 'expired' && !day
        ? t('trace:verdict.expired_undated.words', values)
        : t(`trace:verdict.${verdict}.words`, { ...values, day: day ?? '' })}{' '}
      {verdict === 'good' && (day ? t('trace:verdict.good.until', { day }) : t('trace:verdict.good.endless'))}
      {(verdict === 'held' || verdict === 'recalled') && lot.statusReason && (
        <p>{t(`trace:verdict.${verdict}.reason`, { reason: lot.statusReason })}</p>
      )}
    </Verdict>
  )
}
