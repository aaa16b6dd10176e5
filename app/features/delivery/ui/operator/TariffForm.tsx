import type { SubmissionResult } from '@conform-to/react'
import { useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { MoneyField } from '#app/ui/form/MoneyField.tsx'
import { TextArea } from '#app/ui/form/TextArea.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { zones } from '../../tariff.ts'
import { MOST_STEPS, type TariffFormInput } from './tariff-form.ts'

interface TariffFormProps {
  /** The version in force, empty for the built-in one: told when another came in between. */
  basedOn: string
  defaultValue: TariffFormInput
  lastResult: SubmissionResult<string[]> | undefined
}

/** Days by zone, fees by weight and zone. Steps are added and removed by the server, so no script is needed. */
export function TariffForm({ basedOn, defaultValue, lastResult }: TariffFormProps) {
  const t = useT()
  const { props, fields, errors, form } = usePostedForm<TariffFormInput>({
    id: 'tariff',
    lastResult,
    defaultValue,
  })
  const days = fields.days.getFieldset()
  const rows = fields.steps.getFieldList().map((row) => {
    const { upToGrams, fees } = row.getFieldset()
    return { key: row.key, upToGrams, fees: fees.getFieldset() }
  })
  const cells = [
    ...zones.flatMap((zone) => Object.values(days[zone].getFieldset())),
    ...rows.flatMap(({ upToGrams, fees }) => [upToGrams, ...zones.map((zone) => fees[zone])]),
    fields.note,
  ]
  return (
    <form method="post" className="stack" {...props}>
      {/* The first submit button of a form is what the Enter key presses. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
        {t('operator:tariff.publish')}
      </button>
      <ErrorSummary
        title={t('site:form.problems')}
        fields={cells}
        formErrors={[...errors, ...(fields.steps.errors ?? [])]}
      />
      <input type="hidden" name="basedOn" value={basedOn} />
      <Card>
        <h2>{t('operator:tariff.days')}</h2>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          {zones.map((zone) => {
            const { min, max } = days[zone].getFieldset()
            return (
              <fieldset key={zone}>
                <legend className="label">{t(`operator:tariff.zone.${zone}`)}</legend>
                <div className="grid grid-cols-2 gap-3">
                  <TextField field={min} label={t('operator:tariff.days_min')} inputMode="numeric" />
                  <TextField field={max} label={t('operator:tariff.days_max')} inputMode="numeric" />
                </div>
              </fieldset>
            )
          })}
        </div>
      </Card>
      <Card rows>
        <h2>{t('operator:tariff.steps')}</h2>
        {rows.map(({ key, upToGrams, fees }, place) => (
          <fieldset key={key}>
            <legend className="label">{t('operator:tariff.step', { number: place + 1 })}</legend>
            <div className="grid grid-cols-2 items-end gap-3 lg:grid-cols-6">
              <TextField field={upToGrams} label={t('operator:tariff.up_to')} inputMode="numeric" />
              {zones.map((zone) => (
                <MoneyField key={zone} field={fees[zone]} label={t(`operator:tariff.zone.${zone}`)} />
              ))}
              {rows.length > 1 && (
                <Button
                  kind="quiet"
                  {...form.remove.getButtonProps({ name: fields.steps.name, index: place })}
                >
                  {t('operator:tariff.remove', { number: place + 1 })}
                </Button>
              )}
            </div>
          </fieldset>
        ))}
      </Card>
      {rows.length < MOST_STEPS && (
        <Button kind="quiet" {...form.insert.getButtonProps({ name: fields.steps.name })}>
          {t('operator:tariff.add')}
        </Button>
      )}
      <TextArea
        field={fields.note}
        label={t('operator:tariff.note')}
        hint={t('operator:tariff.note_hint')}
        rows={2}
      />
      <Button wide>{t('operator:tariff.publish')}</Button>
    </form>
  )
}
