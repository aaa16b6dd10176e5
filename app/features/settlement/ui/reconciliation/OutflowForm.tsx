import type { SubmissionResult } from '@conform-to/react'
import { useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { SelectField } from '#app/ui/form/SelectField.tsx'
import { TextArea } from '#app/ui/form/TextArea.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import type { Difference } from '../../reconciliation/reconciliation.types.ts'
import { useDong } from '../money/use-money-words.ts'

interface OutflowFormProps {
  lines: readonly Difference[]
  lastResult: SubmissionResult<string[]> | undefined
}

/** What money was for that left the bank and belongs to no payout and no refund. */
export function OutflowForm({ lines, lastResult }: OutflowFormProps) {
  const t = useT()
  const dong = useDong()
  const { props, fields, errors } = usePostedForm<Record<'transferId' | 'reason', string>>({
    id: 'outflow',
    lastResult: lastResult?.initialValue?.['do'] === 'outflow' ? lastResult : undefined,
  })
  return (
    <Card>
      <h2>{t('settlement:outflow.title')}</h2>
      <form method="post" className="stack" {...props}>
        <ErrorSummary
          title={t('site:form.problems')}
          fields={[fields.transferId, fields.reason]}
          formErrors={errors}
        />
        <SelectField
          field={fields.transferId}
          label={t('settlement:deposit.line')}
          prompt={t('settlement:deposit.line_prompt')}
          options={lines.map(({ id, day, told, what }) => ({
            value: id,
            label: `${formatDay(day)} · ${dong(told)} · ${what.slice(0, 50)}`,
          }))}
        />
        <TextArea field={fields.reason} label={t('settlement:outflow.reason')} rows={2} />
        <Button name="do" value="outflow">
          {t('settlement:outflow.button')}
        </Button>
      </form>
    </Card>
  )
}
