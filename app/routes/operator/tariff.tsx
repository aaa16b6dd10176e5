import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listTariffs, publishTariff, readTariff } from '#app/features/delivery/index.server.ts'
import { formOfSteps, stepsOfForm, TariffFormSchema } from '#app/features/delivery/ui/operator/tariff-form.ts'
import { TariffForm } from '#app/features/delivery/ui/operator/TariffForm.tsx'
import { TariffVersions } from '#app/features/delivery/ui/operator/TariffVersions.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { formatMoment } from '#app/kernel/clock.ts'
import { isId } from '#app/kernel/ids.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { parseFormData, readForm } from '#app/platform/http/form.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { Message } from '#app/ui/Message.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const [current, versions] = await Promise.all([readTariff(call, call.clock.now()), listTariffs(call)])
  const title = pageTitle(call.locale, wordsFor(call.locale)('operator:tariff.title'))
  const { id, validFrom, steps } = current
  return { title, id, validFrom, form: formOfSteps(steps), versions }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const sent = await readForm(request)
  const basedOn = String(sent.get('basedOn') ?? '')
  const form = parseFormData(sent, TariffFormSchema, 'steps')
  if (!form.ok) return form.reply()
  const answer = await publishTariff(call, {
    steps: stepsOfForm(form.value),
    note: form.value.note,
    basedOn: isId(basedOn) ? basedOn : null,
  })
  if (!answer.ok) return form.fail(answer.failure)
  return redirectWithMessage(call, '/dieu-hanh/bieu-phi', 'operator:done.tariff')
}

export default function Tariff() {
  const t = useT()
  const path = usePath()
  const { id, validFrom, form, versions } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('money:trail'), href: path('/dieu-hanh/tien') },
          { name: t('operator:tariff.title') },
        ]}
      />
      <h1>{t('operator:tariff.title')}</h1>
      <Message tone="info">{t('operator:tariff.assumption')}</Message>
      <p>
        {validFrom
          ? t('operator:tariff.in_force', { at: formatMoment(validFrom) })
          : t('operator:tariff.built_in')}
      </p>
      <p className="hint">{t('operator:tariff.orders_safe')}</p>
      <TariffForm key={id} basedOn={id ?? ''} defaultValue={form} lastResult={lastResult} />
      <h2>{t('operator:tariff.versions')}</h2>
      <TariffVersions versions={versions} />
    </>
  )
}
