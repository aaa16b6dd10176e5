import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Card } from '#app/ui/Card.tsx'
import { Table } from '#app/ui/Table.tsx'
import { sellerKindKey } from '../../labels.ts'
import type { SellerRow } from '../../types.ts'
import { SellerStatusBadge } from './SellerStatusBadge.tsx'

/** Sellers as the operator looks through them. */
export function SellerTable({ sellers, total }: { sellers: readonly SellerRow[]; total: number }) {
  const t = useT()
  const path = usePath()
  return (
    <Card>
      <Table
        caption={t('operator:sellers.caption', { count: total })}
        rows={sellers}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            head: t('operator:sellers.name'),
            cell: ({ id, name }) => <a href={path(`/dieu-hanh/chu-the/${id}`)}>{name}</a>,
          },
          { key: 'kind', head: t('operator:sellers.kind'), cell: ({ kind }) => t(sellerKindKey(kind)) },
          {
            key: 'place',
            head: t('operator:sellers.place'),
            cell: ({ place }) => place ?? t('operator:sellers.unknown'),
          },
          {
            key: 'status',
            head: t('operator:sellers.status'),
            cell: ({ status }) => <SellerStatusBadge status={status} />,
          },
          {
            key: 'since',
            head: t('operator:sellers.since'),
            cell: ({ submittedAt }) => (submittedAt ? formatMoment(submittedAt) : '–'),
          },
          {
            key: 'products',
            head: t('operator:sellers.products'),
            numeric: true,
            cell: ({ products }) => products,
          },
        ]}
      />
    </Card>
  )
}
