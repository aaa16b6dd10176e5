import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findPayments } from '#app/features/payments/index.server.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectTo } from '#app/platform/http/flash.server.ts'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { Button } from '#app/ui/Button.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { Table } from '#app/ui/Table.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Payments by code, reference, amount, phone or name: `/dieu-hanh/thanh-toan?ma=7K3M-2QXW`. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const text = (new URL(request.url).searchParams.get('ma') ?? '').trim().slice(0, 60)
  const title = pageTitle(call.locale, wordsFor(call.locale)('money:find.title'))
  const found = await findPayments(call, text)
  const [only, ...others] = found
  // There is nothing to choose from: it opens at once.
  if (only && others.length === 0) throw redirectTo(call, `/dieu-hanh/thanh-toan/${only.paymentId}`)
  return { title, text, found }
}

export default function Payments() {
  const t = useT()
  const path = usePath()
  const locale = useLocale()
  const { text, found } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[{ name: t('money:trail'), href: path('/dieu-hanh/tien') }, { name: t('money:find.title') }]}
      />
      <h1>{t('money:find.title')}</h1>
      <form className="stack tight" role="search">
        <label className="label" htmlFor="ma">
          {t('money:find.label')}
        </label>
        <div className="row wraps">
          <input
            className="input"
            id="ma"
            name="ma"
            defaultValue={text}
            placeholder={t('money:find.placeholder')}
            autoComplete="off"
          />
          <Button>{t('money:find.submit')}</Button>
        </div>
      </form>
      {found.length === 0 ? (
        <EmptyState picture="rice" title={text ? t('money:find.empty', { text }) : t('money:find.start')}>
          {t(text ? 'money:find.empty_words' : 'money:find.start_words')}
        </EmptyState>
      ) : (
        <Table
          caption={t('money:find.caption', { count: found.length })}
          rows={found}
          rowKey={({ paymentId }) => paymentId}
          columns={[
            {
              key: 'order',
              head: t('money:order'),
              cell: ({ paymentId, orderCode }) => (
                <a href={path(`/dieu-hanh/thanh-toan/${paymentId}`)}>{orderCode}</a>
              ),
            },
            { key: 'buyer', head: t('money:find.buyer'), cell: ({ buyerName }) => buyerName },
            {
              key: 'amount',
              head: t('money:amount'),
              numeric: true,
              cell: ({ amount }) => formatDong(amount, locale),
            },
            {
              key: 'method',
              head: t('money:find.method'),
              cell: ({ method }) => t(`payment:method.${method}`),
            },
            { key: 'state', head: t('money:state'), cell: ({ status }) => t(`payment:status.${status}`) },
            { key: 'at', head: t('money:at'), cell: ({ createdAt }) => formatMoment(createdAt) },
          ]}
        />
      )}
    </>
  )
}
