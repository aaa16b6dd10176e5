import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  assignTransfer,
  dismissTransfer,
  readOwnAccountMoney,
  refundTransfer,
  takeBackAside,
} from '#app/features/payments/index.server.ts'
import { AsideTransfers } from '#app/features/payments/ui/own-money/AsideTransfers.tsx'
import { OwnMoneySchema, type OwnMoneyDeed } from '#app/features/payments/ui/own-money/own-money-form.ts'
import { OwnTransferCard } from '#app/features/payments/ui/own-money/OwnTransferCard.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { isId } from '#app/kernel/ids.ts'
import type { Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { parseFormData, readForm } from '#app/platform/http/form.server.ts'
import { notFound } from '#app/platform/http/refuse.server.ts'
import { pageNumberOf } from '#app/routes/slug-of.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { ListPages } from '#app/ui/ListPages.tsx'

export const handle = { access: 'seller:money' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const MONEY = '/ban-hang/tien'
const HERE = `${MONEY}/chua-ro`
/** As `readOwnAccountMoney` gives them. */
const PER_PAGE = 30

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const page = pageNumberOf(new URL(request.url).searchParams.get('trang'))
  const { waiting, aside } = await readOwnAccountMoney(call, { page })
  const title = pageTitle(call.locale, wordsFor(call.locale)('packing:own.title'))
  return { title, page, pages: Math.max(1, Math.ceil(waiting.total / PER_PAGE)), waiting, aside }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const sent = await readForm(request)
  if (!isId(String(sent.get('id')))) throw notFound()
  const form = parseFormData(sent, OwnMoneySchema)
  if (!form.ok) return form.reply()
  const answer = await doDeed(call, form.value)
  // What is to be given back is sent from there.
  const next = form.value.do === 'refund' ? MONEY : HERE
  if (answer.ok) return redirectWithMessage(call, next, `packing:own.done.${form.value.do}`)
  if (answer.failure.field) return form.fail(answer.failure)
  // Somebody else was faster, or a second click came: nothing is lost, and nothing is done twice.
  return redirectWithMessage(call, HERE, 'packing:own.stale', { tone: 'info' })
}

function doDeed(call: Call, deed: OwnMoneyDeed): Promise<Result<unknown>> {
  const transferId = deed.id
  switch (deed.do) {
    case 'assign': {
      const { orderCode, amount } = deed
      return assignTransfer(call, { transferId, orderCode, ...(amount !== undefined && { amount }) })
    }
    case 'refund':
      return refundTransfer(call, { transferId, reason: deed.reason })
    case 'dismiss':
      return dismissTransfer(call, { transferId, reason: deed.reason })
    case 'back':
      return takeBackAside(call, { transferId })
  }
}

export default function OwnMoney() {
  const t = useT()
  const path = usePath()
  const { waiting, aside, page, pages } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[{ name: t('settlement:money.title'), href: path(MONEY) }, { name: t('packing:own.trail') }]}
      />
      <h1>{t('packing:own.title')}</h1>
      {waiting.rows.length === 0 ? (
        <EmptyState picture="rice" title={t('packing:own.empty')}>
          {t('packing:own.empty_words')}
        </EmptyState>
      ) : (
        <p className="lead">{t('packing:own.lead')}</p>
      )}
      {waiting.rows.map((transfer) => (
        <OwnTransferCard key={transfer.transferId} transfer={transfer} lastResult={lastResult} />
      ))}
      <ListPages page={page} pages={pages} hrefOf={(one) => path(`${HERE}?trang=${one}`)} />
      <AsideTransfers transfers={aside} />
    </>
  )
}
