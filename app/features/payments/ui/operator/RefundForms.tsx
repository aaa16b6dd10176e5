import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatDong } from '#app/kernel/money.ts'
import { Button } from '#app/ui/Button.tsx'
import { ConfirmDetails } from '#app/ui/ConfirmDetails.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { TextArea } from '#app/ui/form/TextArea.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import type { Bank } from '../../bank-option.ts'
import type { RefundTask } from '../../payments.types.ts'
import { answerTo, type LastResult } from './answer-to.ts'
import { AccountFields } from '../AccountFields.tsx'

export interface RefundFormProps {
  task: RefundTask
  lastResult: LastResult
}

/** Where the money goes, as the shopper said it. */
export function DestinationForm({ task, lastResult, banks }: RefundFormProps & { banks: readonly Bank[] }) {
  const t = useT()
  const { refundId, destination } = task
  const { props, fields, errors } = usePostedForm<{ bin: string; account: string; holder: string }>({
    id: `destination-${refundId}`,
    lastResult: answerTo('destination', refundId, lastResult),
    defaultValue: destination ?? {},
  })
  return (
    <form method="post" className="stack tight" {...props}>
      <p className="hint">{t('operator:refunds.destination_words')}</p>
      <ErrorSummary
        title={t('site:form.problems')}
        fields={[fields.bin, fields.account, fields.holder]}
        formErrors={errors}
      />
      <input type="hidden" name="id" value={refundId} />
      <AccountFields fields={fields} banks={banks} />
      <Button kind="quiet" name="do" value="destination">
        {t('operator:refunds.save')}
      </Button>
    </form>
  )
}

/** The money has left: the bank's reference proves it. Carries the account that it was sent to, as this page shows it. */
export function SentForm({
  task,
  lastResult,
  destination,
}: RefundFormProps & { destination: NonNullable<RefundTask['destination']> }) {
  const t = useT()
  const locale = useLocale()
  const { props, fields, errors } = usePostedForm<{ proof: string }>({
    id: `sent-${task.refundId}`,
    lastResult: answerTo('sent', task.refundId, lastResult),
  })
  return (
    <form method="post" className="stack tight" {...props}>
      <h3>{t('operator:refunds.sent')}</h3>
      <ErrorSummary title={t('site:form.problems')} fields={[fields.proof]} formErrors={errors} />
      <input type="hidden" name="id" value={task.refundId} />
      <input type="hidden" name="bin" value={destination.bin} />
      <input type="hidden" name="account" value={destination.account} />
      <input type="hidden" name="holder" value={destination.holder} />
      <TextField
        field={fields.proof}
        label={t('operator:refunds.proof')}
        hint={t('operator:refunds.proof_hint')}
        autoComplete="off"
      />
      <Button name="do" value="sent">
        {t('operator:refunds.sent_button', { amount: formatDong(task.amount, locale) })}
      </Button>
    </form>
  )
}

/** It will not be sent after all. */
export function DropForm({ task, lastResult }: RefundFormProps) {
  const t = useT()
  const answer = answerTo('drop', task.refundId, lastResult)
  const { props, fields, errors } = usePostedForm<{ reason: string }>({
    id: `drop-${task.refundId}`,
    lastResult: answer,
  })
  return (
    <ConfirmDetails ask={t('operator:refunds.drop')} open={answer !== undefined}>
      <p>{t('operator:refunds.drop_words')}</p>
      <form method="post" className="stack tight" {...props}>
        <ErrorSummary title={t('site:form.problems')} fields={[fields.reason]} formErrors={errors} />
        <input type="hidden" name="id" value={task.refundId} />
        <TextArea field={fields.reason} label={t('operator:reason.label')} rows={2} />
        <Button kind="danger" name="do" value="drop">
          {t('operator:refunds.drop_button')}
        </Button>
      </form>
    </ConfirmDetails>
  )
}
