import { controlProps, textOf, type FormField } from './field.ts'
import { FieldFrame, type FieldTexts } from './FieldFrame.tsx'

export function TextArea({ field, label, hint, rows = 4 }: FieldTexts & { field: FormField; rows?: number }) {
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <textarea
        key={field.key}
        {...controlProps(field, Boolean(hint))}
        className="input"
        rows={rows}
        minLength={field.minLength}
        maxLength={field.maxLength}
        defaultValue={textOf(field)}
      />
    </FieldFrame>
  )
}
