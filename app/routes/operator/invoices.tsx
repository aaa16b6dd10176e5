import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  addVatRule,
  invoiceFileForms,
  listVatCategories,
  listVatRules,
  readInvoiceSums,
} from '#app/features/settlement/index.server.ts'
import { lawName } from '#app/features/settlement/ui/law-name.ts'
import { InvoiceCards } from '#app/features/settlement/ui/invoices/InvoiceCards.tsx'
import { VatRuleSchema } from '#app/features/settlement/ui/invoices/vat-form.ts'
import { VatRuleForm, VatRules } from '#app/features/settlement/ui/invoices/VatRules.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { formatDay, isDay, monthOf, vnDay } from '#app/kernel/clock.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/form.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { Button } from '#app/ui/Button.tsx'
import { Message } from '#app/ui/Message.tsx'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const HERE = '/dieu-hanh/hoa-don'

/** What the invoicing software needs of a month, as files, and which VAT they name. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const asked = `${new URL(request.url).searchParams.get('thang') ?? ''}-01`
  const today = vnDay(call.clock.now())
  const day = isDay(asked) ? asked : today
  const { to } = monthOf(day)
  const title = pageTitle(call.locale, wordsFor(call.locale)('money:invoices.title'))
  const [sums, rules, categories] = await Promise.all([
    readInvoiceSums(call, day),
    listVatRules(call),
    listVatCategories(call),
  ])
  return {
    title,
    month: day.slice(0, 7),
    openUntil: to >= today ? to : null,
    sums,
    rules,
    categories,
    forms: invoiceFileForms,
  }
}

/** Another rule of VAT. */
export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const form = await parseForm(request, VatRuleSchema)
  if (!form.ok) return form.reply()
  const { rate: rateBp, ...rule } = form.value
  const added = await addVatRule(call, { ...rule, rateBp })
  return added.ok ? redirectWithMessage(call, HERE, 'fees:done.vat_add') : form.fail(added.failure)
}

export default function Invoices() {
  const t = useT()
  const path = usePath()
  const locale = useLocale()
  const { month, openUntil, sums, rules, categories, forms } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
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
      {sums.format && (
        <p className="small muted">
          {t('money:invoices.source', {
            day: formatDay(sums.format.validFrom),
            source: lawName(sums.format.source, locale),
          })}
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
      <InvoiceCards {...{ sums, month, forms, openUntil }} />
      <h2 id="thue-suat">{t('fees:invoice.rules')}</h2>
      <p>{t('fees:invoice.words')}</p>
      <VatRules rules={rules} />
      <MoreDetails title={t('fees:invoice.new')} open={lastResult !== undefined}>
        <VatRuleForm categories={categories} lastResult={lastResult} />
      </MoreDetails>
    </>
  )
}
