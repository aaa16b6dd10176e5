import type { SubmissionResult } from '@conform-to/react'
import { useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { ConfirmDetails } from '#app/ui/ConfirmDetails.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { TextArea } from '#app/ui/form/TextArea.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import type { SellerStatus } from '../../types.ts'

type LastResult = SubmissionResult<string[]> | undefined

interface SellerDecisionFormsProps {
  status: SellerStatus
  lastResult: LastResult
}

/** What can be decided about a seller in its state: only that, each with what it does. */
export function SellerDecisionForms({ status, lastResult }: SellerDecisionFormsProps) {
  const t = useT()
  return (
    <Card>
      <h2>{t('operator:seller.decide')}</h2>
      {status === 'submitted' && (
        <>
          <OneButton deed="approve" />
          <ReasonForm deed="return" lastResult={lastResult} />
        </>
      )}
      {status === 'suspended' && <OneButton deed="reinstate" />}
      {status === 'verified' && <SuspendForm lastResult={lastResult} />}
      {(status === 'draft' || status === 'closed') && <p className="muted">{t('operator:seller.nothing')}</p>}
    </Card>
  )
}

function OneButton({ deed }: { deed: 'approve' | 'reinstate' }) {
  const t = useT()
  return (
    <form method="post" className="stack tight">
      <p className="hint">{t(`operator:seller.${deed}_words`)}</p>
      <Button wide name="do" value={deed}>
        {t(`operator:seller.${deed}`)}
      </Button>
    </form>
  )
}

/** The answer, where it is this form's: several forms stand on the page. */
const answerTo = (deed: string, lastResult: LastResult) =>
  lastResult?.initialValue?.['do'] === deed ? lastResult : undefined

function ReasonForm({ deed, lastResult }: { deed: 'return' | 'suspend'; lastResult: LastResult }) {
  const t = useT()
  const { props, fields, errors } = usePostedForm<{ reason: string }>({
    id: deed,
    lastResult: answerTo(deed, lastResult),
  })
  const suspends = deed === 'suspend'
  return (
    <form method="post" className="stack" {...props}>
      <ErrorSummary title={t('site:form.problems')} fields={[fields.reason]} formErrors={errors} />
      <TextArea
        field={fields.reason}
        label={t('operator:reason.label')}
        hint={t(`operator:seller.${deed}_hint`)}
        rows={3}
      />
      <Button kind={suspends ? 'danger' : 'quiet'} wide name="do" value={deed}>
        {t(suspends ? 'operator:seller.suspend_button' : 'operator:seller.return')}
      </Button>
    </form>
  )
}

function SuspendForm({ lastResult }: { lastResult: LastResult }) {
  const t = useT()
  return (
    <ConfirmDetails
      wide
      ask={t('operator:seller.suspend')}
      open={answerTo('suspend', lastResult) !== undefined}
    >
      <p>{t('operator:seller.suspend_words')}</p>
      <ReasonForm deed="suspend" lastResult={lastResult} />
    </ConfirmDetails>
  )
}
