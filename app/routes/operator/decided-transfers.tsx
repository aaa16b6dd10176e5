import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listDecidedTransfers } from '#app/features/payments/index.server.ts'
import { DecidedTransfers } from '#app/features/payments/ui/operator/DecidedTransfers.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { pageNumberOf } from '#app/routes/slug-of.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { ListPages } from '#app/ui/ListPages.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const DESK = '/dieu-hanh/chuyen-khoan'
/** As `listDecidedTransfers` gives them. */
const PER_PAGE = 30

/** Money that left the desk of transfers, with who decided what. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const page = pageNumberOf(new URL(request.url).searchParams.get('trang'))
  const { rows, total } = await listDecidedTransfers(call, { page })
  const title = pageTitle(call.locale, wordsFor(call.locale)('money:decided.title'))
  return { title, rows, total, page, pages: Math.max(1, Math.ceil(total / PER_PAGE)) }
}

export default function DecidedTransfersPage() {
  const t = useT()
  const path = usePath()
  const { rows, total, page, pages } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('money:trail'), href: path('/dieu-hanh/tien') },
          { name: t('operator:transfers.title'), href: path(DESK) },
          { name: t('money:decided.title') },
        ]}
      />
      <h1>{t('money:decided.title')}</h1>
      <p className="lead">{t('money:decided.lead')}</p>
      {rows.length === 0 ? (
        <EmptyState picture="rice" title={t('money:decided.empty')}>
          {t('money:decided.empty_words')}
        </EmptyState>
      ) : (
        <DecidedTransfers rows={rows} total={total} />
      )}
      <ListPages page={page} pages={pages} hrefOf={(one) => path(`${DESK}/da-xong?trang=${one}`)} />
    </>
  )
}
