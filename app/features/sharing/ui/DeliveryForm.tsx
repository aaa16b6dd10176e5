import type { SubmissionResult } from '@conform-to/react'
import type { z } from 'zod'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDay, type Day } from '#app/kernel/clock.ts'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { DateField } from '#app/ui/form/DateField.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { KeepNote } from '#app/ui/form/KeepNote.tsx'
import { MoneyField } from '#app/ui/form/MoneyField.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { SelectField } from '#app/ui/form/SelectField.tsx'
import { TextArea } from '#app/ui/form/TextArea.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import type { LotChoice } from '../read-sharing-lots.server.ts'
import { useSharingWords } from './sharing-words.ts'
import type { DeliverySchema } from './sharing-forms.ts'

const units = ['g', 'ml', 'piece'] as const
export const grades = ['first', 'second', 'third'] as const

interface DeliveryFormProps {
  lot: LotChoice
  members: readonly { memberId: string; name: string }[]
  /** Chosen at first. */
  memberId: string | null
  today: Day
  /** Makes two sendings of this form one delivery. */
  formKey: string
  lastResult: SubmissionResult<string[]> | undefined
}

/** Filled in beside the scales: who, how much, how good; what is rarely needed stands behind one press. */
export function DeliveryForm({ lot, members, memberId, today, formKey, lastResult }: DeliveryFormProps) {
  const t = useT()
  const path = usePath()
  const words = useSharingWords()
  const { unit, unitOpen } = lot
  const piece = words.unitName({ ...lot, unit: 'piece' })
  const { props, fields, errors } = usePostedForm<z.input<typeof DeliverySchema>>({
    id: 'delivery',
    lastResult,
    defaultValue: {
      ...{ key: formKey, unit, deliveredOn: today, grade: 'first' },
      memberId: memberId ?? undefined,
    },
  })
  const deducted = [fields.deductedPercent, fields.deductedQuantity, fields.deductReason]
  const typed = deducted.some((field) => field.initialValue || field.errors?.length)
  return (
    <>
      <Card>
        <p>
          <strong>{words.text(lot.productName)}</strong>
          <br />
          <span className="muted">
            {t('sharing:choose.made', { number: lot.makersNumber, day: formatDay(lot.madeOn) })}
          </span>
          <br />
          <a className="inline-block py-3" href={path('/ban-hang/ho-thanh-vien/nhan-hang')}>
            {t('sharing:choose.other')}
          </a>
        </p>
      </Card>
      <form method="post" className="stack" data-keep={`giao-${lot.lotCode}`} {...props}>
        <ErrorSummary
          title={t('site:form.problems')}
          fields={[
            ...[fields.memberId, fields.unit, fields.quantity, fields.grade, fields.deliveredOn],
            ...[...deducted, fields.price, fields.note],
          ]}
          formErrors={errors}
        />
        <KeepNote words={{ restored: t('portal:kept.restored'), undo: t('portal:kept.undo') }} />
        <input type="hidden" name={fields.key.name} value={textOf(fields.key.initialValue) ?? formKey} />
        <SelectField
          field={fields.memberId}
          label={t('sharing:receive.member')}
          options={members.map((member) => ({ value: member.memberId, label: member.name }))}
          prompt={t('sharing:receive.member_choose')}
        />
        <p>
          <a className="inline-block py-3" href={path('/ban-hang/ho-thanh-vien/moi')}>
            {t('sharing:receive.add_member')}
          </a>
        </p>
        {unitOpen ? (
          <RadioCards
            field={fields.unit}
            label={t('sharing:receive.unit')}
            hint={t('sharing:receive.unit_hint')}
            across
            choices={units.map((one) => ({
              value: one,
              label: t(`sharing:receive.units.${one}`, { piece }),
            }))}
          />
        ) : (
          <input type="hidden" name={fields.unit.name} value={unit} />
        )}
        <TextField
          field={fields.quantity}
          label={t(unitOpen ? 'sharing:receive.quantity.open' : `sharing:receive.quantity.${unit}`, {
            piece,
          })}
          hint={t(`sharing:receive.quantity_hint.${unit}`)}
          inputMode="decimal"
          autoComplete="off"
        />
        <RadioCards
          field={fields.grade}
          label={t('sharing:receive.grade')}
          across
          choices={grades.map((grade) => ({ value: grade, label: t(`sharing:grade.${grade}`) }))}
        />
        <DateField field={fields.deliveredOn} label={t('sharing:receive.day')} until={today} />
        <MoreDetails title={t('sharing:receive.deduct')} open={typed}>
          <div className="stack">
            <TextField
              field={fields.deductedPercent}
              label={t('sharing:receive.deduct_percent')}
              inputMode="decimal"
              autoComplete="off"
            />
            <TextField
              field={fields.deductedQuantity}
              label={t(
                unitOpen ? 'sharing:receive.deduct_quantity.open' : `sharing:receive.deduct_quantity.${unit}`,
                { piece },
              )}
              inputMode="decimal"
              autoComplete="off"
            />
            <TextField
              field={fields.deductReason}
              label={t('sharing:receive.deduct_reason')}
              hint={t('sharing:receive.deduct_reason_hint')}
              autoComplete="off"
            />
          </div>
        </MoreDetails>
        <MoneyField
          field={fields.price}
          label={
            unitOpen
              ? t('sharing:receive.price_open')
              : t('sharing:receive.price', { unit: words.unitName(lot) })
          }
        />
        <TextArea field={fields.note} label={t('sharing:receive.note')} rows={2} />
        <Button wide>{t('sharing:receive.button')}</Button>
        <p className="small muted">{t('sharing:receive.after')}</p>
      </form>
    </>
  )
}

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
