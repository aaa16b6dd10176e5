import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatDong } from '#app/kernel/money.ts'
import { Facts } from '#app/ui/Facts.tsx'
import { priceDelivery, zones, type TariffStepInput } from '../tariff.ts'

/** What sending one pack costs and takes, by how far it goes: an answer before anybody has typed an address. */
export function DeliveryEstimate({
  steps,
  weightGrams,
}: {
  steps: readonly TariffStepInput[]
  weightGrams: number
}) {
  const t = useT()
  const locale = useLocale()
  return (
    <Facts
      sums
      small
      facts={zones.map((zone) => {
        const { fee, daysMin, daysMax } = priceDelivery(steps, zone, weightGrams)
        const days = daysMin === daysMax ? String(daysMin) : `${daysMin}–${daysMax}`
        return {
          name: t(`geography:zone.${zone}`),
          value: t('product:delivery.line', { days, fee: formatDong(fee, locale) }),
        }
      })}
    />
  )
}
