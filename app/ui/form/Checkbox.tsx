import { FieldError } from './FieldError.tsx'
import { chosenOf, controlProps, type FormField } from './field.ts'
import type { FieldTexts } from './FieldFrame.tsx'

/** One yes or no; sends `on` when ticked. The sentence beside it is part of the target. */
export function Checkbox({ field, label, hint }: FieldTexts & { field: FormField }) {
  return (
    <div className="field">
      <label className="check">
        <input
          key={field.key}
          {...controlProps(field, Boolean(hint))}
          type="checkbox"
          defaultChecked={field.initialValue === true || chosenOf(field)[0] === 'on'}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p className="hint" id={field.descriptionId}>
          {hint}
        </p>
      )}
      <FieldError field={field} />
    </div>
  )
}
