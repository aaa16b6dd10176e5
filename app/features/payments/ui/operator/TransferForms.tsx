import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatDong } from '#app/kernel/money.ts'
import { Button } from '#app/ui/Button.tsx'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { MoneyField } from '#app/ui/form/MoneyField.tsx'
import { TextArea } from '#app/ui/form/TextArea.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import type { UnmatchedTransfer } from '../../payments.types.ts'
import { answerTo, type LastResult } from './answer-to.ts'

interface TransferFormProps {
  transfer: UnmatchedTransfer
  lastResult: LastResult
  /** What is advised stands open. */
  advised: boolean
}

/** Says which order the money was meant for; the order that it names is not proposed, for that one has its money. */
export function AssignForm({ transfer, lastResult, advised }: TransferFormProps) {
  const t = useT()
  const { transferId } = transfer
  const answer = answerTo('assign', transferId, lastResult)
  const { props, fields, errors } = usePostedForm<{ orderCode: string; amount: string }>({
    id: `assign-${transferId}`,
    lastResult: answer,
  })
  return (
    <MoreDetails title={t('operator:transfers.assign')} open={advised || answer !== undefined}>
      <form method="post" className="stack tight" {...props}>
        <ErrorSummary
          title={t('site:form.problems')}
          fields={[fields.orderCode, fields.amount]}
          formErrors={errors}
        />
        <input type="hidden" name="id" value={transferId} />
        <TextField
          field={fields.orderCode}
          label={t('operator:transfers.order_code')}
          hint={t('operator:transfers.order_hint')}
          autoCapitalize="characters"
          autoComplete="off"
        />
        <MoneyField field={fields.amount} label={t('money:desk.amount')} hint={t('money:desk.amount_hint')} />
        <Button kind="quiet" name="do" value="assign">
          {t('operator:transfers.assign_button')}
        </Button>
        <p className="hint">{t('operator:transfers.assign_rules')}</p>
      </form>
    </MoreDetails>
  )
}

/** Gives the money back, or puts the transfer aside: with what it does, and why. */
export function ReasonedForm({
  transfer,
  lastResult,
  advised,
  deed,
}: TransferFormProps & { deed: 'refund' | 'dismiss' }) {
  const t = useT()
  const locale = useLocale()
  const { transferId } = transfer
  const answer = answerTo(deed, transferId, lastResult)
  const { props, fields, errors } = usePostedForm<{ reason: string; amount: string }>({
    id: `${deed}-${transferId}`,
    lastResult: answer,
  })
  const amount = formatDong(transfer.rest, locale)
  // What another had told before is no money that could be put aside.
  const struck = transfer.proposal === 'told_twice' && transfer.rest === transfer.amount
  const words = deed === 'dismiss' && struck ? 'strike' : deed
  return (
    <MoreDetails title={t(`operator:transfers.${words}`)} open={advised || answer !== undefined}>
      <form method="post" className="stack tight" {...props}>
        <p className="hint">
          {deed === 'refund'
            ? t('operator:transfers.refund_words', { amount })
            : t(`operator:transfers.${words === 'strike' ? 'strike' : 'dismiss'}_words`)}
        </p>
        <ErrorSummary
          title={t('site:form.problems')}
          fields={[fields.reason, fields.amount]}
          formErrors={errors}
        />
        <input type="hidden" name="id" value={transferId} />
        {deed === 'refund' && (
          <MoneyField
            field={fields.amount}
            label={t('money:desk.refund_amount')}
            hint={t('money:desk.refund_amount_hint')}
          />
        )}
        <TextArea field={fields.reason} label={t('operator:reason.label')} rows={2} />
        <Button kind={deed === 'dismiss' ? 'danger' : 'quiet'} name="do" value={deed}>
          {t(`operator:transfers.${words}_button`)}
        </Button>
      </form>
    </MoreDetails>
  )
}
