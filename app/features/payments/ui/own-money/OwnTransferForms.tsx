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
import { answerTo, type LastResult } from '../operator/answer-to.ts'

interface OwnTransferFormProps {
  transfer: UnmatchedTransfer
  lastResult: LastResult
}

/** A seller says for which of its orders the money came; not proposed is the one that it names, which has its own. */
export function OwnAssignForm({ transfer, lastResult }: OwnTransferFormProps) {
  const t = useT()
  const { transferId } = transfer
  const { props, fields, errors } = usePostedForm<{ orderCode: string; amount: string }>({
    id: `assign-${transferId}`,
    lastResult: answerTo('assign', transferId, lastResult),
  })
  return (
    <form method="post" className="stack tight" {...props}>
      <h3>{t('packing:own.assign')}</h3>
      <p className="hint">{t('packing:own.assign_words')}</p>
      <ErrorSummary
        title={t('site:form.problems')}
        fields={[fields.orderCode, fields.amount]}
        formErrors={errors}
      />
      <input type="hidden" name="id" value={transferId} />
      <TextField
        field={fields.orderCode}
        label={t('packing:own.order_code')}
        hint={t('packing:own.order_hint')}
        autoCapitalize="characters"
        autoComplete="off"
      />
      <MoneyField field={fields.amount} label={t('packing:own.amount')} hint={t('packing:own.amount_hint')} />
      <Button kind="quiet" name="do" value="assign">
        {t('packing:own.assign_button')}
      </Button>
    </form>
  )
}

/** A seller gives the money back, or puts it aside: folded, with what it does and why. */
export function OwnReasonedForm({
  transfer,
  lastResult,
  deed,
}: OwnTransferFormProps & { deed: 'refund' | 'dismiss' }) {
  const t = useT()
  const locale = useLocale()
  const { transferId, rest } = transfer
  const answer = answerTo(deed, transferId, lastResult)
  const { props, fields, errors } = usePostedForm<{ reason: string }>({
    id: `${deed}-${transferId}`,
    lastResult: answer,
  })
  return (
    <MoreDetails title={t(`packing:own.${deed}`)} open={answer !== undefined}>
      <form method="post" className="stack tight" {...props}>
        <p className="hint">{t(`packing:own.${deed}_words`, { amount: formatDong(rest, locale) })}</p>
        <ErrorSummary title={t('site:form.problems')} fields={[fields.reason]} formErrors={errors} />
        <input type="hidden" name="id" value={transferId} />
        <TextArea field={fields.reason} label={t('packing:own.reason')} rows={2} />
        <Button kind="quiet" name="do" value={deed}>
          {t(`packing:own.${deed}_button`)}
        </Button>
      </form>
    </MoreDetails>
  )
}
