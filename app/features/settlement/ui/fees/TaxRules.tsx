import type { LastResult } from '#app/features/payments/ui/operator/answer-to.ts'
import { SELLER_KINDS } from '#app/features/sellers/index.ts'
import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatDay, formatMoment, vnDay } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { ConfirmDetails } from '#app/ui/ConfirmDetails.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import { Checkbox } from '#app/ui/form/Checkbox.tsx'
import { DateField } from '#app/ui/form/DateField.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { labelled } from '#app/ui/form/field.ts'
import { MoneyField } from '#app/ui/form/MoneyField.tsx'
import { SelectField } from '#app/ui/form/SelectField.tsx'
import { TextArea } from '#app/ui/form/TextArea.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import type { ListedTaxRule } from '../../tax/tax-rules.server.ts'
import { lawName } from '../law-name.ts'
import { percentText } from './fee-forms.ts'

/** The rules of withholding, each with its source and whether it is on. */
export function TaxRules({ rules }: { rules: readonly ListedTaxRule[] }) {
  const t = useT()
  const locale = useLocale()
  return (
    <>
      {rules.map((rule) => (
        <Card key={rule.id} id={`tax-${rule.id}`}>
          <div className="row wraps">
            <h3>{t(`sellers:kind.${rule.sellerKind}`)}</h3>
            <Badge tone={rule.enabled ? 'good' : 'plain'}>
              {t(rule.enabled ? 'fees:tax.on' : 'fees:tax.off')}
            </Badge>
          </div>
          <RuleFacts rule={rule} />
          <p className="small break-words">{lawName(rule.source, locale)}</p>
          {rule.changedAt && (
            <p className="small muted">
              {t('fees:tax.changed', {
                at: formatMoment(rule.changedAt),
                by: rule.changedBy ?? t('operator:somebody'),
              })}
            </p>
          )}
          <SwitchForm rule={rule} />
        </Card>
      ))}
    </>
  )
}

function RuleFacts({ rule }: { rule: ListedTaxRule }) {
  const t = useT()
  const locale = useLocale()
  const percent = (basisPoints: number) => `${percentText(basisPoints, locale)} %`
  return (
    <Facts
      facts={[
        { name: t('fees:tax.vat'), value: percent(rule.vatBp) },
        { name: t('fees:tax.pit'), value: percent(rule.pitBp) },
        {
          name: t('fees:tax.threshold'),
          value: rule.threshold === null ? t('fees:tax.no_threshold') : formatDong(rule.threshold, locale),
        },
        {
          name: t('fees:tax.below'),
          value: t(rule.fromFirstDong ? 'fees:tax.below_yes' : 'fees:tax.below_no'),
        },
        { name: t('fees:tax.since'), value: formatDay(vnDay(rule.validFrom)) },
      ]}
    />
  )
}

function SwitchForm({ rule }: { rule: ListedTaxRule }) {
  const t = useT()
  const deed = rule.enabled ? 'off' : 'on'
  return (
    <ConfirmDetails ask={t(`fees:tax.${deed}_ask`)}>
      <p>{t(`fees:tax.${deed}_words`)}</p>
      <form method="post">
        <input type="hidden" name="id" value={rule.id} />
        <Button kind="danger" name="do" value={deed}>
          {t(`fees:tax.${deed}_button`)}
        </Button>
      </form>
    </ConfirmDetails>
  )
}

type TaxFields = Record<
  'sellerKind' | 'vat' | 'pit' | 'threshold' | 'fromFirstDong' | 'source' | 'validFrom',
  string
>

/** A new rule, as the law or an accountant says; it stays off until it is switched on. */
export function TaxRuleForm({ lastResult }: { lastResult: LastResult }) {
  const t = useT()
  const { props, fields, errors } = usePostedForm<TaxFields>({
    id: 'tax-rule',
    lastResult: lastResult?.initialValue?.['do'] === 'add' ? lastResult : undefined,
    defaultValue: { sellerKind: 'household' },
  })
  const asked = [
    labelled(fields.sellerKind, t('fees:tax.kind')),
    labelled(fields.validFrom, t('fees:tax.since')),
    labelled(fields.vat, t('fees:tax.vat_percent')),
    labelled(fields.pit, t('fees:tax.pit_percent')),
    labelled(fields.threshold, t('fees:tax.threshold')),
    labelled(fields.fromFirstDong, t('fees:tax.from_first')),
    labelled(fields.source, t('fees:tax.source')),
  ]
  return (
    <form method="post" className="stack" {...props}>
      <ErrorSummary title={t('site:form.problems')} fields={asked} formErrors={errors} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          field={fields.sellerKind}
          label={t('fees:tax.kind')}
          options={SELLER_KINDS.map((kind) => ({ value: kind, label: t(`sellers:kind.${kind}`) }))}
        />
        <DateField field={fields.validFrom} label={t('fees:tax.since')} />
        <TextField field={fields.vat} label={t('fees:tax.vat_percent')} inputMode="decimal" />
        <TextField field={fields.pit} label={t('fees:tax.pit_percent')} inputMode="decimal" />
        <MoneyField field={fields.threshold} label={t('fees:tax.threshold')} hint={t('fees:form.optional')} />
      </div>
      <Checkbox
        field={fields.fromFirstDong}
        label={t('fees:tax.from_first')}
        hint={t('fees:tax.from_first_hint')}
      />
      <TextArea
        field={fields.source}
        label={t('fees:tax.source')}
        hint={t('fees:tax.source_hint')}
        rows={3}
      />
      <Button kind="quiet" name="do" value="add">
        {t('fees:tax.add')}
      </Button>
    </form>
  )
}
