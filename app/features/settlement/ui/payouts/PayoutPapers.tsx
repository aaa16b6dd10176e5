import type { SubmissionResult } from '@conform-to/react'
import { useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'
import { ConfirmDetails } from '#app/ui/ConfirmDetails.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { FileField } from '#app/ui/form/FileField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { MOST_PAPERS, PAPER_ACCEPT } from '../../papers/paper.ts'
import type { PayoutRow } from '../../payouts/payouts.types.ts'
import { PaperLinks } from '../money/PaperLinks.tsx'

interface PayoutPapersProps {
  payout: PayoutRow
  /** The address of its run. */
  at: string
  lastResult: SubmissionResult<string[]> | undefined
}

/** The bank's papers of a payout that has left the market, and a form for another. */
export function PayoutPapers({ payout, at, lastResult }: PayoutPapersProps) {
  const t = useT()
  const { papers, payoutId } = payout
  return (
    <>
      <h3>{t('settlement:paper.title')}</h3>
      {papers.length === 0 ? <p>{t('settlement:paper.none')}</p> : <PaperLinks papers={papers} at={at} />}
      {papers.length < MOST_PAPERS && <AttachForm payoutId={payoutId} lastResult={lastResult} />}
      {papers.length > 0 && (
        <ConfirmDetails ask={t('settlement:paper.withdraw')}>
          <p>{t('settlement:paper.withdraw_words')}</p>
          {papers.map(({ paperId, kind }, place) => (
            <form method="post" key={paperId}>
              <input type="hidden" name="id" value={payoutId} />
              <input type="hidden" name="paperId" value={paperId} />
              <Button kind="danger" name="do" value="withdraw">
                {t('settlement:paper.withdraw_button', {
                  name: t(`settlement:paper.${kind === 'pdf' ? 'pdf' : 'picture'}`, { number: place + 1 }),
                })}
              </Button>
            </form>
          ))}
        </ConfirmDetails>
      )}
    </>
  )
}

function AttachForm({ payoutId, lastResult }: Pick<PayoutPapersProps, 'lastResult'> & { payoutId: string }) {
  const t = useT()
  const { props, fields, errors } = usePostedForm<{ paper: string }>({ id: 'attach', lastResult })
  return (
    <form method="post" encType="multipart/form-data" className="stack tight" {...props}>
      <ErrorSummary title={t('site:form.problems')} fields={[fields.paper]} formErrors={errors} />
      <input type="hidden" name="id" value={payoutId} />
      <FileField
        field={fields.paper}
        label={t('settlement:paper.field')}
        hint={t('settlement:paper.hint')}
        accept={PAPER_ACCEPT}
      />
      <Button kind="quiet" name="do" value="attach">
        {t('settlement:paper.attach')}
      </Button>
    </form>
  )
}
