import type { FieldMetadata } from '@conform-to/react'
import type { ReactNode } from 'react'
import { useT } from '#app/i18n/locale-context.tsx'
import { Checkbox } from '#app/ui/form/Checkbox.tsx'
import { textOf } from '#app/ui/form/field.ts'
import { MoneyField } from '#app/ui/form/MoneyField.tsx'
import { SelectField } from '#app/ui/form/SelectField.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import { PACK_UNITS } from '../net-quantity.ts'
import type { PackInputs, ProductInputs } from './seller-product-forms.ts'

type Pack = FieldMetadata<PackInputs, ProductInputs, string[]>
type PackFieldset = ReturnType<Pack['getFieldset']>

/** The fields of a pack in their order on the page, for the summary of what is wrong. */
export const packFields = (pack: PackFieldset) => [
  ...[pack.nameVi, pack.net, pack.netUnit, pack.price, pack.weightGrams],
  ...[pack.nameEn, pack.pieceWordVi, pack.pieceWordEn, pack.minQuantity, pack.step, pack.gtin],
]

/** What a feature above says of a price, right beside its field: of the pack at a place of the form, as it is typed. */
export type BesidePrice = (place: number, price: string | undefined) => ReactNode

/** One pack that is sold: what it is called, what it holds, what it costs. A row left empty is no pack. */
export function PackFields({
  pack,
  place,
  besidePrice,
}: {
  pack: Pack
  place: number
  besidePrice?: BesidePrice
}) {
  const t = useT()
  const fields = pack.getFieldset()
  const rare = [
    fields.nameEn,
    fields.pieceWordVi,
    fields.pieceWordEn,
    fields.minQuantity,
    fields.step,
    fields.gtin,
  ]
  const id = typeof fields.id.initialValue === 'string' ? fields.id.initialValue : ''
  return (
    <fieldset className="stack">
      <legend className="label">{t('goods:pack.title', { place: place + 1 })}</legend>
      {id && <input type="hidden" name={fields.id.name} value={id} />}
      <TextField field={fields.nameVi} label={t('goods:pack.name')} hint={t('goods:pack.name_hint')} />
      <div className="grid grid-cols-2 gap-3">
        <TextField field={fields.net} label={t('goods:pack.net')} inputMode="decimal" autoComplete="off" />
        <SelectField
          field={fields.netUnit}
          label={t('goods:pack.unit')}
          options={PACK_UNITS.map((unit) => ({ value: unit, label: t(`catalogue:unit.${unit}`) }))}
        />
      </div>
      <MoneyField field={fields.price} label={t('goods:pack.price')} hint={t('goods:pack.price_hint')} />
      {besidePrice?.(place, textOf(fields.price))}
      <TextField
        field={fields.weightGrams}
        label={t('goods:pack.weight')}
        hint={t('goods:pack.weight_hint')}
        inputMode="numeric"
        autoComplete="off"
      />
      <MoreDetails title={t('goods:pack.more')} open={rare.some((field) => field.errors?.length)}>
        <div className="stack">
          <TextField
            field={fields.pieceWordVi}
            label={t('goods:pack.piece')}
            hint={t('goods:pack.piece_hint')}
          />
          <TextField field={fields.minQuantity} label={t('goods:pack.min')} inputMode="numeric" />
          <TextField
            field={fields.step}
            label={t('goods:pack.step')}
            hint={t('goods:pack.step_hint')}
            inputMode="numeric"
          />
          <TextField field={fields.gtin} label={t('goods:pack.gtin')} inputMode="numeric" />
          <TextField field={fields.nameEn} label={t('goods:english.pack')} />
          <TextField field={fields.pieceWordEn} label={t('goods:english.piece')} />
        </div>
      </MoreDetails>
      {id && (
        <Checkbox field={fields.retire} label={t('goods:pack.retire')} hint={t('goods:pack.retire_hint')} />
      )}
    </fieldset>
  )
}
