import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { packingMismatch } from '#app/features/ordering/index.ts'
import { packSellerOrder, readPacking, readSellerOrder } from '#app/features/ordering/index.server.ts'
import { PackSchema } from '#app/features/ordering/ui/seller-order-forms.ts'
import { SellerPackForm } from '#app/features/ordering/ui/seller-pack-form.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectTo, redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { failureKey, parseForm } from '#app/platform/http/form.server.ts'
import { notFound, orNotFound } from '#app/platform/http/refuse.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'

export const handle = { access: 'seller:orders' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const code = params['code'] ?? ''
  const order = orNotFound(await readSellerOrder(call, code))
  // Only an accepted order can be packed; its own page says what comes next instead.
  if (!order.next.includes('packed')) throw redirectTo(call, `/ban-hang/don/${code}`)
  const choices = orNotFound(await readPacking(call, code))
  const title = wordsFor(call.locale)('packing:pack.title', { code })
  return { order, choices, title: pageTitle(call.locale, title) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const code = params['code'] ?? ''
  const form = await parseForm(request, PackSchema)
  if (!form.ok) return form.reply()
  const choices = orNotFound(await readPacking(call, code))
  const lines = form.value.lines.map((line) => ({
    ...line,
    from: line.from.filter(({ quantity }) => quantity > 0),
  }))
  const mismatch = packingMismatch(choices, lines)
  if (mismatch) return form.fail(mismatch)
  const packed = await packSellerOrder(call, { code, lines })
  if (packed.ok) return redirectWithMessage(call, `/ban-hang/don/${code}`, `packing:done.pack|code=${code}`)
  if (packed.failure.key === 'order:failure.not_there') throw notFound()
  if (packed.failure.key === 'order:failure.not_now') {
    return redirectWithMessage(call, `/ban-hang/don/${code}`, failureKey(packed.failure), { tone: 'warn' })
  }
  return form.fail(packed.failure)
}

export default function Pack() {
  const t = useT()
  const path = usePath()
  const { order, choices } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('packing:orders.title'), href: path('/ban-hang/don') },
          { name: order.code, href: path(`/ban-hang/don/${order.code}`) },
          { name: t('packing:pack.crumb') },
        ]}
      />
      <h1>{t('packing:pack.title', { code: order.code })}</h1>
      <p>{t('packing:pack.lead')}</p>
      <SellerPackForm order={order} choices={choices} lastResult={useActionData<typeof action>()} />
    </>
  )
}
