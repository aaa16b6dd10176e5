import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong, formatWhole } from '#app/kernel/money.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { Card } from '#app/ui/Card.tsx'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { TariffListed } from '../../delivery.types.ts'
import { priceDelivery, zones, type TariffStepInput } from '../../tariff.ts'

/** Every version that was published: since when, by whom, why, and what it asks. */
export function TariffVersions({ versions }: { versions: readonly TariffListed[] }) {
  const t = useT()
  if (versions.length === 0) return <p className="muted">{t('operator:tariff.no_versions')}</p>
  return (
    <Card rows>
      {versions.map(({ id, validFrom, note, by, inForce, steps }) => (
        <div key={id} className="stack tight">
          <div className="row wraps">
            <strong>{formatMoment(validFrom)}</strong>
            <span className="muted">{by ?? t('operator:somebody')}</span>
            {inForce && <Badge tone="good">{t('operator:tariff.current')}</Badge>}
          </div>
          {note && <p className="break-words">{note}</p>}
          <MoreDetails title={t('operator:tariff.see')}>
            <StepTable steps={steps} caption={formatMoment(validFrom)} />
          </MoreDetails>
        </div>
      ))}
    </Card>
  )
}

function StepTable({ steps, caption }: { steps: readonly TariffStepInput[]; caption: string }) {
  const t = useT()
  const locale = useLocale()
  const weights = [...new Set(steps.map(({ upToGrams }) => upToGrams))].toSorted((a, b) => a - b)
  return (
    <Table
      caption={caption}
      narrow="scrolls"
      rows={weights}
      rowKey={String}
      columns={[
        {
          key: 'weight',
          head: t('operator:tariff.weight'),
          cell: (grams) => t('operator:tariff.grams', { grams: formatWhole(BigInt(grams), locale) }),
        },
        ...zones.map((zone) => ({
          key: zone,
          head: t(`operator:tariff.zone.${zone}`),
          numeric: true,
          cell: (grams: number) => {
            const { fee, daysMin, daysMax } = priceDelivery(steps, zone, grams)
            const days = daysMin === daysMax ? String(daysMin) : `${daysMin}–${daysMax}`
            return t('operator:tariff.cell', { fee: formatDong(fee, locale), days })
          },
        })),
      ]}
    />
  )
}
