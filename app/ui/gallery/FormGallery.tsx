import { Button } from '../Button.tsx'
import { Card } from '../Card.tsx'
import { ConfirmDetails } from '../ConfirmDetails.tsx'
import { Checkbox } from '../form/Checkbox.tsx'
import { DateField } from '../form/DateField.tsx'
import { ErrorSummary } from '../form/ErrorSummary.tsx'
import type { FormField } from '../form/field.ts'
import { FieldWords } from '../form/FieldWords.tsx'
import { FileField } from '../form/FileField.tsx'
import { KeepNote } from '../form/KeepNote.tsx'
import { MoneyField } from '../form/MoneyField.tsx'
import { QuantityField } from '../form/QuantityField.tsx'
import { RadioCards } from '../form/RadioCards.tsx'
import { SelectField } from '../form/SelectField.tsx'
import { TextArea } from '../form/TextArea.tsx'
import { TextField } from '../form/TextField.tsx'
import sample from './sample.json'

const words = sample.form
const errorWords: Record<string, string> = words.errors

const field = (name: string, more: Partial<FormField> = {}): FormField => ({
  id: name,
  name,
  errorId: `${name}-error`,
  descriptionId: `${name}-hint`,
  ...more,
})

const phone = field('phone', { initialValue: '09123', errors: ['phone.short'] })
const commune = field('commune', { errors: ['commune.required'] })

/** Every kind of field, with and without an error, and the two kinds of asking twice. */
export function FormGallery() {
  return (
    <FieldWords speak={(key) => errorWords[key] ?? key}>
      <form className="stack" data-keep="gallery" method="post">
        <ErrorSummary title={words.title} fields={[phone, commune]} />
        <KeepNote words={sample.keep} />
        <TextField field={field('name')} label={words.name} hint={words.nameHint} autoComplete="name" />
        <TextField field={phone} label={words.phone} type="tel" autoComplete="tel" />
        <SelectField
          field={commune}
          label={words.commune}
          prompt={words.prompt}
          options={words.communes.map((name) => ({ value: name, label: name }))}
        />
        <MoneyField
          field={field('price', { initialValue: '185.000' })}
          label={words.price}
          hint={words.priceHint}
        />
        <QuantityField
          field={field('count')}
          label={words.count}
          beside={
            <Button kind="quiet" wide>
              {words.quiet}
            </Button>
          }
        />
        <RadioCards
          field={field('pack', { initialValue: words.packs[1] })}
          label={words.pack}
          choices={words.packs.map((label) => ({ value: label, label }))}
          across
        />
        <RadioCards
          field={field('pay', { initialValue: '0' })}
          label={words.pay}
          choices={words.pays.map(([label, hint], place) => ({ value: String(place), label, hint }))}
        />
        <DateField field={field('day')} label={words.day} />
        <FileField field={field('photo')} label={words.photo} accept="image/*" />
        <TextArea field={field('note')} label={words.note} rows={3} />
        <Checkbox field={field('agree')} label={words.agree} />
        <Button wide>{words.submit}</Button>
      </form>
      <ConfirmDetails ask={sample.confirm.ask}>
        <p>{sample.confirm.text}</p>
        <Button kind="danger">{sample.confirm.sure}</Button>
      </ConfirmDetails>
      <Card>
        <div className="row wraps">
          <Button>{words.quiet}</Button>
          <Button kind="quiet">{words.quiet}</Button>
          <Button kind="danger">{sample.confirm.ask}</Button>
          <Button disabled>{words.quiet}</Button>
        </div>
      </Card>
    </FieldWords>
  )
}
