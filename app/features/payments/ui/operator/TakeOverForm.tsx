import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatDong } from '#app/kernel/money.ts'
import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { TextArea } from '#app/ui/form/TextArea.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import { answerTo } from './answer-to.ts'
import type { RefundFormProps } from './RefundForms.tsx'

/** A seller does not give cash back that it took: the market does, and the seller owes it. */
export function TakeOverForm({ task, lastResult }: RefundFormProps) {
  const t = useT()
  const locale = useLocale()
  const { refundId, seller, orderCode } = task
  const answer = answerTo('take-over', refundId, lastResult)
  const { props, fields, errors } = usePostedForm<{ reason: string }>({
    id: `take-over-${refundId}`,
    lastResult: answer,
  })
  const amount = formatDong(task.amount, locale)
  return (
    <MoreDetails
      title={t('money:take_over.title', { amount, code: orderCode ?? '' })}
      open={answer !== undefined}
    >
      <form method="post" className="stack tight" {...props}>
        <p className="hint">{t('money:take_over.words', { seller: seller ?? '' })}</p>
        <ErrorSummary title={t('site:form.problems')} fields={[fields.reason]} formErrors={errors} />
        <input type="hidden" name="id" value={refundId} />
        <TextArea field={fields.reason} label={t('operator:reason.label')} rows={2} />
        <Button kind="quiet" name="do" value="take-over">
          {t('money:take_over.do')}
        </Button>
      </form>
    </MoreDetails>
  )
}
