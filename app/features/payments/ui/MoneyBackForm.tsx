import type { SubmissionResult } from '@conform-to/react'
import { useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { SelectField } from '#app/ui/form/SelectField.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { bankOption, type Bank } from '../bank-option.ts'

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
      <SelectField
        field={fields.bin}
        label={t('operator:refunds.bank')}
        prompt={t('operator:refunds.bank_prompt')}
        options={banks.map(bankOption)}
      />
      <TextField
        field={fields.account}
        label={t('operator:refunds.account')}
        hint={t('payment:back.account_hint')}
        inputMode="numeric"
        autoComplete="off"
      />
      <TextField
        field={fields.holder}
        label={t('operator:refunds.holder')}
        autoCapitalize="characters"
        autoComplete="off"
      />
      <Button>{t('payment:back.save')}</Button>
    </form>
  )
}
