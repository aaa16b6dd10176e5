import type { SubmissionResult } from '@conform-to/react'
import { useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'
import { ConfirmDetails } from '#app/ui/ConfirmDetails.tsx'
import { Message } from '#app/ui/Message.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { TextArea } from '#app/ui/form/TextArea.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import type { RunPage } from '../../payouts/payouts.types.ts'
import { useDong } from '../money/use-money-words.ts'
import { RunFileCard } from './RunFileCard.tsx'

type LastResult = SubmissionResult<string[]> | undefined

/** What this person may do with the run now; what moves money is asked for twice. */
export function RunDeeds({ run, lastResult }: { run: RunPage; lastResult: LastResult }) {
  const t = useT()
  const dong = useDong()
  const { may, status, open } = run
  return (
    <>
      {status === 'draft' && !may.approve && (
        <Message tone="info">
          {may.worksFor.length > 0
            ? t('settlement:run.own_seller', { name: may.worksFor.join(', ') })
            : t('settlement:run.other_person')}
        </Message>
      )}
      {may.approve && (
        <ConfirmDetails
          kind="primary"
          ask={t('settlement:run.approve', { count: run.count, total: dong(run.total) })}
        >
          <p>{t('settlement:run.approve_words')}</p>
          <form method="post">
            <Button name="do" value="approve">
              {t('settlement:run.approve_button', { total: dong(run.total) })}
            </Button>
          </form>
        </ConfirmDetails>
      )}
      {(status === 'approved' || status === 'sent') && open > 0 && <RunFileCard run={run} />}
      {may.drop && <DropForm lastResult={lastResult} />}
    </>
  )
}

function DropForm({ lastResult }: { lastResult: LastResult }) {
  const t = useT()
  const mine = lastResult?.initialValue?.['do'] === 'drop' ? lastResult : undefined
  const { props, fields, errors } = usePostedForm<{ reason: string }>({ id: 'drop', lastResult: mine })
  return (
    <ConfirmDetails ask={t('settlement:run.drop')} open={mine !== undefined}>
      <p>{t('settlement:run.drop_words')}</p>
      <form method="post" className="stack tight" {...props}>
        <ErrorSummary title={t('site:form.problems')} fields={[fields.reason]} formErrors={errors} />
        <TextArea field={fields.reason} label={t('operator:reason.label')} rows={2} />
        <Button kind="danger" name="do" value="drop">
          {t('settlement:run.drop_button')}
        </Button>
      </form>
    </ConfirmDetails>
  )
}
