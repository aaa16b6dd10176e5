import type { SubmissionResult } from '@conform-to/react'
import { useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { TextArea } from '#app/ui/form/TextArea.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import type { RemittanceDeed } from '../../cash/cash.types.ts'

interface RemittanceDeedsProps {
  /** The oldest first. */
  deeds: readonly RemittanceDeed[]
  /** What is the file's money now; null while none is. */
  transferId: string | null
  lastResult: SubmissionResult<string[]> | undefined
}

/** Who, or the market itself, said what of a file's money, and the way to take it back. */
export function RemittanceDeeds({ deeds, transferId, lastResult }: RemittanceDeedsProps) {
  const t = useT()
  const mine = lastResult?.initialValue?.['do'] === 'undo' ? lastResult : undefined
  const { props, fields, errors } = usePostedForm<{ reason: string }>({
    id: 'undo-remittance',
    lastResult: mine,
  })
  if (deeds.length === 0) return null
  return (
    <Card>
      <h2>{t('money:cash.deeds')}</h2>
      <ul className="small">
        {deeds.map(({ kind, by, at, reason }) => (
          <li key={`${kind}/${at.toISOString()}`}>
            {[
              `${formatMoment(at)} · ${t(`money:cash.deed.${kind}`, { name: by ?? t('operator:somebody') })}`,
              reason,
            ]
              .filter(Boolean)
              .join(': ')}
          </li>
        ))}
      </ul>
      {transferId && (
        <MoreDetails title={t('money:cash.undo')} open={mine !== undefined}>
          <form method="post" className="stack tight" {...props}>
            <p className="hint">{t('money:cash.undo_words')}</p>
            <ErrorSummary title={t('site:form.problems')} fields={[fields.reason]} formErrors={errors} />
            <input type="hidden" name="transferId" value={transferId} />
            <TextArea field={fields.reason} label={t('money:cash.reason')} rows={2} />
            <Button kind="quiet" name="do" value="undo">
              {t('money:cash.undo_button')}
            </Button>
          </form>
        </MoreDetails>
      )}
    </Card>
  )
}
