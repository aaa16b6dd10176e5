import { Icon } from '../Icon.tsx'
import { useFieldWords } from './FieldWords.tsx'
import type { FormField } from './field.ts'

/** What is wrong with one field, under it: the first reason only, since one step at a time can be taken. */
export function FieldError({ field }: { field: Pick<FormField, 'errors' | 'errorId'> }) {
  const speak = useFieldWords()
  const first = field.errors?.[0]
  if (!first) return null
  return (
    <p className="field-error" id={field.errorId}>
      <Icon name="warn" small />
      {speak(first)}
    </p>
  )
}
