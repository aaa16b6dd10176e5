import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readDelivery, reverseDelivery } from '#app/features/sharing/index.server.ts'
import { DeliveryFacts } from '#app/features/sharing/ui/DeliveryFacts.tsx'
import { ReverseForm } from '#app/features/sharing/ui/ReverseForm.tsx'
import { ReverseSchema } from '#app/features/sharing/ui/sharing-forms.ts'
import { useSharingWords } from '#app/features/sharing/ui/sharing-words.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/form.server.ts'
import { notFound, orNotFound } from '#app/platform/http/refuse.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Icon } from '#app/ui/Icon.tsx'

export const handle = { access: 'seller:money' }

// What was typed at the scales has become this receipt: the device may forget it.
export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, ...(data.saved ? [{ name: 'form-done', content: data.saved }] : [])] : []

export const headers = () => ({ 'Cache-Control': 'no-store' })

const HERE = '/ban-hang/ho-thanh-vien'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const delivery = orNotFound(await readDelivery(call, params['id'] ?? ''))
  const saved = new URL(request.url).searchParams.has('moi') ? `giao-${delivery.lotCode}` : null
  const title = pageTitle(call.locale, wordsFor(call.locale)('sharing:receipt.title'))
  return { title, delivery, saved }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const form = await parseForm(request, ReverseSchema)
  if (!form.ok) return form.reply()
  const answer = await reverseDelivery(call, { deliveryId: params['id'] ?? '', ...form.value })
  if (answer.ok) {
    return redirectWithMessage(call, `${HERE}/phieu-nhan/${answer.value.deliveryId}`, 'sharing:done.reversed')
  }
  if (answer.failure.key === 'sharing:failure.not_there') throw notFound()
  return form.fail(answer.failure)
}

export default function Delivery() {
  const t = useT()
  const path = usePath()
  const words = useSharingWords()
  const { delivery } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { deliveryId, lotCode, standing } = delivery
  const name = t(standing === 'reversal' ? 'sharing:receipt.reversal' : 'sharing:receipt.title')
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('sharing:deliveries.title'), href: path(`${HERE}/hang-giao`) },
          { name: words.number(delivery) },
        ]}
      />
      <h1>{`${name} ${words.number(delivery)}`}</h1>
      <DeliveryFacts delivery={delivery} />
      <ButtonLink wide href={path(`${HERE}/phieu-nhan/${deliveryId}/phieu.pdf`)}>
        <Icon name="print" small />
        {t('sharing:receipt.print')}
      </ButtonLink>
      <ButtonLink kind="quiet" wide href={path(`${HERE}/nhan-hang?lo=${lotCode}`)}>
        {t('sharing:receipt.next')}
      </ButtonLink>
      <ButtonLink kind="quiet" wide href={path(`${HERE}/lo/${lotCode}`)}>
        {t('sharing:receipt.to_lot')}
      </ButtonLink>
      {standing === 'counts' && (
        <ReverseForm
          lastResult={lastResult}
          words={{
            ask: t('sharing:receipt.wrong'),
            words: t('sharing:receipt.wrong_words'),
            reason: t('sharing:receipt.wrong_reason'),
            button: t('sharing:receipt.wrong_button'),
          }}
        />
      )}
    </>
  )
}
