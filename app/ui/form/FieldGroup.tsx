import type { ReactNode } from 'react'
import { FieldError } from './FieldError.tsx'
import type { FieldTexts } from './FieldFrame.tsx'
import { controlProps, type FormField } from './field.ts'

/** Several controls that answer one question; the question is the legend. */
export function FieldGroup({
  field,
  label,
  hint,
  children,
}: FieldTexts & { field: FormField; children: ReactNode }) {
  const shared = controlProps(field, Boolean(hint))
  return (
    <fieldset className="field" id={field.id} aria-describedby={shared['aria-describedby']}>
      <legend className="label">{label}</legend>
      {hint && (
        <p className="hint" id={field.descriptionId}>
          {hint}
        </p>
      )}
      {children}
      <FieldError field={field} />
    </fieldset>
  )
}
