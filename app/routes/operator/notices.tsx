import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listNotices, noticeVerdicts, replayNotice } from '#app/features/payments/index.server.ts'
import { NoticeCounts } from '#app/features/payments/ui/operator/NoticeCounts.tsx'
import { NoticeFilter } from '#app/features/payments/ui/operator/NoticeFilter.tsx'
import { NoticeTable } from '#app/features/payments/ui/operator/NoticeTable.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { isId } from '#app/kernel/ids.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { readForm } from '#app/platform/http/form.server.ts'
import { notFound } from '#app/platform/http/refuse.server.ts'
import { ListPages } from '#app/ui/ListPages.tsx'
import { pageNumberOf } from '#app/routes/slug-of.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const HERE = '/dieu-hanh/thong-bao'
/** As `listNotices` gives them. */
const PER_PAGE = 20

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const query = new URL(request.url).searchParams
  const provider = query.get('nguon')?.slice(0, 40) ?? ''
  const verdict = noticeVerdicts.find((one) => one === query.get('tinh-trang'))
  const page = pageNumberOf(query.get('trang'))
  const inbox = await listNotices(call, { ...(provider && { provider }), verdict, page })
  const pages = Math.max(1, Math.ceil(inbox.total / PER_PAGE))
  const title = pageTitle(call.locale, wordsFor(call.locale)('money:notices.title'))
  return { title, inbox, provider, verdict: verdict ?? null, page, pages }
}

/** Replays a notice: what it says counts once, however often. */
export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const id = String((await readForm(request)).get('id'))
  if (!isId(id)) throw notFound()
  const answer = await replayNotice(call, id)
  if (answer.ok) return redirectWithMessage(call, HERE, 'operator:done.transfer.replay')
  if (answer.failure.key === 'payment:failure.not_there') throw notFound()
  return redirectWithMessage(call, HERE, 'operator:stale.notice', { tone: 'info' })
}

export default function Notices() {
  const t = useT()
  const path = usePath()
  const { inbox, provider, verdict, page, pages } = useLoaderData<typeof loader>()
  const address = (one: number) =>
    `${HERE}?${new URLSearchParams({ nguon: provider, 'tinh-trang': verdict ?? '', trang: String(one) })}`
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('money:trail'), href: path('/dieu-hanh/tien') },
          { name: t('money:notices.title') },
        ]}
      />
      <h1>{t('money:notices.title')}</h1>
      <p className="lead">{t('money:notices.lead')}</p>
      <NoticeCounts counts={inbox.counts} />
      <NoticeFilter counts={inbox.counts} provider={provider} verdict={verdict} />
      {inbox.rows.length === 0 ? (
        <EmptyState picture="bamboo" title={t('money:notices.empty')}>
          {t('money:notices.empty_words')}
        </EmptyState>
      ) : (
        <NoticeTable rows={inbox.rows} total={inbox.total} />
      )}
      <ListPages page={page} pages={pages} hrefOf={(one) => path(address(one))} />
    </>
  )
}
