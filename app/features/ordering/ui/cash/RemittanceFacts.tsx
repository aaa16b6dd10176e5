import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Card } from '#app/ui/Card.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import type { RemittanceRow } from '../../cash/cash.types.ts'

/** The sums of a carrier's file, and whether its money has come. */
export function RemittanceFacts({ remittance }: { remittance: RemittanceRow }) {
  const t = useT()
  const locale = useLocale()
  const path = usePath()
  const { collected, fee, paidOut, reference, received, receivedAt } = remittance
  const gap = received === null ? 0n : received - paidOut
  return (
    <Card>
      <h2>{t('money:cash.sums')}</h2>
      {reference !== null && <p className="muted">{`${t('money:cash.reference')}: ${reference}`}</p>}
      <Facts
        sums
        facts={[
          { name: t('money:cash.collected'), value: formatDong(collected, locale) },
          { name: t('money:cash.fee'), value: formatDong(-fee, locale) },
          { name: t('money:cash.paid_out'), value: formatDong(paidOut, locale), total: true },
          received === null || !receivedAt
            ? { name: t('money:cash.received'), value: t('money:cash.not_received') }
            : {
                name: t('money:cash.received_on', { at: formatMoment(receivedAt) }),
                value: formatDong(received, locale),
              },
          ...(gap === 0n ? [] : [{ name: t('money:cash.differences'), value: formatDong(gap, locale) }]),
        ]}
      />
      {received === null && (
        <p className="hint">
          <a href={path('/dieu-hanh/chuyen-khoan')}>{t('money:cash.money_hint')}</a>
        </p>
      )}
    </Card>
  )
}
