import type { SubmissionResult } from '@conform-to/react'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { ConfirmDetails } from '#app/ui/ConfirmDetails.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { TextArea } from '#app/ui/form/TextArea.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { maskedAccount } from '../../bank-account/bank-account.machine.ts'
import type { BankChange } from '../../bank-account/bank-account.types.ts'

type LastResult = SubmissionResult<string[]> | undefined

/** Sellers' accounts that are about to change: an operator looks, and stops what is not right. */
export function BankChanges({
  changes,
  lastResult,
}: {
  changes: readonly BankChange[]
  lastResult: LastResult
}) {
  const t = useT()
  const path = usePath()
  return (
    <section className="stack" id="doi-tai-khoan">
      <h2>{t('settlement:changes.title')}</h2>
      {changes.map((change) => (
        <Card key={change.changeId}>
          <div className="row between wraps">
            <h3>
              <a href={path(`/dieu-hanh/chu-the/${change.sellerId}`)}>{change.sellerName}</a>
            </h3>
            {change.holdsPayouts && <Badge tone="bad">{t('settlement:changes.held')}</Badge>}
          </div>
          <p>
            {t('settlement:changes.words', {
              account: maskedAccount(change.to.account),
              holder: change.to.holder,
              at: change.activeAt ? formatMoment(change.activeAt) : '',
            })}
          </p>
          <p className="small muted">
            {t('settlement:account.asked_by', {
              name: change.requestedBy ?? '—',
              at: formatMoment(change.requestedAt),
            })}
          </p>
          <StopForm changeId={change.changeId} lastResult={lastResult} />
        </Card>
      ))}
    </section>
  )
}

function StopForm({ changeId, lastResult }: { changeId: string; lastResult: LastResult }) {
  const t = useT()
  const mine = lastResult?.initialValue?.['id'] === changeId ? lastResult : undefined
  const { props, fields, errors } = usePostedForm<{ reason: string }>({
    id: `stop-${changeId}`,
    lastResult: mine,
  })
  return (
    <ConfirmDetails ask={t('settlement:changes.stop')} open={mine !== undefined}>
      <p>{t('settlement:changes.stop_words')}</p>
      <form method="post" className="stack tight" {...props}>
        <ErrorSummary title={t('site:form.problems')} fields={[fields.reason]} formErrors={errors} />
        <input type="hidden" name="id" value={changeId} />
        <TextArea field={fields.reason} label={t('operator:reason.label')} rows={2} />
        <Button kind="danger" name="do" value="stop">
          {t('settlement:changes.stop_button')}
        </Button>
      </form>
    </ConfirmDetails>
  )
}
