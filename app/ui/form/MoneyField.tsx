import { controlProps, textOf, type FormField } from './field.ts'
import { FieldFrame, type FieldTexts } from './FieldFrame.tsx'

/** Whole đồng. A text field with the numeric keyboard, because people type dots: `120.000`. */
export function MoneyField({
  field,
  label,
  hint,
  unit = 'đ',
}: FieldTexts & { field: FormField; unit?: string }) {
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <div className="affix">
        <input
          key={field.key}
          {...controlProps(field, Boolean(hint))}
          className="input"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={textOf(field)}
        />
        <span aria-hidden="true">{unit}</span>
      </div>
    </FieldFrame>
  )
}
