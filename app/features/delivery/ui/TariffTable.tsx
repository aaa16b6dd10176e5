import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatDong } from '#app/kernel/money.ts'
import { formatQuantity, quantity } from '#app/kernel/quantity.ts'
import { Table } from '#app/ui/Table.tsx'
import { zones, type TariffStepInput } from '../tariff.ts'

/** The tariff in force, weight by zone, with the days on the road. */
export function TariffTable({ steps }: { steps: readonly TariffStepInput[] }) {
  const t = useT()
  const locale = useLocale()
  const weights = [...new Set(steps.map((step) => step.upToGrams))].toSorted((a, b) => a - b)
  const stepOf = (zone: (typeof zones)[number], upToGrams: number) =>
    steps.find((step) => step.zone === zone && step.upToGrams === upToGrams)
  return (
    <Table
      caption={t('shop:information.tariff')}
      narrow="scrolls"
      rows={weights}
      rowKey={String}
      columns={[
        {
          key: 'weight',
          head: t('shop:information.up_to'),
          cell: (grams) => formatQuantity(quantity(grams, 'g'), { locale }),
        },
        ...zones.map((zone) => ({
          key: zone,
          head: t(`geography:zone.${zone}`),
          numeric: true,
          cell: (grams: number) => {
            const step = stepOf(zone, grams)
            return step ? formatDong(step.fee, locale) : ''
          },
        })),
      ]}
    />
  )
}
