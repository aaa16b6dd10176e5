import type { ExpiringCertificate } from '#app/features/ocop/index.ts'
import type { Words } from '#app/i18n/i18n.ts'
import { usePath, usePick, useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { Table, type Column } from '#app/ui/Table.tsx'

interface CertificatesTableProps {
  certificates: readonly ExpiringCertificate[]
  /** On all pages. */
  total: number
}

/** Certificates by their last day, with what is made up for the demo marked as such. */
export function CertificatesTable({ certificates, total }: CertificatesTableProps) {
  const t = useT()
  return (
    <Table
      caption={t('department:certificates.caption', { total })}
      rows={certificates}
      rowKey={({ id }) => id}
      columns={columnsOf(t)}
    />
  )
}

function columnsOf(t: Words): Column<ExpiringCertificate>[] {
  return [
    { key: 'product', head: t('department:certificates.product'), cell: (row) => <ProductLink {...row} /> },
    { key: 'seller', head: t('department:certificates.seller'), cell: ({ sellerName }) => sellerName },
    { key: 'place', head: t('department:certificates.place'), cell: ({ communeName }) => communeName ?? '–' },
    {
      key: 'stars',
      head: t('department:certificates.stars'),
      cell: ({ stars }) => (
        <span className="whitespace-nowrap">{t('department:stars', { count: stars })}</span>
      ),
    },
    { key: 'number', head: t('department:certificates.number'), cell: (row) => <PaperNumber {...row} /> },
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
  ]
}

function ProductLink({ productSlug, productName }: ExpiringCertificate) {
  const path = usePath()
  const pick = usePick()
  return <a href={path(`/san-pham/${productSlug}`)}>{pick(productName.vi, productName.en)}</a>
}

/** A made-up certificate says so; its number may say it already. */
function PaperNumber({ number, illustrative }: ExpiringCertificate) {
  const t = useT()
  const mark = t('department:certificates.illustrative')
  return (
    <span>
      {number} {illustrative && !number.includes(mark) && <Badge tone="plain">{mark}</Badge>}
    </span>
  )
}

function DaysLeft({ days }: { days: number }) {
  const t = useT()
  if (days < 0) return <Badge tone="bad">{t('department:certificates.lapsed', { count: -days })}</Badge>
  if (days === 0) return <Badge>{t('department:certificates.last_day')}</Badge>
  const words = t('department:certificates.days_left', { count: days })
  return days <= 60 ? <Badge>{words}</Badge> : <span>{words}</span>
}
