import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readNotice } from '#app/features/payments/index.server.ts'
import {
  isStuck,
  useNoticeState,
  useOutcomeWords,
  useSenderName,
} from '#app/features/payments/ui/operator/notice-words.ts'
import { ToldMovements } from '#app/features/payments/ui/operator/ToldMovements.tsx'
import { RawNotice } from '#app/features/payments/ui/operator/RawNotice.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { formatMoment } from '#app/kernel/clock.ts'
import { isId } from '#app/kernel/ids.ts'
import { notFound, orNotFound } from '#app/platform/http/refuse.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { Facts } from '#app/ui/Facts.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** One notice word for word, its secrets masked. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const id = params['id'] ?? ''
  if (!isId(id)) throw notFound()
  const notice = orNotFound(await readNotice(call, id))
  return { title: pageTitle(call.locale, wordsFor(call.locale)('money:notices.raw_title')), notice }
}

export default function Notice() {
  const t = useT()
  const path = usePath()
  const senderName = useSenderName()
  const outcomeWords = useOutcomeWords()
  const { notice } = useLoaderData<typeof loader>()
  const stateOf = useNoticeState()
  const { noticeId, provider, receivedAt, processedAt, verdict, eventId, outcome, movements } = notice
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('money:trail'), href: path('/dieu-hanh/tien') },
          { name: t('money:notices.title'), href: path('/dieu-hanh/thong-bao') },
          { name: t('money:notices.raw_title') },
        ]}
      />
      <h1>
        {t('money:history.notice', {
          provider: senderName(provider),
          verdict: t(`money:verdict.${verdict}`),
        })}
      </h1>
      <Card>
        <Facts
          small
          facts={[
            { name: t('money:notices.verdict_label'), value: stateOf(notice).words },
            { name: t('money:notices.money'), value: <ToldMovements movements={movements} /> },
            { name: t('money:at'), value: formatMoment(receivedAt) },
            {
              name: t('money:notices.processed'),
              value: processedAt ? formatMoment(processedAt) : t('money:notices.not_processed'),
            },
            { name: t('money:notices.event'), value: eventId ?? '–' },
            { name: t('money:notices.outcome'), value: outcome ? outcomeWords(outcome) : '–' },
          ]}
        />
        <RawNotice {...notice} />
        {isStuck(notice) && (
          <form method="post" action={path('/dieu-hanh/thong-bao')}>
            <input type="hidden" name="id" value={noticeId} />
            <Button kind="quiet">{t('operator:notices.replay')}</Button>
          </form>
        )}
      </Card>
    </>
  )
}
