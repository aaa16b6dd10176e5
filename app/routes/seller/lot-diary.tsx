import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readUploads } from '#app/features/media/index.server.ts'
import { DiaryFormSchema } from '#app/features/traceability/index.ts'
import {
  diarySellerOf,
  keepPhotos,
  readDiary,
  recordDiaryEvent,
  withdrawWords,
} from '#app/features/traceability/index.server.ts'
import { DiaryEntries } from '#app/features/traceability/ui/DiaryEntries.tsx'
import { DiaryForm } from '#app/features/traceability/ui/DiaryForm.tsx'
import { LotHead } from '#app/features/traceability/ui/LotHead.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { vnDay } from '#app/kernel/clock.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { failureKey, parseFormData } from '#app/platform/http/form.server.ts'
import { notFound, orNotFound } from '#app/platform/http/refuse.server.ts'

export const handle = { access: 'seller:diary' }

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, ...(data.saved ? [{ name: 'form-done', content: data.saved }] : [])] : []

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const lot = orNotFound(await readDiary(call, params['code'] ?? ''))
  const query = new URL(request.url).searchParams
  const corrects = lot.entries.find((entry) => String(entry.sequence) === query.get('sua'))
  const title = pageTitle(call.locale, wordsFor(call.locale)('diary:lot.title', { number: lot.makersNumber }))
  const writer = call.actor.kind === 'person' ? call.actor.name : ''
  const saved = query.has('da-ghi') ? `diary-${lot.code}` : null
  return { lot, corrects, title, writer, saved, today: vnDay(call.clock.now()) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const lotCode = params['code'] ?? ''
  const sellerId = orNotFound(diarySellerOf(call.actor))
  const page = `/ban-hang/lo/${lotCode}/nhat-ky`
  const sent = await readUploads(request)
  if (!sent.ok) return data({ initialValue: {}, error: { '': [failureKey(sent.failure)] } }, { status: 422 })
  const { form, files } = sent.value

  const withdraw = form.get('withdraw')
  if (typeof withdraw === 'string') {
    const answer = await withdrawWords(call, { diaryEventId: withdraw })
    if (!answer.ok) throw notFound()
    return redirectWithMessage(call, page, 'diary:entry.taken')
  }
  // Photos first: a mistake in the words must not cost the upload.
  const kept = await keepPhotos(call, sellerId, files)
  for (const id of kept.ids) form.append('photos', id)
  const parsed = parseFormData(form, DiaryFormSchema)
  if (!parsed.ok) return parsed.reply()
  if (kept.failure) return parsed.fail({ ...kept.failure, field: 'photos' })
  const { title, detail, correctsId, ...rest } = parsed.value
  const answer = await recordDiaryEvent(call, {
    ...rest,
    lotCode,
    titleVi: title,
    detailVi: detail,
    correctsId,
  })
  if (!answer.ok) return parsed.fail(answer.failure)
  return redirectWithMessage(call, `${page}?da-ghi=${answer.value.sequence}`, 'diary:lot.recorded')
}

export default function LotDiary() {
  const t = useT()
  const path = usePath()
  const { lot, corrects, writer, today } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <LotHead lot={lot} title={t('diary:lot.title', { number: lot.makersNumber })} here="diary" />
      <section className="stack">
        <h2>{corrects ? t('diary:form.correct', { sequence: corrects.sequence }) : t('diary:form.title')}</h2>
        {corrects && (
          <p className="small muted">
            {t('diary:form.correct_lead')}{' '}
            <a className="inline-block py-2" href={path(`/ban-hang/lo/${lot.code}/nhat-ky`)}>
              {t('diary:form.cancel')}
            </a>
          </p>
        )}
        <DiaryForm {...{ lotCode: lot.code, today, writer, corrects, lastResult }} />
      </section>
      <section className="stack">
        <h2>{t('diary:lot.entries')}</h2>
        <DiaryEntries entries={lot.entries} lotCode={lot.code} />
      </section>
    </>
  )
}
