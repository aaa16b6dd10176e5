import { controlProps, textOf, type FormField } from './field.ts'
import { FieldFrame, type FieldTexts } from './FieldFrame.tsx'

export interface Option {
  value: string
  label: string
  disabled?: boolean
}

interface SelectFieldProps extends FieldTexts {
  field: FormField
  options: readonly Option[]
  /** Shown while nothing is chosen. */
  prompt?: string
  /** Sends the form when another option is chosen (needs the script; keep a button for who has none). */
  autoSubmit?: boolean
}

export function SelectField({ field, label, hint, options, prompt, autoSubmit }: SelectFieldProps) {
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <select
        key={field.key}
        {...controlProps(field, Boolean(hint))}
        className="input"
        defaultValue={textOf(field) ?? (prompt === undefined ? undefined : '')}
        data-auto-submit={autoSubmit || undefined}
      >
        {prompt !== undefined && <option value="">{prompt}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
