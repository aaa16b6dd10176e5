import type { SubmissionResult } from '@conform-to/react'
import { useT } from '#app/i18n/locale-context.tsx'
import type { Day } from '#app/kernel/clock.ts'
import { Button } from '#app/ui/Button.tsx'
import { DateField } from '#app/ui/form/DateField.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { TextArea } from '#app/ui/form/TextArea.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import { grades } from './DeliveryForm.tsx'

const ways = ['by_quantity', 'by_grade', 'agreed_price'] as const

interface RuleFormProps {
  /** Null: for one lot alone, from its first delivery on. */
  today: Day | null
  formKey: string
  lastResult: SubmissionResult<string[]> | undefined
}

type Fields = Record<'way' | 'keeps' | 'first' | 'second' | 'third' | 'validFrom' | 'note', string>

/** How money is shared: the way, the fund's part, the weights of grades, since when. */
export function RuleForm({ today, formKey, lastResult }: RuleFormProps) {
  const t = useT()
  const { props, fields, errors } = usePostedForm<Fields>({
    id: 'rule',
    lastResult,
    defaultValue: {
      ...{ keeps: '10', first: '100', second: '80', third: '60' },
      ...(today && { validFrom: today }),
    },
  })
  const weights = grades.map((grade) => fields[grade])
  const { way, keeps, validFrom, note } = fields
  return (
    <form method="post" className="stack" {...props}>
      <ErrorSummary
        title={t('site:form.problems')}
        fields={[way, keeps, ...weights, validFrom, note]}
        formErrors={errors}
      />
      <input type="hidden" name="key" value={formKey} />
      <RadioCards
        field={way}
        label={t('sharing:rules.way')}
        choices={ways.map((one) => ({
          value: one,
          label: t(`sharing:way.${one}`),
          hint: t(`sharing:way_hint.${one}`),
        }))}
      />
      <TextField
        field={keeps}
        label={t('sharing:rules.keeps')}
        hint={t('sharing:rules.keeps_hint')}
        inputMode="decimal"
        autoComplete="off"
      />
      <MoreDetails
        title={t('sharing:rules.weights_title')}
        open={weights.some((field) => field.errors?.length)}
      >
        <div className="stack">
          {grades.map((grade) => (
            <TextField
              key={grade}
              field={fields[grade]}
              label={t('sharing:rules.weight', { grade: t(`sharing:grade.${grade}`) })}
              inputMode="numeric"
              autoComplete="off"
            />
          ))}
        </div>
      </MoreDetails>
      {today && (
        <DateField
          field={validFrom}
          label={t('sharing:rules.from_label')}
          hint={t('sharing:rules.from_hint')}
        />
      )}
      <TextArea field={note} label={t('sharing:rules.note')} rows={2} />
      <Button wide name="do" value="rule">
        {t('sharing:rules.button')}
      </Button>
    </form>
  )
}
