import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { CartAnswer } from '#app/features/cart/index.ts'
import { cartCookies, cartKeyOf, readCart, removeLine, setQuantity } from '#app/features/cart/index.server.ts'
import { CartGroupCard } from '#app/features/cart/ui/CartGroupCard.tsx'
import { CartSchema, readRemoved } from '#app/features/cart/ui/cart-form.ts'
import { RemovedNote } from '#app/features/cart/ui/RemovedNote.tsx'
import { UnavailableLines } from '#app/features/cart/ui/UnavailableLines.tsx'
import { readOffers } from '#app/features/catalogue/index.server.ts'
import { useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectTo, redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { failureKey, parseForm } from '#app/platform/http/form.server.ts'
import { headOf, metaOf } from '#app/routes/page-head.ts'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'

export const handle = { access: 'anyone' }

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const headers = () => ({ 'Cache-Control': 'no-store' })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const taken = readRemoved(new URL(request.url).searchParams)
  const [cart, offers] = await Promise.all([
    readCart(call, cartKeyOf(request)),
    taken ? readOffers(call, [taken.variantId]) : [],
  ])
  const [offer] = offers
  const removed = taken && offer ? { offer, quantity: taken.quantity } : null
  const head = headOf(call, { page: wordsFor(call.locale)('cart:title'), path: null })
  return { cart, removed, head }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const form = await parseForm(request, CartSchema)
  const refused = (key: string) => redirectWithMessage(call, '/gio-hang', key, { tone: 'warn' })
  if (!form.ok) return refused('cart:not_understood')
  const { value } = form
  const wanted = { key: cartKeyOf(request), variantId: value.variantId }
  const cookies = (answer: CartAnswer) =>
    new Headers(cartCookies(request, answer).map((cookie): [string, string] => ['Set-Cookie', cookie]))
  if (value.intent === 'set' && value.quantity > 0) {
    const answer = await setQuantity(call, { ...wanted, quantity: value.quantity })
    return answer.ok
      ? redirectTo(call, '/gio-hang', cookies(answer.value))
      : refused(failureKey(answer.failure))
  }
  const answer = await removeLine(call, wanted)
  if (!answer.ok) return refused(failureKey(answer.failure))
  const { removed } = answer.value
  const undo = removed ? `?bo=${removed.variantId}&sl=${removed.quantity}` : ''
  return redirectTo(call, `/gio-hang${undo}`, cookies(answer.value))
}

export default function Cart() {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  const { cart, removed } = useLoaderData<typeof loader>()
  const { groups, unavailable, goodsTotal, count } = cart
  const empty = groups.length === 0 && unavailable.length === 0
  return (
    <>
      <h1>{t('cart:title')}</h1>
      {removed && <RemovedNote {...removed} />}
      {empty && (
        <EmptyState
          picture="rattan"
          title={t('cart:empty.title')}
          action={<ButtonLink href={path('/')}>{t('cart:empty.action')}</ButtonLink>}
        >
          {t('cart:empty.words')}
        </EmptyState>
      )}
      <UnavailableLines lines={unavailable} removable />
      {groups.length > 0 && (
        <div className="two aside">
          <div className="stack">
            {groups.map((group) => (
              <CartGroupCard key={group.sellerId} group={group} />
            ))}
            <p className="small muted">
              {groups.length > 1 ? t('cart:parcels', { count: groups.length }) : t('cart:one_parcel')}
            </p>
            <p>
              <a className="inline-block py-2" href={path('/tim-kiem')}>
                {t('cart:go_on')}
              </a>
            </p>
          </div>
          <section className="card stack sticky-total" aria-labelledby="cart-sum">
            <h2 className="sr-only" id="cart-sum">
              {t('cart:sum')}
            </h2>
            <p className="row between">
              <span>{t('cart:goods', { count, number: words.number(count) })}</span>
              <strong className="price">{words.dong(goodsTotal)}</strong>
            </p>
            <ButtonLink wide href={path('/thanh-toan')}>
              {t('cart:checkout')}
            </ButtonLink>
          </section>
        </div>
      )}
    </>
  )
}
