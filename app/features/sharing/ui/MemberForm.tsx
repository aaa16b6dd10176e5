import type { SubmissionResult } from '@conform-to/react'
import type { z } from 'zod'
import { showPhone } from '#app/features/identity/index.ts'
import { useT } from '#app/i18n/locale-context.tsx'
import type { Day } from '#app/kernel/clock.ts'
import { Button } from '#app/ui/Button.tsx'
import { DateField } from '#app/ui/form/DateField.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { KeepNote } from '#app/ui/form/KeepNote.tsx'
import { SelectField, type Option } from '#app/ui/form/SelectField.tsx'
import { TextArea } from '#app/ui/form/TextArea.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import type { MemberPage } from '../sharing.types.ts'
import type { MemberSchema } from './sharing-forms.ts'

interface MemberFormProps {
  /** Absent: a new household. */
  member?: MemberPage | undefined
  today: Day
  communeCode: string | null
  communes: readonly Option[]
  banks: readonly Option[]
  lastResult: SubmissionResult<string[]> | undefined
}

/** Who it is, where it lives, and where its money may go. */
export function MemberForm({ member, today, communeCode, communes, banks, lastResult }: MemberFormProps) {
  const t = useT()
  const { props, fields, errors } = usePostedForm<z.input<typeof MemberSchema>>({
    id: 'member',
    lastResult,
    defaultValue: {
      name: member?.name,
      phone: member?.phone ? showPhone(member.phone) : undefined,
      communeCode: (member ? member.communeCode : communeCode) ?? undefined,
      addressLine: member?.addressLine,
      joinedOn: member?.joinedOn ?? today,
      bankBin: member?.bank?.bin,
      bankAccount: member?.bank?.account,
      bankHolder: member?.bank?.holder,
      note: member?.note,
    },
  })
  const { name, phone, addressLine, joinedOn, bankBin, bankAccount, bankHolder, note } = fields
  const bankWrong = [bankBin, bankAccount, bankHolder].some((field) => field.errors?.length)
  return (
    <form method="post" className="stack" data-keep={`member-${member?.memberId ?? 'new'}`} {...props}>
      <ErrorSummary
        title={t('site:form.problems')}
        fields={[
          name,
          phone,
          fields.communeCode,
          addressLine,
          joinedOn,
          bankBin,
          bankAccount,
          bankHolder,
          note,
        ]}
        formErrors={errors}
      />
      <KeepNote words={{ restored: t('portal:kept.restored'), undo: t('portal:kept.undo') }} />
      <TextField
        field={name}
        label={t('sharing:member.name')}
        hint={t('sharing:member.name_hint')}
        autoComplete="off"
      />
      <TextField
        field={phone}
        label={t('sharing:member.phone')}
        hint={t('sharing:member.phone_hint')}
        type="tel"
        autoComplete="off"
      />
      <SelectField
        field={fields.communeCode}
        label={t('sharing:member.commune')}
        options={communes}
        prompt={t('sharing:member.commune_none')}
      />
      <TextField field={addressLine} label={t('sharing:member.address')} autoComplete="off" />
      <DateField field={joinedOn} label={t('sharing:member.joined')} until={today} />
      <MoreDetails title={t('sharing:member.bank')} open={bankWrong || Boolean(member?.bank)}>
        <div className="stack">
          <SelectField
            field={bankBin}
            label={t('sharing:member.bank_name')}
            options={banks}
            prompt={t('sharing:member.bank_none')}
          />
          <TextField
            field={bankAccount}
            label={t('sharing:member.account')}
            inputMode="numeric"
            autoComplete="off"
          />
          <TextField field={bankHolder} label={t('sharing:member.holder')} autoComplete="off" />
        </div>
      </MoreDetails>
      <TextArea field={note} label={t('sharing:member.note')} rows={2} />
      <Button wide>{t('sharing:member.save')}</Button>
    </form>
  )
}
