import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listDisputes } from '#app/features/payments/index.server.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { ListPages } from '#app/routes/ListPages.tsx'
import { pageNumberOf } from '#app/routes/slug-of.server.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { Table } from '#app/ui/Table.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const HERE = '/dieu-hanh/khieu-nai-the'
/** As `listDisputes` gives them. */
const PER_PAGE = 30
const tones = { opened: 'bad', won: 'good', lost: 'plain' } as const

/** Card disputes, those that are open first. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const page = pageNumberOf(new URL(request.url).searchParams.get('trang'))
  const { rows, total } = await listDisputes(call, { page })
  const title = pageTitle(call.locale, wordsFor(call.locale)('money:disputes.title'))
  return { title, rows, total, page, pages: Math.max(1, Math.ceil(total / PER_PAGE)) }
}

export default function Disputes() {
  const t = useT()
  const path = usePath()
  const locale = useLocale()
  const { rows, total, page, pages } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('money:trail'), href: path('/dieu-hanh/tien') },
          { name: t('money:disputes.title') },
        ]}
      />
      <h1>{t('money:disputes.title')}</h1>
      <p className="lead">{t('money:disputes.lead')}</p>
      {rows.length === 0 ? (
        <EmptyState picture="honey" title={t('money:disputes.empty')}>
          {t('money:disputes.empty_words')}
        </EmptyState>
      ) : (
        <Table
          caption={t('money:disputes.caption', { count: total })}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'order',
              head: t('money:order'),
              cell: ({ paymentId, orderCode }) => (
                <a href={path(`/dieu-hanh/thanh-toan/${paymentId}`)}>{orderCode}</a>
              ),
            },
            {
              key: 'amount',
              head: t('money:amount'),
              numeric: true,
              cell: ({ amount }) => formatDong(amount, locale),
            },
            {
              key: 'state',
              head: t('money:state'),
              cell: ({ state }) => <Badge tone={tones[state]}>{t(`money:dispute.${state}`)}</Badge>,
            },
            { key: 'reason', head: t('money:disputes.reason'), cell: ({ reason }) => reason || '–' },
            {
              key: 'opened',
              head: t('money:disputes.opened'),
              cell: ({ openedAt }) => formatMoment(openedAt),
            },
            {
              key: 'closed',
              head: t('money:fact.closed'),
              cell: ({ closedAt }) => (closedAt ? formatMoment(closedAt) : '–'),
            },
            {
              key: 'name',
              head: t('money:disputes.name'),
              cell: ({ gateway, disputeId }) => `${gateway} ${disputeId}`,
            },
          ]}
        />
      )}
      <ListPages page={page} pages={pages} hrefOf={(one) => path(`${HERE}?trang=${one}`)} />
    </>
  )
}
