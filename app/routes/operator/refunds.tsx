import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  askRefundNow,
  doRefundDeed,
  listGatewayRefunds,
  listDoubleRefunds,
  listKeptMoney,
  listRefundTasks,
  readRefundLimit,
  REFUNDS_A_PAGE,
} from '#app/features/payments/index.server.ts'
import { RefundDeedSchema } from '#app/features/payments/ui/operator/desk-forms.ts'
import { doublesPath } from '#app/features/payments/ui/operator/double-forms.ts'
import { GatewayRefunds } from '#app/features/payments/ui/operator/GatewayRefunds.tsx'
import { MoneyKeptBack } from '#app/features/payments/ui/operator/MoneyKeptBack.tsx'
import { RefundCard } from '#app/features/payments/ui/operator/RefundCard.tsx'
import { RefundHistory } from '#app/features/payments/ui/operator/RefundHistory.tsx'
import { RefundsOfDisputes } from '#app/features/payments/ui/operator/RefundsOfDisputes.tsx'
import { RefundsSentTwice } from '#app/features/payments/ui/operator/RefundsSentTwice.tsx'
import {
  refundAddress,
  refundsPath,
  refundTabs,
  refundViewOf,
  refundViews,
  type RefundView,
} from '#app/features/payments/ui/operator/refund-views.ts'
import { SellersRefunds } from '#app/features/payments/ui/operator/SellersRefunds.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { isId } from '#app/kernel/ids.ts'
import { formatDong } from '#app/kernel/money.ts'
import type { Call } from '#app/platform/call.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { parseFormData, readForm } from '#app/platform/http/form.server.ts'
import { notFound } from '#app/platform/http/refuse.server.ts'
import { ListPages } from '#app/ui/ListPages.tsx'
import { pageNumberOf } from '#app/routes/slug-of.server.ts'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { qrPath } from '#app/ui/qr-path.server.ts'
import { Tabs } from '#app/ui/Tabs.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** How what does not wait for an operator is shown. */
const pasts = {
  ...{ '': RefundHistory, 'da-hoan': RefundHistory, 'da-bo': RefundHistory },
  ...{ 'nguoi-ban': SellersRefunds, 'khieu-nai': RefundsOfDisputes },
} as const satisfies Record<RefundView, unknown>

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const query = new URL(request.url).searchParams
  const view = refundViewOf(query.get('xem') ?? '')
  const page = pageNumberOf(query.get('trang'))
  const [{ rows, total }, atGateways, twice, limit, kept] = await Promise.all([
    listRefundTasks(call, { ...refundViews[view], page }),
    listGatewayRefunds(call),
    listDoubleRefunds(call),
    readRefundLimit(call),
    listKeptMoney(call),
  ])
  const tasks = rows.map((task) => ({ task, qr: task.payoutPayload ? qrPath(task.payoutPayload) : null }))
  const title = pageTitle(call.locale, wordsFor(call.locale)('operator:refunds.title'))
  const pages = Math.max(1, Math.ceil(total / REFUNDS_A_PAGE))
  const { banks } = call.ports.payments
  return { ...{ title, view, page, pages, total, tasks, banks }, ...{ atGateways, twice, limit, kept } }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const sent = await readForm(request)
  if (!isId(String(sent.get('id')))) throw notFound()
  const form = parseFormData(sent, RefundDeedSchema)
  if (!form.ok) return form.reply()
  const deed = form.value
  if (deed.do === 'ask') return ask(call, deed.id)
  const answer = await doRefundDeed(call, deed)
  if (answer.ok) return redirectWithMessage(call, refundsPath, `operator:done.refund.${deed.do}`)
  if (answer.failure.key === 'payment:failure.not_there') throw notFound()
  if (answer.failure.key === 'payment:failure.refund_done')
    return redirectWithMessage(call, refundsPath, 'operator:stale.refund', { tone: 'info' })
  if (answer.failure.key === 'payment:failure.nothing_kept')
    return redirectWithMessage(call, refundsPath, 'operator:stale.kept', { tone: 'info' })
  return form.fail(answer.failure)
}

async function ask(call: Call, refundId: string) {
  const answer = await askRefundNow(call, refundId)
  if (answer.ok)
    return redirectWithMessage(call, refundsPath, `money:gateway_refunds.answer.${answer.value.status}`, {
      tone: 'info',
    })
  if (answer.failure.key === 'payment:failure.not_there') throw notFound()
  return redirectWithMessage(call, refundsPath, 'operator:stale.refund', { tone: 'info' })
}

export default function Refunds() {
  const t = useT()
  const path = usePath()
  const locale = useLocale()
  const { view, page, pages, total, tasks, banks, atGateways, twice, limit, kept } =
    useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const waits = view === ''
  const address = refundAddress(view)
  const Past = pasts[view]
  return (
    <>
      <h1>{t('operator:refunds.title')}</h1>
      <Tabs
        label={t('operator:refunds.tabs')}
        items={[
          ...refundTabs.map(([one, href]) => ({
            href: path(href),
            name: t(refundViews[one].name),
            current: one === view,
          })),
          { href: path(doublesPath), name: t('money:sent_twice.tab'), current: false },
        ]}
      />
      <p className="small muted">{t('operator:refunds.audit')}</p>
      <p className="small muted">
        {t('money:two_hands.short', { amount: formatDong(limit, locale) })}{' '}
        <a href={path(`${refundsPath}/hai-nguoi`)}>{t('money:two_hands.change')}</a>
      </p>
      {waits && twice.total > 0 && <RefundsSentTwice {...twice} />}
      {(waits || view === 'da-bo') && kept.total > 0 && <MoneyKeptBack {...kept} />}
      {waits && atGateways.total > 0 && <GatewayRefunds {...atGateways} />}
      {tasks.length === 0 && (
        <EmptyState
          picture="gift-box"
          title={t(waits ? 'operator:refunds.empty' : 'operator:refunds.empty_done')}
        >
          {waits ? t('operator:refunds.empty_words') : undefined}
        </EmptyState>
      )}
      {waits
        ? tasks.map(({ task, qr }) => (
            <RefundCard key={task.refundId} {...{ task, qr, banks, limit, lastResult }} />
          ))
        : tasks.length > 0 && (
            <Past tasks={tasks.map(({ task }) => task)} total={total} lastResult={lastResult} />
          )}
      <ListPages
        page={page}
        pages={pages}
        hrefOf={(one) => path(`${address}${address.includes('?') ? '&' : '?'}trang=${one}`)}
      />
    </>
  )
}
