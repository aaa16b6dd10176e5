import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { draftRun, listRuns, listSharingLots } from '#app/features/sharing/index.server.ts'
import { DraftForm, RunCards } from '#app/features/sharing/ui/RunCards.tsx'
import { ListPages } from '#app/ui/ListPages.tsx'
import { SharingTabs } from '#app/features/sharing/ui/SharingTabs.tsx'
import { DraftRunSchema } from '#app/features/sharing/ui/sharing-forms.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { newId } from '#app/kernel/ids.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectTo } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/form.server.ts'
import { pageNumberOf } from '#app/routes/slug-of.server.ts'

export const handle = { access: 'seller:money' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const HERE = '/ban-hang/ho-thanh-vien/chia-tien'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const page = pageNumberOf(new URL(request.url).searchParams.get('trang'))
  const runs = await listRuns(call, page)
  const lots = (await listSharingLots(call)).items
  return {
    title: pageTitle(call.locale, wordsFor(call.locale)('sharing:runs.title')),
    runs,
    lots: lots.filter(({ open, credit }) => open !== null && (open !== 0n || credit !== 0n)),
    key: newId(),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const form = await parseForm(request, DraftRunSchema)
  if (!form.ok) return form.reply()
  const draft = await draftRun(call, form.value)
  return draft.ok ? redirectTo(call, `${HERE}/${draft.value.runId}`) : form.fail(draft.failure)
}

export default function SharingRuns() {
  const t = useT()
  const path = usePath()
  const { runs, lots, key } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <h1>{t('sharing:runs.title')}</h1>
      <SharingTabs current="runs" />
      <p className="lead">{t('sharing:runs.lead')}</p>
      <RunCards runs={runs.items} />
      <ListPages page={runs.page} pages={runs.pages} hrefOf={(one) => path(`${HERE}?trang=${one}`)} />
      <h2>{t('sharing:runs.new')}</h2>
      <DraftForm lots={lots} formKey={key} lastResult={lastResult} />
    </>
  )
}
