import { chosenOf, type FormField } from './field.ts'
import { FieldGroup } from './FieldGroup.tsx'
import type { FieldTexts } from './FieldFrame.tsx'
import type { Choice } from './RadioCards.tsx'

/** Any number of answers under one name. */
export function CheckboxGroup({
  field,
  label,
  hint,
  choices,
}: FieldTexts & { field: FormField; choices: readonly Choice[] }) {
  const chosen = chosenOf(field)
  return (
    <FieldGroup field={field} label={label} hint={hint}>
      <div className="choices">
        {choices.map((choice) => (
          <label className="choice" key={choice.value}>
            <input
              type="checkbox"
              name={field.name}
              form={field.formId}
              value={choice.value}
              disabled={choice.disabled}
              defaultChecked={chosen.includes(choice.value)}
            />
            <span>{choice.label}</span>
            {choice.hint && <span className="hint">{choice.hint}</span>}
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
