import type { InputHTMLAttributes } from 'react'
import { controlProps, textOf, type FormField } from './field.ts'
import { FieldFrame, type FieldTexts } from './FieldFrame.tsx'

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'autoComplete' | 'inputMode' | 'placeholder' | 'autoCapitalize' | 'spellCheck' | 'enterKeyHint' | 'readOnly'
>

export interface TextFieldProps extends FieldTexts, Native {
  field: FormField
  type?: 'text' | 'tel' | 'email' | 'url' | 'search' | 'password'
}

/** One line of text. A password is never written back into the page. */
export function TextField({ field, label, hint, type = 'text', ...native }: TextFieldProps) {
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <input
        key={field.key}
        {...native}
        {...controlProps(field, Boolean(hint))}
        className="input"
        type={type}
        minLength={field.minLength}
        maxLength={field.maxLength}
        pattern={field.pattern}
        defaultValue={type === 'password' ? undefined : textOf(field)}
      />
    </FieldFrame>
  )
}
