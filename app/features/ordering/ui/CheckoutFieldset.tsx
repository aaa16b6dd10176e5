import type { FieldName } from '@conform-to/react'
import type { OfferedMethod } from '#app/features/payments/index.ts'
import { useT } from '#app/i18n/locale-context.tsx'
import { Checkbox } from '#app/ui/form/Checkbox.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { SelectField } from '#app/ui/form/SelectField.tsx'
import { TextArea } from '#app/ui/form/TextArea.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { Message } from '#app/ui/Message.tsx'
import type { FormField } from '#app/ui/form/field.ts'
import type { CheckoutFields } from './checkout-form.ts'
import type { PlaceAnswer } from './place-answer.ts'
import { PlaceField } from './PlaceField.tsx'

type Field = 'name' | 'phone' | 'place' | 'addressLine' | 'note' | 'method' | 'choice' | 'oldEnough'

interface CheckoutFieldsetProps {
  fields: Readonly<Record<Field, FormField & { name: FieldName<CheckoutFields[Field]> | string }>>
  place: PlaceAnswer | null
  methods: readonly OfferedMethod[]
  ageNotice: number | null
  /** Cash at the door is kept from this phone; the other ways stay. */
  cashNotOffered: boolean
}

/** Who receives, where, and how it is paid: as few questions as an order needs. */
export function CheckoutFieldset(props: CheckoutFieldsetProps) {
  const { fields, place, methods, ageNotice, cashNotOffered } = props
  const t = useT()
  const banks = methods.find(({ method }) => method === 'vnpay')?.choices ?? []
  return (
    <>
      <section className="card stack">
        <h2>{t('checkout:receiver')}</h2>
        <TextField
          field={fields.name}
          label={t('checkout:name')}
          autoComplete="name"
          autoCapitalize="words"
        />
        <TextField
          field={fields.phone}
          label={t('checkout:phone')}
          hint={t('checkout:phone_hint')}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
        />
        <PlaceField field={fields.place} answer={place} />
        <TextField
          field={fields.addressLine}
          label={t('checkout:address')}
          hint={t('checkout:address_hint')}
          autoComplete="address-line1"
        />
        <TextArea
          field={fields.note}
          label={`${t('checkout:note')} (${t('site:form.optional')})`}
          hint={t('checkout:note_hint')}
          rows={2}
        />
      </section>
      <section className="card stack">
        <RadioCards
          field={fields.method}
          label={t('checkout:method')}
          choices={methods.map(({ method, minutes }) => ({
            value: method,
            label: t(`checkout:methods.${method}.name`),
            hint: t(`checkout:methods.${method}.words`, { minutes }),
          }))}
        />
        {cashNotOffered && <Message tone="info">{t('order:failure.cash_not_offered')}</Message>}
        {methods.length === 0 && <Message tone="warn">{t('checkout:no_method')}</Message>}
        {banks.length > 0 && (
          <div className="only-vnpay">
            <SelectField
              field={fields.choice}
              label={t('checkout:choice')}
              prompt={t('checkout:choice_prompt')}
              options={banks.map(({ code, name }) => ({ value: code, label: name }))}
            />
          </div>
        )}
        {ageNotice && (
          <Checkbox field={fields.oldEnough} label={t('checkout:age.label', { age: ageNotice })} />
        )}
      </section>
    </>
  )
}
