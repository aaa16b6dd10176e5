import type { ExpiringCertificate } from '#app/features/ocop/index.ts'
import { usePath, usePick, useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { Table } from '#app/ui/Table.tsx'

/** Certificates by their last day, with what is made up for the demo marked as such. */
export function CertificatesTable({
  certificates,
  total,
}: {
  certificates: readonly ExpiringCertificate[]
  total: number
}) {
  const t = useT()
  const path = usePath()
  const pick = usePick()
  return (
    <Table
      caption={t('department:certificates.caption', { total })}
      rows={certificates}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'product',
          head: t('department:certificates.product'),
          cell: ({ productSlug, productName }) => (
            <a href={path(`/san-pham/${productSlug}`)}>{pick(productName.vi, productName.en)}</a>
          ),
        },
        { key: 'seller', head: t('department:certificates.seller'), cell: ({ sellerName }) => sellerName },
        {
          key: 'place',
          head: t('department:certificates.place'),
          cell: ({ communeName }) => communeName ?? '–',
        },
        {
          key: 'stars',
          head: t('department:certificates.stars'),
          cell: ({ stars }) => t('department:stars', { count: stars }),
        },
        {
          key: 'number',
          head: t('department:certificates.number'),
          cell: ({ number, illustrative }) => (
            <span>
              {number}{' '}
              {illustrative && <Badge tone="plain">{t('department:certificates.illustrative')}</Badge>}
            </span>
          ),
        },
        {
          key: 'expires',
          head: t('department:certificates.expires'),
          numeric: true,
          cell: ({ expiresOn }) => formatDay(expiresOn),
        },
        {
          key: 'left',
          head: t('department:certificates.left'),
          numeric: true,
          cell: ({ daysLeft }) => <DaysLeft days={daysLeft} />,
        },
      ]}
    />
  )
}

function DaysLeft({ days }: { days: number }) {
  const t = useT()
  if (days < 0) return <Badge tone="bad">{t('department:certificates.lapsed', { count: -days })}</Badge>
  if (days === 0) return <Badge>{t('department:certificates.last_day')}</Badge>
  const words = t('department:certificates.days_left', { count: days })
  return days <= 60 ? <Badge>{words}</Badge> : <span>{words}</span>
}
