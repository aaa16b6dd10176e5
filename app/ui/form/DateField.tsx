import { controlProps, textOf, type FormField } from './field.ts'
import { FieldFrame, type FieldTexts } from './FieldFrame.tsx'

interface DateFieldProps extends FieldTexts {
  field: FormField
  /** First and last day that may be chosen, `YYYY-MM-DD`. */
  from?: string
  until?: string
}

/** A calendar day in the device's own picker; sends `YYYY-MM-DD`. */
export function DateField({ field, label, hint, from, until }: DateFieldProps) {
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <input
        key={field.key}
        {...controlProps(field, Boolean(hint))}
        className="input max-w-56"
        type="date"
        min={from}
        max={until}
        defaultValue={textOf(field)}
      />
    </FieldFrame>
  )
}
