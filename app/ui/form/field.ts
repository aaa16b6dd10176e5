/**
 * What a field part reads of conform's `FieldMetadata`; a plain object of this shape does as well.
 * `errors` are message keys: the page says through `FieldWords` how they read.
 */
export interface FormField {
  id: string
  name: string
  errorId: string
  descriptionId: string
  formId?: string
  key?: string
  initialValue?: unknown
  errors?: string[]
  required?: boolean
  minLength?: number
  maxLength?: number
  pattern?: string
}

/** Attributes that every control of a field shares; `hasHint` says whether a hint stands in the page. */
export function controlProps(field: FormField, hasHint: boolean) {
  const wrong = Boolean(field.errors?.length)
  const describedBy = [hasHint && field.descriptionId, wrong && field.errorId].filter(Boolean).join(' ')
  return {
    id: field.id,
    name: field.name,
    form: field.formId,
    required: field.required,
    'aria-invalid': wrong || undefined,
    'aria-describedby': describedBy || undefined,
  }
}

/** A field with its label, for the summary on top of a form. */
export const labelled = ({ id, errors }: Pick<FormField, 'id' | 'errors'>, label: string) => ({
  id,
  errors,
  label,
})

/** The text that was typed, or that stands at first; everything else than a string or number is empty. */
export function textOf(field: FormField): string | undefined {
  const value = field.initialValue
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : undefined
}

/** The values that are ticked at first, for one box or for many. */
export function chosenOf(field: FormField): string[] {
  const value = field.initialValue
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string')
  return typeof value === 'string' ? [value] : []
}
