import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { orderLinkCookie, orderTokenOf, readOrderByToken } from '#app/features/ordering/index.server.ts'
import { OrderAgain } from '#app/features/ordering/ui/OrderAgain.tsx'
import { OrderFacts } from '#app/features/ordering/ui/OrderFacts.tsx'
import { OrderPartCard } from '#app/features/ordering/ui/OrderPartCard.tsx'
import { OrderVerdict } from '#app/features/ordering/ui/OrderVerdict.tsx'
import { TransferCard } from '#app/features/payments/ui/TransferCard.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { localPath, useT } from '#app/i18n/locale-context.tsx'
import { readOrderCode } from '#app/kernel/codes.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectTo } from '#app/platform/http/flash.server.ts'
import { orNotFound } from '#app/platform/http/refuse.server.ts'
import { headOf, metaOf } from '#app/routes/page-head.ts'
import { Message } from '#app/ui/Message.tsx'
import { qrPath } from '#app/ui/qr-path.server.ts'

export const handle = { access: 'anyone' }

// What was typed at the checkout has become this order: the device may forget it.
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...metaOf(data?.head),
  { name: 'form-done', content: 'checkout' },
]

export const headers = () => ({ 'Cache-Control': 'no-store' })

/** Opens by the secret of its link, or by the cookie that keeps it; the code alone is 404. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const code = orNotFound(readOrderCode(params['code'] ?? ''))
  const inLink = new URL(request.url).searchParams.get('k')
  const token = orNotFound(inLink ?? orderTokenOf(request, code))
  const order = orNotFound(await readOrderByToken(call, { code, token }))
  // The address that stays in the bar, in history and on paper carries no secret.
  if (inLink) {
    const headers = new Headers([['Set-Cookie', orderLinkCookie(request, { code, token })]])
    throw redirectTo(call, `/don-hang/${code}`, headers)
  }
  const own = localPath(call.locale, `/don-hang/${code}`)
  const transfers = order.payments.flatMap(({ paymentId, amount, expiresAt, transfer }) => {
    if (!transfer || order.status !== 'awaiting_payment') return []
    const asked = new URLSearchParams({ payload: transfer.payload, back: own })
    const simulator = context.mode === 'demo' ? `/dev/ngan-hang?${asked.toString()}` : null
    return [{ paymentId, amount, until: expiresAt, transfer, qr: qrPath(transfer.payload), simulator }]
  })
  const title = wordsFor(call.locale)('order:title', { code })
  const place = call.ports.geography.communeLabel(order.communeCode)
  return { order, transfers, place, own, head: headOf(call, { page: title, path: null }) }
}

export default function Order() {
  const t = useT()
  const { order, transfers, place, own } = useLoaderData<typeof loader>()
  const waits = order.status === 'awaiting_payment'
  return (
    <>
      <h1>{t('order:title', { code: order.code })}</h1>
      <div id="order" className="stack" data-refresh-every={waits ? 4 : 30}>
        <OrderVerdict order={order} />
        {transfers.map(({ paymentId, ...transfer }) => (
          <TransferCard key={paymentId} again={own} {...transfer} />
        ))}
        {waits && transfers.length === 0 && <Message tone="info">{t('order:preparing')}</Message>}
        {order.status === 'cancelled' && <OrderAgain order={order} />}
        <div className="two aside">
          <div className="stack">
            {order.parts.map((part) => (
              <OrderPartCard key={part.code} part={part} />
            ))}
          </div>
          <OrderFacts order={order} place={place} />
        </div>
        <p className="small muted">{t('order:keep_link')}</p>
      </div>
    </>
  )
}
