import type { SubmissionResult } from '@conform-to/react'
import { useT } from '#app/i18n/locale-context.tsx'
import { formatDay, type Day } from '#app/kernel/clock.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { Button } from '#app/ui/Button.tsx'
import { DateField } from '#app/ui/form/DateField.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { MoneyField } from '#app/ui/form/MoneyField.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import { TextButton } from '#app/ui/TextButton.tsx'
import type { LotCostRow, NetUnit } from '../sharing.types.ts'
import { grades } from './DeliveryForm.tsx'
import { useSharingWords } from './sharing-words.ts'
import type { SharingLotDeed } from './sharing-forms.ts'

type Answer = { lastResult: SubmissionResult<string[]> | undefined }

/** The answer, where it is this form's: several forms stand on the page. */
export const answerTo = (deed: SharingLotDeed['do'], { lastResult }: Answer) =>
  lastResult?.initialValue?.['do'] === deed ? lastResult : undefined

const kinds = ['packaging', 'processing', 'transport', 'other'] as const

/** What the cooperative spent on the lot, each to be turned round. */
export function LotCosts({ costs }: { costs: readonly LotCostRow[] }) {
  const t = useT()
  const words = useSharingWords()
  if (costs.length === 0) return <p className="muted">{t('sharing:lot.no_costs')}</p>
  return (
    <ul className="card rows">
      {costs.map(({ costId, kind, amount, onDay, note, recordedBy, standing }) => (
        <li key={costId}>
          <div className="row between wraps">
            <strong>{t(`sharing:cost.${kind}`)}</strong>
            <strong className="num">{words.dong(amount)}</strong>
          </div>
          <p className="small muted">{[formatDay(onDay), note, recordedBy].filter(Boolean).join(' · ')}</p>
          {standing === 'counts' ? (
            <form method="post">
              <input type="hidden" name="costId" value={costId} />
              <TextButton name="do" value="undo-cost">
                {t('sharing:lot.cost_undo')}
              </TextButton>
            </form>
          ) : (
            <Badge tone="bad">{t(`sharing:standing.${standing}`)}</Badge>
          )}
        </li>
      ))}
    </ul>
  )
}

export function CostForm({ today, formKey, lastResult }: Answer & { today: Day; formKey: string }) {
  const t = useT()
  const answer = answerTo('cost', { lastResult })
  const { props, fields, errors } = usePostedForm<Record<'kind' | 'amount' | 'onDay' | 'note', string>>({
    id: 'cost',
    lastResult: answer,
    defaultValue: { onDay: today },
  })
  return (
    <MoreDetails title={t('sharing:lot.cost_add')} open={answer !== undefined}>
      <form method="post" className="stack" {...props}>
        <ErrorSummary
          title={t('site:form.problems')}
          fields={[fields.kind, fields.amount, fields.onDay, fields.note]}
          formErrors={errors}
        />
        <input type="hidden" name="key" value={formKey} />
        <RadioCards
          field={fields.kind}
          label={t('sharing:lot.cost_kind')}
          choices={kinds.map((kind) => ({ value: kind, label: t(`sharing:cost.${kind}`) }))}
        />
        <MoneyField field={fields.amount} label={t('sharing:lot.cost_amount')} />
        <DateField field={fields.onDay} label={t('sharing:lot.cost_day')} until={today} />
        <TextField field={fields.note} label={t('sharing:lot.cost_note')} autoComplete="off" />
        <Button wide name="do" value="cost">
          {t('sharing:lot.cost_button')}
        </Button>
      </form>
    </MoreDetails>
  )
}

/** The price of what was brought while none was agreed. */
export function PriceForm({ unit, lastResult }: Answer & { unit: NetUnit }) {
  const t = useT()
  const answer = answerTo('price', { lastResult })
  const { props, fields, errors } = usePostedForm<{ grade: string; price: string }>({
    id: 'price',
    lastResult: answer,
    defaultValue: { grade: 'first' },
  })
  return (
    <MoreDetails title={t('sharing:lot.price_title')} open={answer !== undefined}>
      <form method="post" className="stack" {...props}>
        <ErrorSummary
          title={t('site:form.problems')}
          fields={[fields.grade, fields.price]}
          formErrors={errors}
        />
        <p className="small muted">{t('sharing:lot.price_words')}</p>
        <RadioCards
          field={fields.grade}
          label={t('sharing:lot.price_grade')}
          across
          choices={grades.map((grade) => ({ value: grade, label: t(`sharing:grade.${grade}`) }))}
        />
        <MoneyField
          field={fields.price}
          label={t('sharing:lot.price_amount', { unit: t(`sharing:unit.${unit}`) })}
        />
        <Button wide name="do" value="price">
          {t('sharing:lot.price_button')}
        </Button>
      </form>
    </MoreDetails>
  )
}
