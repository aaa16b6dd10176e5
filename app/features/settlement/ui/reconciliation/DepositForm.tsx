import type { SubmissionResult } from '@conform-to/react'
import { useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { DateField } from '#app/ui/form/DateField.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { MoneyField } from '#app/ui/form/MoneyField.tsx'
import { SelectField } from '#app/ui/form/SelectField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { useDong } from '../money/use-money-words.ts'

interface DepositFormProps {
  gateway: string
  lines: readonly { transferId: string; at: Date; amount: bigint; purpose: string }[]
  lastResult: SubmissionResult<string[]> | undefined
}

/** Which line of the bank is the gateway's payout, and for which days. */
export function DepositForm({ gateway, lines, lastResult }: DepositFormProps) {
  const t = useT()
  const dong = useDong()
  const { props, fields, errors } = usePostedForm<Record<'transferId' | 'from' | 'to' | 'fee', string>>({
    ...{ id: 'deposit', defaultValue: { fee: '0' } },
    lastResult: lastResult?.initialValue?.['do'] === 'deposit' ? lastResult : undefined,
  })
  if (lines.length === 0) return <p className="hint">{t('settlement:deposit.none')}</p>
  return (
    <Card>
      <h2>{t('settlement:deposit.title')}</h2>
      <form method="post" className="stack" {...props}>
        <ErrorSummary
          title={t('site:form.problems')}
          fields={[fields.transferId, fields.from, fields.to, fields.fee]}
          formErrors={errors}
        />
        <input type="hidden" name="gateway" value={gateway} />
        <SelectField
          field={fields.transferId}
          label={t('settlement:deposit.line')}
          prompt={t('settlement:deposit.line_prompt')}
          options={lines.map(({ transferId, at, amount, purpose }) => ({
            value: transferId,
            label: `${formatMoment(at)} · ${dong(amount)} · ${purpose.slice(0, 50)}`,
          }))}
        />
        <div className="row wraps">
          <DateField field={fields.from} label={t('settlement:statement.from')} />
          <DateField field={fields.to} label={t('settlement:statement.to')} />
        </div>
        <MoneyField
          field={fields.fee}
          label={t('settlement:deposit.fee')}
          hint={t('settlement:deposit.fee_hint')}
        />
        <Button name="do" value="deposit">
          {t('settlement:deposit.button')}
        </Button>
      </form>
    </Card>
  )
}
