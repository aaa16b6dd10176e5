import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cartCookies, cartKeyOf, countCart } from '#app/features/cart/index.server.ts'
import { readPhone } from '#app/features/identity/index.ts'
import { UnavailableLines } from '#app/features/cart/ui/UnavailableLines.tsx'
import type { Selection } from '#app/features/ordering/index.ts'
import {
  newCheckoutKey,
  orderLinkCookie,
  placeOrder,
  quoteCheckout,
  readOpenOrders,
} from '#app/features/ordering/index.server.ts'
import { checkoutSchema, readBuyNow, typedIn } from '#app/features/ordering/ui/checkout-form.ts'
import { CheckoutForm } from '#app/features/ordering/ui/CheckoutForm.tsx'
import { answerPlace } from '#app/features/ordering/ui/place-answer.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectTo } from '#app/platform/http/flash.server.ts'
import { parseFormData, readForm } from '#app/platform/http/form.server.ts'
import { headOf, metaOf } from '#app/routes/page-head.ts'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'

export const handle = { access: 'anyone' }

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const headers = () => ({ 'Cache-Control': 'no-store' })

function selectionOf(request: Request): Selection {
  const buyNow = readBuyNow(new URL(request.url).searchParams)
  return buyNow ? { buyNow } : { cartKey: cartKeyOf(request) }
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const selection = selectionOf(request)
  const [quote, orderKey] = await Promise.all([
    quoteCheckout(call, { selection, communeCode: null }),
    newCheckoutKey(call, selection),
  ])
  return {
    quote,
    orderKey,
    head: headOf(call, { page: wordsFor(call.locale)('checkout:title'), path: null }),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const selection = selectionOf(request)
  const sent = await readForm(request)
  const typed = typedIn(sent)
  const place = answerPlace(call.ports.geography, typed)
  const { communeCode } = place
  const asked = { selection, communeCode, phone: readPhone(typed['phone'] ?? '') ?? undefined }
  const quote = await quoteCheckout(call, asked)
  const schema = checkoutSchema({ placeError: place.error, ageNotice: quote.ageNotice !== null })
  const form = parseFormData(sent, schema)
  const kept = { place, typed, orderKey: typed.key ?? null }
  if (!form.ok) return data({ ...kept, quote, reply: form.reply().data }, { status: 422 })

  const { name, phone, shownTotal, key, ...delivery } = form.value
  // The first press shows fee and total; only a total that was shown is ordered at.
  if (shownTotal === undefined || communeCode === null) return data({ ...kept, quote, reply: null })
  const answer = await placeOrder(call, {
    ...{ selection, communeCode, shownTotal, idempotencyKey: key },
    ...{
      buyer: { name, phone },
      addressLine: delivery.addressLine,
      note: delivery.note,
      method: delivery.method,
      visit: { ipAddress: context.address, choice: delivery.choice },
    },
  })
  if (!answer.ok) {
    // A key that cannot be used again would refuse every further press: the loader makes another.
    const crowded = answer.failure.key === 'order:failure.too_many_open'
    const spent = ['order:failure.key_used', 'order:failure.try_again'].includes(answer.failure.key)
    return data(
      {
        ...kept,
        quote: await quoteCheckout(call, asked),
        reply: form.fail(answer.failure).data,
        ...(spent && { orderKey: null }),
        ...(crowded && { openOrders: await readOpenOrders(call, request, phone) }),
      },
      { status: 422 },
    )
  }
  const headers = new Headers([['Set-Cookie', orderLinkCookie(request, answer.value)]])
  const cartKey = cartKeyOf(request)
  if (!selection.buyNow && cartKey) {
    const count = await countCart(call, cartKey)
    for (const cookie of cartCookies(request, { key: cartKey, count })) headers.append('Set-Cookie', cookie)
  }
  const { payPage, code } = answer.value
  if (payPage) return redirect(payPage, { status: 303, headers })
  return redirectTo(call, `/don-hang/${code}`, headers)
}

export default function Checkout() {
  const t = useT()
  const path = usePath()
  const drawn = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { quote } = answer ?? drawn
  return (
    <>
      <h1>{t('checkout:title')}</h1>
      {quote.groups.length > 0 ? (
        <CheckoutForm
          quote={quote}
          orderKey={answer?.orderKey ?? drawn.orderKey}
          place={answer?.place ?? null}
          typed={answer?.typed ?? {}}
          reply={answer?.reply ?? null}
          openOrders={(answer && 'openOrders' in answer && answer.openOrders) || null}
        />
      ) : (
        <>
          <UnavailableLines lines={quote.unavailable} />
          <EmptyState
            picture="rattan"
            title={t('checkout:empty.title')}
            action={<ButtonLink href={path('/tim-kiem')}>{t('cart:empty.action')}</ButtonLink>}
          >
            {t('checkout:empty.words')}
          </EmptyState>
        </>
      )}
    </>
  )
}
