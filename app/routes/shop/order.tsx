import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import {
  giveAccount,
  orderLinkCookie,
  orderTokenOf,
  payAgain,
  readOrderByToken,
  readWaiting,
} from '#app/features/ordering/index.server.ts'
import { OrderAgain } from '#app/features/ordering/ui/OrderAgain.tsx'
import { OrderFacts } from '#app/features/ordering/ui/OrderFacts.tsx'
import { OrderPartCard } from '#app/features/ordering/ui/OrderPartCard.tsx'
import { OrderVerdict } from '#app/features/ordering/ui/OrderVerdict.tsx'
import { WaitingPayments } from '#app/features/ordering/ui/WaitingPayments.tsx'
import { PaymentMethod } from '#app/features/payments/index.ts'
import { MoneyBackCard } from '#app/features/payments/ui/MoneyBackCard.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { localPath, useT } from '#app/i18n/locale-context.tsx'
import { readOrderCode } from '#app/kernel/codes.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectTo } from '#app/platform/http/flash.server.ts'
import { lineField } from '#app/platform/http/fields.ts'
import { parseForm } from '#app/platform/http/form.server.ts'
import { orNotFound } from '#app/platform/http/refuse.server.ts'
import { headOf, metaOf } from '#app/routes/page-head.ts'

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
  const { waiting, methods } = await readWaiting(call, order, { demo: context.mode === 'demo', own })
  const title = wordsFor(call.locale)('order:title', { code })
  const place = call.ports.geography.communeLabel(order.communeCode)
  const { banks } = call.ports.payments
  return { order, waiting, methods, place, own, banks, head: headOf(call, { page: title, path: null }) }
}

const OrderDeed = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('pay-again'), method: z.enum(PaymentMethod) }),
  z.object({
    intent: z.literal('give-account'),
    bin: lineField(6),
    account: lineField(40),
    holder: lineField(120),
  }),
])

/** The buyer begins to pay anew, the same way or another; or says where money is to go back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const code = orNotFound(readOrderCode(params['code'] ?? ''))
  const token = orNotFound(orderTokenOf(request, code))
  const form = await parseForm(request, OrderDeed)
  if (!form.ok) return form.reply()
  if (form.value.intent === 'give-account') {
    const given = await giveAccount(call, { code, token, to: form.value })
    return given.ok ? redirectTo(call, `/don-hang/${code}#money-back`) : form.fail(given.failure)
  }
  const { method } = form.value
  const begun = await payAgain(call, { code, token, method, visit: { ipAddress: context.address } })
  if (!begun.ok) return form.fail(begun.failure)
  const { payPage } = begun.value
  return payPage ? redirect(payPage, 303) : redirectTo(call, `/don-hang/${code}`)
}

export default function Order() {
  const t = useT()
  const { order, waiting, methods, place, own, banks } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() ?? null
  const gives = answer?.initialValue?.['intent'] === 'give-account'
  const [error = null] = gives ? [] : (answer?.error?.[''] ?? [])
  const waits = order.status === 'awaiting_payment'
  return (
    <>
      <h1>{t('order:title', { code: order.code })}</h1>
      <div id="order" className="stack" data-refresh-every={waits ? 4 : 30}>
        <OrderVerdict order={order} />
        <MoneyBackCard
          back={order.back}
          refunds={order.payments.flatMap((payment) => payment.refunds)}
          banks={banks}
          lastResult={gives ? answer : null}
        />
        <WaitingPayments {...{ waiting, methods, error, heldUntil: order.heldUntil }} again={own} pictures />
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
