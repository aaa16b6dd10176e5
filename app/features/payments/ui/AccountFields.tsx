import type { FieldMetadata } from '@conform-to/react'
import { useT } from '#app/i18n/locale-context.tsx'
import { SelectField } from '#app/ui/form/SelectField.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { bankOption, type Bank } from '../bank-option.ts'

interface AccountFieldsProps {
  fields: Readonly<Record<'bin' | 'account' | 'holder', FieldMetadata<string>>>
  banks: readonly Bank[]
  hint?: string
}

/** Where money is to go: bank, number and holder. */
export function AccountFields({ fields, banks, hint }: AccountFieldsProps) {
  const t = useT()
  return (
    <>
      <SelectField
        field={fields.bin}
        label={t('operator:refunds.bank')}
        prompt={t('operator:refunds.bank_prompt')}
        options={banks.map(bankOption)}
      />
      <TextField
        field={fields.account}
        label={t('operator:refunds.account')}
        hint={hint}
        inputMode="numeric"
        autoComplete="off"
      />
      <TextField
        field={fields.holder}
        label={t('operator:refunds.holder')}
        autoCapitalize="characters"
        autoComplete="off"
      />
    </>
  )
}
