import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { chosenExpiry } from '#app/features/inventory/index.ts'
import { listReceivable, receiveLot } from '#app/features/inventory/index.server.ts'
import { ChooseProduct, SellerReceiveForm } from '#app/features/inventory/ui/seller-receive-form.tsx'
import { ReceiveSchema } from '#app/features/inventory/ui/seller-lot-forms.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { vnDay } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/form.server.ts'
import { notFound } from '#app/platform/http/refuse.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'

export const handle = { access: 'seller:stock' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const wanted = new URL(request.url).searchParams.get('san-pham')
  const products = await listReceivable(call)
  const product = products.find(({ productId }) => productId === wanted) ?? null
  if (wanted && !product) throw notFound()
  return {
    title: pageTitle(call.locale, wordsFor(call.locale)('lots:receive')),
    products: product ? [] : products,
    product,
    today: vnDay(call.clock.now()),
    // One deed however often this form is sent.
    key: newId(),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const form = await parseForm(request, ReceiveSchema)
  if (!form.ok) return form.reply()
  const { expiry, expiresOn: day, ...lot } = form.value
  const product = (await listReceivable(call)).find(({ packs }) =>
    packs.some(({ variantId }) => variantId === lot.variantId),
  )
  if (!product) return form.fail({ key: 'lots:failure.unknown_pack', field: 'variantId' })
  const { shelfLifeDays } = product
  const expiresOn = chosenExpiry(expiry, { madeOn: lot.madeOn, day, shelfLifeDays })
  if (expiresOn === undefined) return form.fail({ key: 'errors:required', field: 'expiry' })
  const received = await receiveLot(call, { ...lot, expiresOn })
  if (!received.ok) return form.fail(received.failure)
  const { code } = received.value
  return redirectWithMessage(call, `/ban-hang/lo/${code}`, `lots:done.received|count=${lot.quantity}`)
}

export default function ReceiveLot() {
  const t = useT()
  const path = usePath()
  const { products, product, today, key } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[{ name: t('lots:title'), href: path('/ban-hang/lo') }, { name: t('lots:receive') }]}
      />
      <h1>{t('lots:receive')}</h1>
      {product ? (
        <SellerReceiveForm product={product} today={today} formKey={key} lastResult={lastResult} />
      ) : (
        <ChooseProduct products={products} />
      )}
    </>
  )
}
