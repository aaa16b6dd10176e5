import type { SubmissionResult } from '@conform-to/react'
import type { z } from 'zod'
import { useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import type { RefusalLimit } from '../../cash/refusal-limit.ts'
import type { CashLimitSchema } from './cash-forms.ts'

interface CashLimitFormProps {
  limit: RefusalLimit
  lastResult: SubmissionResult<string[]> | undefined
}

/** Sets from how many refusals, or from which share of them, on a phone is not offered cash. */
export function CashLimitForm({ limit, lastResult }: CashLimitFormProps) {
  const t = useT()
  const { share } = limit
  const { props, fields, errors } = usePostedForm<z.input<typeof CashLimitSchema>>({
    id: 'cash-limit',
    lastResult,
    defaultValue: {
      ...{ mostRefused: String(limit.mostRefused), days: String(limit.days) },
      ...(share && { sharePercent: String(share.basisPoints / 100), shareOf: String(share.ofAtLeast) }),
    },
  })
  return (
    <Card>
      <h2>{t('money:refusals.set')}</h2>
      <form method="post" className="stack tight" {...props}>
        <ErrorSummary
          title={t('site:form.problems')}
          fields={[fields.mostRefused, fields.sharePercent, fields.shareOf, fields.days]}
          formErrors={errors}
        />
        <TextField field={fields.mostRefused} label={t('money:refusals.most')} inputMode="numeric" />
        <TextField
          field={fields.sharePercent}
          label={t('money:refusals.percent')}
          hint={t('money:refusals.percent_hint')}
          inputMode="numeric"
        />
        <TextField field={fields.shareOf} label={t('money:refusals.share_least')} inputMode="numeric" />
        <TextField field={fields.days} label={t('money:refusals.days')} inputMode="numeric" />
        <Button>{t('money:refusals.save')}</Button>
      </form>
    </Card>
  )
}
