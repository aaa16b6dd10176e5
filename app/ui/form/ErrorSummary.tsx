import type { ReactNode } from 'react'
import type { FormField } from './field.ts'
import { useFieldWords } from './FieldWords.tsx'

/** A field as the summary speaks of it; with its label where a form asks for several things. */
type SummedField = Pick<FormField, 'id' | 'errors'> & { label?: string }

interface ErrorSummaryProps {
  /** Stands above the fields to mend; what is wrong as a whole speaks for itself. */
  title: ReactNode
  /** The fields of the form in their order on the page. */
  fields: readonly SummedField[]
  /** What is wrong with the form as a whole. */
  formErrors?: readonly string[]
}

/** Stands on top of a form that came back: what to mend, each with the way to its field. Nothing when all is well. */
export function ErrorSummary({ title, fields, formErrors = [] }: ErrorSummaryProps) {
  const speak = useFieldWords()
  const wrong = fields.flatMap(({ id, errors, label }) =>
    errors?.[0] ? [{ id, key: errors[0], label }] : [],
  )
  if (wrong.length === 0 && formErrors.length === 0) return null
  return (
    <div className="summary" role="alert" tabIndex={-1} data-error-summary>
      {wrong.length > 0 && <h2>{title}</h2>}
      <ul>
        {formErrors.map((key) => (
          <li key={key}>{speak(key)}</li>
        ))}
        {wrong.map(({ id, key, label }) => (
          <li key={id}>
            <a href={`#${id}`}>
              {label && `${label}: `}
              {speak(key)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
