import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Fragment } from 'react'
import { listRemittances, receiveRemittance } from '#app/features/ordering/index.server.ts'
import { CarrierPaymentForm } from '#app/features/ordering/ui/cash/CarrierPaymentForm.tsx'
import {
  assignTransfer,
  listForgedNotices,
  listStuckNotices,
  listUnmatchedTransfers,
  readLikelyOrders,
  refundTransfer,
  replayNotice,
  takeOffDesk,
} from '#app/features/payments/index.server.ts'
import { TransferDeedSchema, type TransferDeed } from '#app/features/payments/ui/operator/desk-forms.ts'
import { NoticeLists } from '#app/features/payments/ui/operator/NoticeLists.tsx'
import { TransferOnDesk } from '#app/features/payments/ui/operator/TransferOnDesk.tsx'
import { findCameBack } from '#app/features/settlement/index.server.ts'
import { CameBackNote } from '#app/features/settlement/ui/payouts/CameBackNote.tsx'
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
import { ListPages } from '#app/ui/ListPages.tsx'
import { pageNumberOf } from '#app/routes/slug-of.server.ts'
import { EmptyState } from '#app/ui/EmptyState.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const HERE = '/dieu-hanh/chuyen-khoan'
/** As `listUnmatchedTransfers` gives them. */
const PER_PAGE = 30

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const page = pageNumberOf(new URL(request.url).searchParams.get('trang'))
  const [transfers, stuck, forged, remittances, cameBack] = await Promise.all([
    listUnmatchedTransfers(call, { page }),
    listStuckNotices(call),
    listForgedNotices(call),
    listRemittances(call, { awaited: true }),
    findCameBack(call),
  ])
  const likely = Object.fromEntries(await readLikelyOrders(call, transfers.rows))
  const title = pageTitle(call.locale, wordsFor(call.locale)('operator:transfers.title'))
  return {
    title,
    page,
    pages: Math.max(1, Math.ceil(transfers.total / PER_PAGE)),
    transfers,
    likely,
    stuck,
    forged,
    remittances,
    cameBack,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const sent = await readForm(request)
  if (!isId(String(sent.get('id')))) throw notFound()
  const form = parseFormData(sent, TransferDeedSchema)
  if (!form.ok) return form.reply()
  const deed = form.value
  const answer = await doDeed(call, deed)
  if (answer.ok) return redirectWithMessage(call, HERE, `operator:done.transfer.${deed.do}`)
  if (answer.failure.field) return form.fail(answer.failure)
  // Somebody else was faster, or a second click came: nothing is lost, and nothing is done twice.
  const key = answer.failure.key === 'payment:failure.notice_refused' ? 'notice' : 'transfer'
  return redirectWithMessage(call, HERE, `operator:stale.${key}`, { tone: 'info' })
}

function doDeed(call: Call, deed: TransferDeed): Promise<Result<unknown>> {
  switch (deed.do) {
    case 'assign':
      return assignTransfer(call, {
        ...{ transferId: deed.id, orderCode: deed.orderCode },
        ...(deed.amount !== undefined && { amount: deed.amount }),
      })
    case 'refund':
      return refundTransfer(call, {
        ...{ transferId: deed.id, reason: deed.reason },
        ...(deed.amount !== undefined && { amount: deed.amount }),
      })
    case 'carrier': {
      const { id: transferId, remittanceId, reason } = deed
      return receiveRemittance(call, { transferId, remittanceId, reason })
    }
    case 'dismiss':
      return takeOffDesk(call, { transferId: deed.id, reason: deed.reason })
    case 'replay':
      return replayNotice(call, deed.id)
  }
}

export default function Transfers() {
  const t = useT()
  const path = usePath()
  const { transfers, likely, stuck, forged, remittances, cameBack, page, pages } =
    useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <h1>{t('operator:transfers.title')}</h1>
      {transfers.rows.length === 0 ? (
        <EmptyState picture="rice" title={t('operator:transfers.empty')}>
          {t('operator:transfers.empty_words')}
        </EmptyState>
      ) : (
        <p className="lead">{t('operator:transfers.lead', { count: transfers.total })}</p>
      )}
      <p>
        <a className="inline-block py-3" href={path(`${HERE}/da-xong`)}>
          {t('money:decided.link')}
        </a>
      </p>
      {transfers.rows.map((transfer) => (
        <Fragment key={transfer.transferId}>
          {cameBack
            .filter(({ transferId }) => transferId === transfer.transferId)
            .map((line) => (
              <CameBackNote key={line.transferId} line={line} />
            ))}
          <TransferOnDesk
            transfer={transfer}
            likely={likely[transfer.transferId] ?? []}
            lastResult={lastResult}
          >
            {transfer.rest === transfer.amount && remittances.length > 0 && (
              <CarrierPaymentForm transfer={transfer} remittances={remittances} lastResult={lastResult} />
            )}
          </TransferOnDesk>
        </Fragment>
      ))}
      <ListPages page={page} pages={pages} hrefOf={(one) => path(`${HERE}?trang=${one}`)} />
      <NoticeLists stuck={stuck} forged={forged} />
    </>
  )
}
