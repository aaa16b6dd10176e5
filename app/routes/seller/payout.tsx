import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readSellerPayout } from '#app/features/settlement/index.server.ts'
import { PaperLinks } from '#app/features/settlement/ui/money/PaperLinks.tsx'
import { PayoutStatusBadge } from '#app/features/settlement/ui/money/PayoutStatusBadge.tsx'
import { useDong } from '#app/features/settlement/ui/money/use-money-words.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { formatDay, formatMoment } from '#app/kernel/clock.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { orNotFound } from '#app/platform/http/refuse.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import { Table } from '#app/ui/Table.tsx'

export const handle = { access: 'seller:money' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const { payout, items } = orNotFound(await readSellerPayout(call, params['reference'] ?? ''))
  return { title: pageTitle(call.locale, wordsFor(call.locale)('settlement:payouts.one')), payout, items }
}

export default function Payout() {
  const t = useT()
  const path = usePath()
  const dong = useDong()
  const { payout, items } = useLoaderData<typeof loader>()
  const rows = items.map((item, place) => ({ ...item, place }))
  return (
    <>
      <Breadcrumbs
        label={t('shop:trail')}
        trail={[
          { name: t('settlement:money.title'), href: path('/ban-hang/tien') },
          { name: t('settlement:payouts.title'), href: path('/ban-hang/tien/chi-tra') },
        ]}
      />
      <div className="row wraps">
        <h1 className="num">{dong(payout.amount)}</h1>
        <PayoutStatusBadge status={payout.status} />
      </div>
      <Facts
        facts={[
          { name: t('settlement:payouts.day'), value: formatMoment(payout.at) },
          { name: t('settlement:payouts.account'), value: payout.account },
          { name: t('settlement:payouts.reference'), value: <code translate="no">{payout.reference}</code> },
          ...(payout.paidAt
            ? [{ name: t('settlement:payouts.paid_at'), value: formatMoment(payout.paidAt) }]
            : []),
          ...(payout.proof ? [{ name: t('settlement:payouts.proof'), value: payout.proof }] : []),
          ...(payout.papers.length > 0
            ? [
                {
                  name: t('settlement:paper.title'),
                  value: (
                    <PaperLinks papers={payout.papers} at={`/ban-hang/tien/chi-tra/${payout.reference}`} />
                  ),
                },
              ]
            : []),
        ]}
      />
      <Table
        caption={t('settlement:payouts.items')}
        rows={rows}
        rowKey={({ place }) => String(place)}
        columns={[
          {
            key: 'of',
            head: t('settlement:payouts.order'),
            cell: ({ kind, orderCode }) =>
              orderCode ? (
                <a className="inline-block py-2" href={path(`/ban-hang/don/${orderCode}`)}>
                  {orderCode}
                </a>
              ) : (
                t(`settlement:item.${kind}`)
              ),
          },
          {
            key: 'day',
            head: t('settlement:payouts.delivered'),
            cell: ({ deliveredOn }) => (deliveredOn ? formatDay(deliveredOn) : '—'),
          },
          {
            key: 'amount',
            head: t('settlement:payouts.amount'),
            numeric: true,
            cell: ({ amount }) => dong(amount),
          },
        ]}
        totals={{ of: t('settlement:statement.total'), amount: dong(payout.amount) }}
      />
    </>
  )
}
