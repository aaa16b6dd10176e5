import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readPaymentHistory } from '#app/features/payments/index.server.ts'
import { PaymentTimeline } from '#app/features/payments/ui/operator/PaymentTimeline.tsx'
import { readEntriesAbout } from '#app/features/settlement/index.server.ts'
import { PostingTable } from '#app/features/settlement/ui/PostingTable.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { formatMoment } from '#app/kernel/clock.ts'
import { isId } from '#app/kernel/ids.ts'
import { formatDong } from '#app/kernel/money.ts'
import { notFound, orNotFound } from '#app/platform/http/refuse.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { Card } from '#app/ui/Card.tsx'
import { Facts } from '#app/ui/Facts.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Everything that happened to one payment, in order, and what the books say of it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const paymentId = params['paymentId'] ?? ''
  if (!isId(paymentId)) throw notFound()
  const payment = orNotFound(await readPaymentHistory(call, paymentId))
  const postings = await readEntriesAbout(call, paymentId)
  const words = wordsFor(call.locale)('money:payment.title', { code: payment.orderCode })
  return { title: pageTitle(call.locale, words), payment, postings }
}

export default function Payment() {
  const t = useT()
  const path = usePath()
  const locale = useLocale()
  const { payment, postings } = useLoaderData<typeof loader>()
  const { covers, entries, missing } = payment
  const moments: [string, Date | null][] = [
    [t('money:payment.created'), payment.createdAt],
    [t('money:payment.paid'), payment.paidAt],
    [t('money:payment.until'), payment.status === 'open' ? payment.expiresAt : null],
  ]
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('money:trail'), href: path('/dieu-hanh/tien') },
          { name: t('money:find.title'), href: path('/dieu-hanh/thanh-toan') },
          { name: payment.orderCode },
        ]}
      />
      <h1>{t('money:payment.title', { code: payment.orderCode })}</h1>
      <p className="small muted">{t('money:payment.audit')}</p>
      <Card>
        <Facts
          facts={[
            { name: t('money:amount'), value: formatDong(payment.amount, locale) },
            { name: t('money:state'), value: t(`payment:status.${payment.status}`) },
            ...(missing > 0n && payment.status === 'open'
              ? [{ name: t('money:payment.missing'), value: formatDong(missing, locale) }]
              : []),
            { name: t('money:find.method'), value: t(`payment:method.${payment.method}`) },
            ...moments.flatMap(([name, at]) => (at ? [{ name, value: formatMoment(at) }] : [])),
            ...covers.map(({ code, seller, amount }) => ({
              name: t('money:payment.covers'),
              value: `${code} · ${seller} · ${formatDong(amount, locale)}`,
            })),
          ]}
        />
      </Card>
      <h2>{t('money:payment.history')}</h2>
      <PaymentTimeline entries={entries} />
      <h2>{t('money:payment.postings')}</h2>
      <PostingTable rows={postings} />
    </>
  )
}
