import { useT } from '#app/i18n/locale-context.tsx'
import { Message } from '#app/ui/Message.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import type { FormField } from '#app/ui/form/field.ts'
import type { PlaceAnswer } from './place-answer.ts'

interface PlaceFieldProps {
  field: FormField
  /** What the server made of the text; null before the first press. */
  answer: PlaceAnswer | null
}

/** One field for the place; the server's answer stands beside it: what it understood, or what to choose from. */
export function PlaceField({ field, answer }: PlaceFieldProps) {
  const t = useT()
  return (
    <div className="stack tight">
      <TextField
        field={field}
        label={t('geography:placeLabel')}
        hint={t('geography:placeHint')}
        autoComplete="address-level2"
      />
      {answer && <input type="hidden" name="placeAsked" value={answer.asked} />}
      {answer?.communeCode && (
        <Message tone="success">
          <input type="hidden" name="communeCode" value={answer.communeCode} />
          {t('geography:chosen', { place: answer.label })}
          {answer.because && (
            <span className="small block">{t('geography:because', { former: answer.because })}</span>
          )}
        </Message>
      )}
      {answer && answer.choices.length > 0 && (
        <RadioCards
          field={{
            id: 'place-choices',
            name: 'communeCode',
            errorId: 'place-choices-error',
            descriptionId: 'place-choices-hint',
          }}
          label={t('geography:choose')}
          choices={answer.choices.map(({ communeCode, label, because }) => ({
            value: communeCode,
            label,
            hint: because && t('geography:because', { former: because }),
          }))}
        />
      )}
    </div>
  )
}
