import type { ReactNode } from 'react'
import { controlProps, textOf, type FormField } from './field.ts'
import { FieldFrame, type FieldTexts } from './FieldFrame.tsx'

interface QuantityFieldProps extends FieldTexts {
  field: FormField
  min?: number
  max?: number
  step?: number
  /** Stands beside the number: a unit, or the button that takes it. */
  beside?: ReactNode
}

/** A small whole number. */
export function QuantityField({ field, label, hint, min = 1, max, step = 1, beside }: QuantityFieldProps) {
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <div className="row">
        <input
          key={field.key}
          {...controlProps(field, Boolean(hint))}
          className="input count-field"
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          step={step}
          defaultValue={textOf(field) ?? String(min)}
        />
        {beside}
      </div>
    </FieldFrame>
  )
}
