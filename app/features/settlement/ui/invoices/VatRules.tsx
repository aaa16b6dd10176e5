import type { SubmissionResult } from '@conform-to/react'
import { SELLER_KINDS } from '#app/features/sellers/index.ts'
import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { Button } from '#app/ui/Button.tsx'
import { Table } from '#app/ui/Table.tsx'
import { DateField } from '#app/ui/form/DateField.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { labelled } from '#app/ui/form/field.ts'
import { SelectField } from '#app/ui/form/SelectField.tsx'
import { TextArea } from '#app/ui/form/TextArea.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import type { ListedVatRule } from '../../e-invoice/vat-rules.server.ts'
import { invoiceSubjects, vatTreatments } from '../../e-invoice/vat.ts'
import { percentText } from '../fees/fee-forms.ts'
import { lawName } from '../law-name.ts'
import type { VatRuleFields } from './vat-form.ts'

/** The rules of VAT on invoices, each with its source. */
export function VatRules({ rules }: { rules: readonly ListedVatRule[] }) {
  const t = useT()
  const locale = useLocale()
  const about = ({ subject, category, categorySlug }: ListedVatRule) =>
    category?.[locale] ?? categorySlug ?? t(`fees:invoice.all_${subject}`)
  return (
    <Table
      caption={t('fees:invoice.rules')}
      rows={rules}
      rowKey={({ id }) => id}
      columns={[
        { key: 'about', head: t('fees:invoice.about'), cell: about },
        {
          key: 'kind',
          head: t('fees:tax.kind'),
          cell: ({ sellerKind }) => t(sellerKind ? `sellers:kind.${sellerKind}` : 'fees:scope.everybody'),
        },
        {
          key: 'vat',
          head: t('fees:invoice.vat'),
          cell: ({ treatment, rateBp }) =>
            rateBp === null ? t(`fees:invoice.${treatment}`) : `${percentText(rateBp, locale)} %`,
        },
        { key: 'since', head: t('fees:tax.since'), cell: ({ validFrom }) => formatDay(validFrom) },
        {
          key: 'source',
          head: t('fees:tax.source'),
          cell: ({ source, by }) => (
            <span className="small break-words">{lawName(source, locale) + (by ? ` (${by})` : '')}</span>
          ),
        },
      ]}
    />
  )
}

interface VatRuleFormProps {
  categories: readonly { readonly slug: string; readonly vi: string; readonly en: string }[]
  lastResult: SubmissionResult<string[]> | undefined
}

/** A new rule; the older ones stay, for the days that they held. */
export function VatRuleForm({ categories, lastResult }: VatRuleFormProps) {
  const t = useT()
  const locale = useLocale()
  const { props, fields, errors } = usePostedForm<VatRuleFields>({
    ...{ id: 'vat-rule', lastResult, defaultValue: { subject: 'goods', treatment: 'rated' } },
  })
  const asked = [
    labelled(fields.subject, t('fees:invoice.about')),
    labelled(fields.categorySlug, t('fees:scope.category')),
    labelled(fields.sellerKind, t('fees:tax.kind')),
    labelled(fields.treatment, t('fees:invoice.vat')),
    labelled(fields.rate, t('fees:invoice.rate')),
    labelled(fields.validFrom, t('fees:tax.since')),
    labelled(fields.source, t('fees:tax.source')),
  ]
  return (
    <form method="post" className="stack" {...props}>
      <ErrorSummary title={t('site:form.problems')} fields={asked} formErrors={errors} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          field={fields.subject}
          label={t('fees:invoice.about')}
          options={invoiceSubjects.map((subject) => ({
            value: subject,
            label: t(`fees:invoice.all_${subject}`),
          }))}
        />
        <SelectField
          field={fields.categorySlug}
          label={t('fees:scope.category')}
          hint={t('fees:invoice.category_hint')}
          prompt={t('fees:invoice.all_goods')}
          options={categories.map(({ slug, ...name }) => ({ value: slug, label: name[locale] }))}
        />
        <SelectField
          field={fields.sellerKind}
          label={t('fees:tax.kind')}
          prompt={t('fees:scope.everybody')}
          options={SELLER_KINDS.map((kind) => ({ value: kind, label: t(`sellers:kind.${kind}`) }))}
        />
        <SelectField
          field={fields.treatment}
          label={t('fees:invoice.vat')}
          options={vatTreatments.map((one) => ({ value: one, label: t(`fees:invoice.${one}`) }))}
        />
        <TextField
          field={fields.rate}
          label={t('fees:invoice.rate')}
          hint={t('fees:invoice.rate_hint')}
          inputMode="decimal"
        />
        <DateField field={fields.validFrom} label={t('fees:tax.since')} />
      </div>
      <TextArea
        field={fields.source}
        label={t('fees:tax.source')}
        hint={t('fees:tax.source_hint')}
        rows={2}
      />
      <Button kind="quiet">{t('fees:invoice.add')}</Button>
    </form>
  )
}
