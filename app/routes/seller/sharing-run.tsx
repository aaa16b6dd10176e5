import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { confirmRun, dropRun, readRun } from '#app/features/sharing/index.server.ts'
import { RunDeeds, RunHouseholds, RunLots } from '#app/features/sharing/ui/RunView.tsx'
import { RunDeedSchema } from '#app/features/sharing/ui/sharing-forms.ts'
import { useSharingWords } from '#app/features/sharing/ui/sharing-words.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { formatMoment } from '#app/kernel/clock.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { failureKey, parseForm } from '#app/platform/http/form.server.ts'
import { notFound, orNotFound } from '#app/platform/http/refuse.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { Message } from '#app/ui/Message.tsx'

export const handle = { access: 'seller:money' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const HERE = '/ban-hang/ho-thanh-vien/chia-tien'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const run = orNotFound(await readRun(call, params['id'] ?? ''))
  const number = `${run.number}/${run.year}`
  return { run, title: pageTitle(call.locale, wordsFor(call.locale)('sharing:run.title', { number })) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const runId = params['id'] ?? ''
  const form = await parseForm(request, RunDeedSchema)
  if (!form.ok) return form.reply()
  const deed = form.value
  const confirms = deed.do === 'confirm'
  const answer = confirms
    ? await confirmRun(call, { runId, shown: deed.shown })
    : await dropRun(call, { runId })
  if (answer.ok) {
    return confirms
      ? redirectWithMessage(call, `${HERE}/${runId}`, 'sharing:done.confirmed')
      : redirectWithMessage(call, HERE, 'sharing:done.dropped')
  }
  if (answer.failure.key === 'sharing:failure.not_there') throw notFound()
  return redirectWithMessage(call, `${HERE}/${runId}`, failureKey(answer.failure), { tone: 'warn' })
}

export default function SharingRun() {
  const t = useT()
  const path = usePath()
  const words = useSharingWords()
  const { run } = useLoaderData<typeof loader>()
  const number = words.number(run)
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[{ name: t('sharing:runs.title'), href: path(HERE) }, { name: number }]}
      />
      <h1>{t('sharing:run.title', { number })}</h1>
      {run.confirmedAt ? (
        <Message tone="success">
          {t('sharing:run.confirmed_words', {
            name: run.confirmedBy ?? '',
            at: formatMoment(run.confirmedAt),
          })}
        </Message>
      ) : (
        <Message tone="info">{t('sharing:run.draft_words')}</Message>
      )}
      {run.note && <p>{run.note}</p>}
      <RunHouseholds run={run} />
      <RunLots run={run} />
      {run.status === 'draft' && <RunDeeds run={run} />}
    </>
  )
}
