import type { SubmissionResult } from '@conform-to/react'
import { useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { MoneyField } from '#app/ui/form/MoneyField.tsx'
import { QuantityField } from '#app/ui/form/QuantityField.tsx'
import { SelectField } from '#app/ui/form/SelectField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { weekdays } from '../../payouts/payout-days.ts'
import type { PayoutTerms } from '../../payouts/payouts.types.ts'

/** How payouts are proposed from now on. */
export function TermsForm({
  terms,
  lastResult,
}: {
  terms: PayoutTerms
  lastResult: SubmissionResult<string[]> | undefined
}) {
  const t = useT()
  const { props, fields, errors } = usePostedForm<
    Record<'weekday' | 'minimum' | 'holdDays' | 'reservePercent', string>
  >({
    id: 'terms',
    lastResult: lastResult?.initialValue?.['do'] === 'terms' ? lastResult : undefined,
    defaultValue: {
      weekday: String(terms.weekday),
      minimum: terms.minimum.toString(),
      holdDays: String(terms.holdDays),
      reservePercent: String(terms.reserveBp / 100),
    },
  })
  return (
    <form method="post" className="stack" {...props}>
      <ErrorSummary
        title={t('site:form.problems')}
        fields={[fields.weekday, fields.minimum, fields.holdDays, fields.reservePercent]}
        formErrors={errors}
      />
      <SelectField
        field={fields.weekday}
        label={t('settlement:terms.weekday')}
        options={weekdays.map((day) => ({ value: String(day), label: t(`settlement:weekday.${day}`) }))}
      />
      <MoneyField
        field={fields.minimum}
        label={t('settlement:terms.minimum')}
        hint={t('settlement:terms.minimum_hint')}
      />
      <QuantityField
        field={fields.holdDays}
        label={t('settlement:terms.hold')}
        hint={t('settlement:terms.hold_hint')}
        min={0}
        max={90}
      />
      <QuantityField
        field={fields.reservePercent}
        label={t('settlement:terms.reserve')}
        hint={t('settlement:terms.reserve_hint')}
        min={0}
        max={50}
        beside="%"
      />
      <Button kind="quiet" name="do" value="terms">
        {t('settlement:terms.save')}
      </Button>
    </form>
  )
}
