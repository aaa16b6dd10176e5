import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listDisputes } from '#app/features/payments/index.server.ts'
import { DisputeTable } from '#app/features/payments/ui/operator/DisputeTable.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { ListPages } from '#app/ui/ListPages.tsx'
import { pageNumberOf } from '#app/routes/slug-of.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { Tabs } from '#app/ui/Tabs.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const HERE = '/dieu-hanh/khieu-nai-the'
/** As `listDisputes` gives them. */
const PER_PAGE = 30

/** Card disputes: those that wait for a person, and those that are over. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const query = new URL(request.url).searchParams
  const over = query.get('xem') === 'da-xong'
  const page = pageNumberOf(query.get('trang'))
  const { rows, total } = await listDisputes(call, { page, over })
  const title = pageTitle(call.locale, wordsFor(call.locale)('money:disputes.title'))
  return { title, over, rows, total, page, pages: Math.max(1, Math.ceil(total / PER_PAGE)) }
}

export default function Disputes() {
  const t = useT()
  const path = usePath()
  const { over, rows, total, page, pages } = useLoaderData<typeof loader>()
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
      <Tabs
        label={t('money:disputes.tabs')}
        items={[
          { href: path(HERE), name: t('money:disputes.waiting'), current: !over },
          { href: path(`${HERE}?xem=da-xong`), name: t('money:disputes.over'), current: over },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState picture="honey" title={t(over ? 'money:disputes.empty_over' : 'money:disputes.empty')}>
          {t('money:disputes.empty_words')}
        </EmptyState>
      ) : (
        <DisputeTable rows={rows} total={total} />
      )}
      <ListPages
        page={page}
        pages={pages}
        hrefOf={(one) => path(`${HERE}?${over ? 'xem=da-xong&' : ''}trang=${one}`)}
      />
    </>
  )
}
