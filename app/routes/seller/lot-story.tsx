import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readUploads } from '#app/features/media/index.server.ts'
import { StoryFormSchema, storyOfForm, storyToForm } from '#app/features/traceability/index.ts'
import {
  diarySellerOf,
  keepPhotos,
  readDiary,
  readStory,
  saveStory,
} from '#app/features/traceability/index.server.ts'
import { LotHead } from '#app/features/traceability/ui/LotHead.tsx'
import { StoryForm } from '#app/features/traceability/ui/StoryForm.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { failureKey, parseFormData } from '#app/platform/http/form.server.ts'
import { orNotFound } from '#app/platform/http/refuse.server.ts'

export const handle = { access: 'seller:diary' }

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, ...(data.saved ? [{ name: 'form-done', content: data.saved }] : [])] : []

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const lot = orNotFound(await readDiary(call, params['code'] ?? ''))
  const story = storyToForm(await readStory(call, lot.lotId))
  const title = pageTitle(
    call.locale,
    wordsFor(call.locale)('diary:story.title', { number: lot.makersNumber }),
  )
  const saved = new URL(request.url).searchParams.has('da-luu') ? `story-${lot.code}` : null
  return { lot, story, title, saved }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const lotCode = params['code'] ?? ''
  const sellerId = orNotFound(diarySellerOf(call.actor))
  const sent = await readUploads(request, { maxFiles: 1 })
  if (!sent.ok) return data({ initialValue: {}, error: { '': [failureKey(sent.failure)] } }, { status: 422 })
  const { form, files } = sent.value
  const kept = await keepPhotos(call, sellerId, files)
  for (const id of kept.ids) form.set('photo', id)
  const parsed = parseFormData(form, StoryFormSchema)
  if (!parsed.ok) return parsed.reply()
  if (kept.failure) return parsed.fail({ ...kept.failure, field: 'photo' })
  const answer = await saveStory(call, { lotCode, story: storyOfForm(parsed.value) })
  if (!answer.ok) return parsed.fail(answer.failure)
  return redirectWithMessage(call, `/ban-hang/lo/${lotCode}/cau-chuyen?da-luu=1`, 'diary:story.saved')
}

export default function LotStory() {
  const t = useT()
  const { lot, story } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <LotHead lot={lot} title={t('diary:story.title', { number: lot.makersNumber })} here="story" />
      <p className="muted">{t('diary:story.lead')}</p>
      <StoryForm lotCode={lot.code} defaultValue={story} lastResult={lastResult} />
    </>
  )
}
