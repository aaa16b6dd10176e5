import type { LastResult } from '#app/features/payments/ui/operator/answer-to.ts'
import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { MoneyField } from '#app/ui/form/MoneyField.tsx'
import { SelectField } from '#app/ui/form/SelectField.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { GatewayTerms } from '../../price/gateway-terms.server.ts'
import { percentText } from './fee-forms.ts'

/** What gateways are thought to keep of a payment, each with its day and source, and the way to say it anew. */
export function GatewayTermsForm({ terms, lastResult }: { terms: GatewayTerms[]; lastResult: LastResult }) {
  const t = useT()
  const locale = useLocale()
  const answer = lastResult?.initialValue?.['do'] === 'gateway' ? lastResult : undefined
  const { props, fields, errors } = usePostedForm<{
    method: string
    percent: string
    fixed: string
    source: string
  }>({ id: 'gateway', lastResult: answer })
  return (
    <>
      <Table
        caption={t('fees:gateway.caption')}
        rows={terms}
        rowKey={({ method }) => method}
        columns={[
          {
            key: 'method',
            head: t('fees:gateway.method'),
            cell: ({ method }) => t(`payment:method.${method}`),
          },
          {
            key: 'percent',
            head: t('fees:gateway.percent'),
            numeric: true,
            cell: ({ percentBp }) => `${percentText(percentBp, locale)}%`,
          },
          {
            key: 'fixed',
            head: t('fees:gateway.fixed'),
            numeric: true,
            cell: ({ fixed }) => formatDong(fixed, locale),
          },
          { key: 'asOf', head: t('fees:gateway.as_of'), cell: ({ asOf }) => formatDay(asOf) },
          {
            key: 'source',
            head: t('fees:gateway.source'),
            cell: ({ source }) => source || t('fees:gateway.assumed'),
          },
        ]}
      />
      <MoreDetails title={t('fees:gateway.change')} open={answer !== undefined}>
        <form method="post" className="stack tight" {...props}>
          <ErrorSummary
            title={t('site:form.problems')}
            fields={[fields.method, fields.percent, fields.fixed, fields.source]}
            formErrors={errors}
          />
          <SelectField
            field={fields.method}
            label={t('fees:gateway.method')}
            options={terms.map(({ method }) => ({ value: method, label: t(`payment:method.${method}`) }))}
            prompt={t('fees:form.not_chosen')}
          />
          <TextField field={fields.percent} label={t('fees:gateway.percent')} inputMode="decimal" />
          <MoneyField field={fields.fixed} label={t('fees:gateway.fixed')} />
          <TextField
            field={fields.source}
            label={t('fees:gateway.source')}
            hint={t('fees:gateway.source_hint')}
            autoComplete="off"
          />
          <Button kind="quiet" name="do" value="gateway">
            {t('fees:gateway.save')}
          </Button>
        </form>
      </MoreDetails>
    </>
  )
}
