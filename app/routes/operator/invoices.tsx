import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { invoiceFileForms, readInvoiceData } from '#app/features/settlement/index.server.ts'
import { invoiceKinds } from '#app/features/settlement/index.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { formatDay, isDay, vnDay } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { Button } from '#app/ui/Button.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Card } from '#app/ui/Card.tsx'
import { Message } from '#app/ui/Message.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** What the invoicing software needs of a month, as files. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const asked = `${new URL(request.url).searchParams.get('thang') ?? ''}-01`
  const day = isDay(asked) ? asked : vnDay(call.clock.now())
  const title = pageTitle(call.locale, wordsFor(call.locale)('money:invoices.title'))
  const exports = []
  let format = null
  for (const kind of invoiceKinds) {
    const data = await readInvoiceData(call, { kind, day })
    if (data) format = { source: data.format.source, validFrom: data.format.validFrom }
    exports.push({ kind, rows: data?.rows.length ?? 0, total: data?.total ?? 0n })
  }
  return { title, month: day.slice(0, 7), exports, format, forms: invoiceFileForms }
}

export default function Invoices() {
  const t = useT()
  const path = usePath()
  const locale = useLocale()
  const { month, exports, format, forms } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('money:trail'), href: path('/dieu-hanh/tien') },
          { name: t('money:invoices.title') },
        ]}
      />
      <h1>{t('money:invoices.title')}</h1>
      <Message tone="warn">{t('money:invoices.not_invoice')}</Message>
      {format && (
        <p className="small muted">
          {t('money:invoices.source', { day: formatDay(format.validFrom), source: format.source })}
        </p>
      )}
      <form className="stack tight">
        <label className="label" htmlFor="thang">
          {t('money:invoices.month')}
        </label>
        <div className="row wraps">
          <input
            className="input"
            id="thang"
            name="thang"
            type="month"
            defaultValue={month}
            pattern="\d{4}-\d{2}"
            placeholder="2026-11"
          />
          <Button kind="quiet">{t('money:invoices.show')}</Button>
        </div>
      </form>
      {exports.map(({ kind, rows, total }) => (
        <Card key={kind}>
          <h2>{t(`money:invoices.${kind}`)}</h2>
          {rows === 0 ? (
            <p className="muted">{t('money:invoices.empty')}</p>
          ) : (
            <>
              <p>{t('money:invoices.rows', { count: rows, amount: formatDong(total, locale) })}</p>
              <div className="row wraps">
                {forms.map((form) => (
                  <ButtonLink
                    key={form}
                    kind="quiet"
                    href={path(`/dieu-hanh/hoa-don/tai?loai=${kind}&thang=${month}&dinh-dang=${form}`)}
                  >
                    {t('money:invoices.download', { form: form.toUpperCase() })}
                  </ButtonLink>
                ))}
              </div>
            </>
          )}
        </Card>
      ))}
    </>
  )
}
