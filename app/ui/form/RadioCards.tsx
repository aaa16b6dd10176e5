import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import { chosenOf, type FormField } from './field.ts'
import { FieldGroup } from './FieldGroup.tsx'
import type { FieldTexts } from './FieldFrame.tsx'

export interface Choice {
  value: string
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean
}

interface RadioCardsProps extends FieldTexts {
  field: FormField
  choices: readonly Choice[]
  /** Side by side: short answers such as pack sizes. */
  across?: boolean
}

/** One answer of few, each as large as a thumb. */
export function RadioCards({ field, label, hint, choices, across = false }: RadioCardsProps) {
  const chosen = chosenOf(field)[0]
  return (
    <FieldGroup field={field} label={label} hint={hint}>
      <div className={classes('choices', across && 'across')}>
        {choices.map((choice) => (
          <label className="choice" key={choice.value}>
            <input
              type="radio"
              name={field.name}
              form={field.formId}
              value={choice.value}
              required={field.required}
              disabled={choice.disabled}
              defaultChecked={choice.value === chosen}
            />
            <span>{choice.label}</span>
            {choice.hint && <span className="hint">{choice.hint}</span>}
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
