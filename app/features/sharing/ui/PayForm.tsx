import type { SubmissionResult } from '@conform-to/react'
import { useT } from '#app/i18n/locale-context.tsx'
import type { Day } from '#app/kernel/clock.ts'
import { formatWhole } from '#app/kernel/money.ts'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { DateField } from '#app/ui/form/DateField.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { MoneyField } from '#app/ui/form/MoneyField.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { QrFigure } from '#app/ui/QrFigure.tsx'
import type { MemberPage } from '../sharing.types.ts'
import { useSharingWords } from './sharing-words.ts'

type Fields = Record<'kind' | 'by' | 'amount' | 'onDay' | 'note', string>

interface PayFormProps {
  member: MemberPage
  today: Day
  formKey: string
  lastResult: SubmissionResult<string[]> | undefined
}

/** A voucher: what for, how, how much. */
export function PayForm({ member, today, formKey, lastResult }: PayFormProps) {
  const t = useT()
  const words = useSharingWords()
  const owed = member.balance > 0n
  const { props, fields, errors } = usePostedForm<Fields>({
    id: 'pay',
    lastResult,
    defaultValue: {
      ...{ kind: owed ? 'payment' : 'advance', onDay: today },
      ...(owed && { amount: formatWhole(member.balance) }),
    },
  })
  const { kind, by, amount, onDay, note } = fields
  return (
    <form method="post" className="stack" {...props}>
      <ErrorSummary
        title={t('site:form.problems')}
        fields={[kind, by, amount, onDay, note]}
        formErrors={errors}
      />
      <input type="hidden" name="key" value={formKey} />
      <RadioCards
        field={kind}
        label={t('sharing:pay.kind')}
        choices={[
          {
            ...{ value: 'payment', label: t('sharing:pay.payment'), disabled: !owed },
            hint: t('sharing:pay.payment_hint', { amount: words.dong(owed ? member.balance : 0n) }),
          },
          { value: 'advance', label: t('sharing:pay.advance'), hint: t('sharing:pay.advance_hint') },
        ]}
      />
      <RadioCards
        field={by}
        label={t('sharing:pay.by')}
        across
        choices={[
          { value: 'cash', label: t('sharing:by.cash') },
          { value: 'bank', label: t('sharing:by.bank') },
        ]}
      />
      <MoneyField field={amount} label={t('sharing:pay.amount')} />
      <DateField field={onDay} label={t('sharing:pay.day')} until={today} />
      <TextField field={note} label={t('sharing:pay.note')} autoComplete="off" />
      <Button wide>{t('sharing:pay.button')}</Button>
    </form>
  )
}

/** The code that sends what the household is owed, where it gave an account. */
export function PayCode({
  member,
  code,
}: {
  member: MemberPage
  code: { path: string; size: number } | null
}) {
  const t = useT()
  const { dong } = useSharingWords()
  if (!member.bank) return <p className="small muted">{t('sharing:pay.no_bank')}</p>
  if (!code) return null
  const amount = dong(member.balance)
  return (
    <Card>
      <h2>{t('sharing:pay.code_title')}</h2>
      <p>{t('sharing:pay.code_words', { amount })}</p>
      <QrFigure
        label={t('sharing:pay.code', { amount, name: member.name })}
        path={code.path}
        size={code.size}
      >
        {member.bank.holder} · <span className="num">{member.bank.account}</span>
      </QrFigure>
    </Card>
  )
}
