import type { SubmissionResult } from '@conform-to/react'
import { useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import type { Bank } from '../bank-option.ts'
import { AccountFields } from './AccountFields.tsx'

interface MoneyBackFormProps {
  banks: readonly Bank[]
  lastResult: SubmissionResult<string[]> | null
}

/** The shopper's own account, asked for once. */
export function MoneyBackForm({ banks, lastResult }: MoneyBackFormProps) {
  const t = useT()
  const { props, fields, errors } = usePostedForm<{ bin: string; account: string; holder: string }>({
    id: 'money-back-form',
    lastResult,
  })
  return (
    <form method="post" className="stack tight" {...props}>
      <p className="hint">{t('payment:back.form_words')}</p>
      <ErrorSummary
        title={t('site:form.problems')}
        fields={[fields.bin, fields.account, fields.holder]}
        formErrors={errors}
      />
      <input type="hidden" name="intent" value="give-account" />
      <AccountFields fields={fields} banks={banks} hint={t('payment:back.account_hint')} />
      <Button>{t('payment:back.save')}</Button>
    </form>
  )
}
