import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isOver } from '#app/features/ordering/index.ts'
import {
  acceptSellerOrder,
  cancelSellerOrder,
  handOver,
  markDelivered,
  readSellerOrder,
  recordCash,
  refuseSellerOrder,
  returnSellerOrder,
} from '#app/features/ordering/index.server.ts'
import { SellerOrderDeeds, SellerOrderWaysOut } from '#app/features/ordering/ui/seller-order-deeds.tsx'
import { OrderDeedSchema, type OrderDeed } from '#app/features/ordering/ui/seller-order-forms.ts'
import {
  SellerOrderGoods,
  SellerOrderMoney,
  SellerOrderPast,
  SellerOrderTo,
} from '#app/features/ordering/ui/seller-order-parts.tsx'
import { sellerRights } from '#app/features/ordering/ui/seller-places.ts'
import { PaidBadge, StatusBadge } from '#app/features/ordering/ui/seller-order-badges.tsx'
import { listSellerRefundNotes } from '#app/features/payments/index.server.ts'
import { SellerRefundNote } from '#app/features/payments/ui/SellerRefundNote.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import type { Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectTo, redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { failureKey, parseForm } from '#app/platform/http/form.server.ts'
import { notFound, orNotFound } from '#app/platform/http/refuse.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'

export const handle = { access: 'seller:orders' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const order = orNotFound(await readSellerOrder(call, params['code'] ?? ''))
  // Sold over the counter: nothing to send, nobody to send it to.
  if (order.channel === 'stall' && isOver(order.status)) {
    throw redirectTo(call, `/ban-hang/tai-quay/${order.orderCode}`)
  }
  const title = wordsFor(call.locale)('packing:order.title', { code: order.code })
  const { actor } = call
  return {
    order,
    refunds: await listSellerRefundNotes(call, order.code),
    mayPay: actor.kind === 'person' && actor.staff !== null && sellerRights(actor.staff.role).money,
    place: call.ports.geography.communeLabel(order.communeCode),
    title: pageTitle(call.locale, title),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const code = params['code'] ?? ''
  const form = await parseForm(request, OrderDeedSchema)
  if (!form.ok) return form.reply()
  const answer = await doDeed(call, code, form.value)
  const here = `/ban-hang/don/${code}`
  if (answer.ok) return redirectWithMessage(call, here, `packing:done.${form.value.do}|code=${code}`)
  if (answer.failure.key === 'order:failure.not_there') throw notFound()
  if (answer.failure.field) return form.fail(answer.failure)
  // The order went on while this page was open: show how it stands now.
  return redirectWithMessage(call, here, failureKey(answer.failure), { tone: 'warn' })
}

function doDeed(call: Call, code: string, deed: OrderDeed): Promise<Result<undefined>> {
  switch (deed.do) {
    case 'accept':
      return acceptSellerOrder(call, { code })
    case 'hand-over':
      return handOver(call, { code, carrier: deed.carrier, trackingCode: deed.trackingCode })
    case 'deliver':
      return markDelivered(call, { code })
    case 'cash':
      return recordCash(call, { code, amount: deed.amount })
    case 'cancel':
      return cancelSellerOrder(call, { code, reason: deed.reason })
    case 'refuse':
      return refuseSellerOrder(call, { code, reason: deed.reason })
    case 'return':
      return returnSellerOrder(call, { code, reason: deed.reason, sellable: deed.sellable === 'yes' })
  }
}

export default function SellerOrder() {
  const t = useT()
  const path = usePath()
  const { order, place, refunds, mayPay } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[{ name: t('packing:orders.title'), href: path('/ban-hang/don') }, { name: order.code }]}
      />
      <h1 className="num">{t('packing:order.title', { code: order.code })}</h1>
      <p className="row wraps">
        <StatusBadge status={order.status} />
        {order.endReason === null && <PaidBadge method={order.method} />}
      </p>
      <SellerRefundNote code={order.code} refunds={refunds} may={mayPay} />
      <SellerOrderDeeds order={order} lastResult={lastResult} />
      <SellerOrderGoods order={order} />
      <SellerOrderTo order={order} place={place} />
      <SellerOrderMoney order={order} />
      <SellerOrderWaysOut order={order} lastResult={lastResult} />
      <SellerOrderPast order={order} />
    </>
  )
}
