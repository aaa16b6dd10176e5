import type { LastResult } from '#app/features/payments/ui/operator/answer-to.ts'
import { useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import type { FeeNotice } from '../../commission/notice.ts'

/** How early sellers are told that a fee goes up, and who asks it. */
export function NoticeForm({ notice, lastResult }: { notice: FeeNotice; lastResult: LastResult }) {
  const t = useT()
  const answer = lastResult?.initialValue?.['do'] === 'notice' ? lastResult : undefined
  const { props, fields, errors } = usePostedForm<{ days: string; source: string }>({
    id: 'notice',
    lastResult: answer,
    defaultValue: { days: String(notice.days), source: notice.source },
  })
  return (
    <MoreDetails title={t('fees:notice.change')} open={answer !== undefined}>
      <form method="post" className="stack tight" {...props}>
        <ErrorSummary
          title={t('site:form.problems')}
          fields={[fields.days, fields.source]}
          formErrors={errors}
        />
        <TextField field={fields.days} label={t('fees:notice.days')} inputMode="numeric" />
        <TextField field={fields.source} label={t('fees:notice.source')} autoComplete="off" />
        <Button kind="quiet" name="do" value="notice">
          {t('fees:notice.save')}
        </Button>
      </form>
    </MoreDetails>
  )
}
