import type { ReactNode } from 'react'
import { FieldError } from './FieldError.tsx'
import type { FormField } from './field.ts'

export interface FieldTexts {
  label: ReactNode
  /** One sentence under the label: an example, or why we ask. */
  hint?: ReactNode
}

/** Label, hint, control, error: read in this order by eye and by screen reader. */
export function FieldFrame({
  field,
  label,
  hint,
  children,
}: FieldTexts & { field: FormField; children: ReactNode }) {
  return (
    <div className="field">
      <label className="label" htmlFor={field.id}>
        {label}
      </label>
      {hint && (
        <p className="hint" id={field.descriptionId}>
          {hint}
        </p>
      )}
      {children}
      <FieldError field={field} />
    </div>
  )
}
