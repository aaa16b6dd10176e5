import type { SubmissionResult } from '@conform-to/react'
import { useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import type { CashLimit } from '../../cash/cash.types.ts'

interface CashLimitFormProps {
  limit: Pick<CashLimit, 'mostRefused' | 'days'>
  lastResult: SubmissionResult<string[]> | undefined
}

/** Sets from how many refusals on a phone is not offered cash. */
export function CashLimitForm({ limit, lastResult }: CashLimitFormProps) {
  const t = useT()
  const { props, fields, errors } = usePostedForm<{ mostRefused: string; days: string }>({
    id: 'cash-limit',
    lastResult,
    defaultValue: { mostRefused: String(limit.mostRefused), days: String(limit.days) },
  })
  return (
    <Card>
      <h2>{t('money:refusals.set')}</h2>
      <form method="post" className="stack tight" {...props}>
        <ErrorSummary
          title={t('site:form.problems')}
          fields={[fields.mostRefused, fields.days]}
          formErrors={errors}
        />
        <TextField field={fields.mostRefused} label={t('money:refusals.most')} inputMode="numeric" />
        <TextField field={fields.days} label={t('money:refusals.days')} inputMode="numeric" />
        <Button>{t('money:refusals.save')}</Button>
      </form>
    </Card>
  )
}
