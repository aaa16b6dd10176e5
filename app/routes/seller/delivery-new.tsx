import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { lotChoice, lotChoices, memberChoices, receiveDelivery } from '#app/features/sharing/index.server.ts'
import { ChooseLot } from '#app/features/sharing/ui/ChooseLot.tsx'
import { DeliveryForm } from '#app/features/sharing/ui/DeliveryForm.tsx'
import { DeliverySchema } from '#app/features/sharing/ui/sharing-forms.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { vnDay } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/form.server.ts'
import { orNotFound } from '#app/platform/http/refuse.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'

export const handle = { access: 'seller:money' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const query = new URL(request.url).searchParams
  const wanted = query.get('lo')
  const lot = wanted ? orNotFound(await lotChoice(call, wanted)) : null
  return {
    title: pageTitle(call.locale, wordsFor(call.locale)('sharing:receive.title')),
    lot,
    lots: lot ? [] : await lotChoices(call),
    members: lot ? await memberChoices(call) : [],
    memberId: query.get('ho'),
    today: vnDay(call.clock.now()),
    // One delivery however often this form is sent.
    key: newId(),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const wanted = new URL(request.url).searchParams.get('lo') ?? ''
  const { lotCode } = orNotFound(await lotChoice(call, wanted))
  const form = await parseForm(request, DeliverySchema)
  if (!form.ok) return form.reply()
  const received = await receiveDelivery(call, { ...form.value, lotCode })
  if (!received.ok) return form.fail(received.failure)
  const { deliveryId } = received.value
  return redirectWithMessage(
    call,
    `/ban-hang/ho-thanh-vien/phieu-nhan/${deliveryId}?moi=1`,
    'sharing:done.received',
  )
}

export default function NewDelivery() {
  const t = useT()
  const path = usePath()
  const { lot, lots, members, memberId, today, key } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('sharing:members.title'), href: path('/ban-hang/ho-thanh-vien') },
          { name: t('sharing:receive.title') },
        ]}
      />
      <h1>{t('sharing:receive.title')}</h1>
      {lot ? (
        <DeliveryForm
          lot={lot}
          members={members}
          memberId={memberId}
          today={today}
          formKey={key}
          lastResult={lastResult}
        />
      ) : (
        <ChooseLot lots={lots} memberId={memberId} />
      )}
    </>
  )
}
