import type { SubmissionResult } from '@conform-to/react'
import { useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'
import { ConfirmDetails } from '#app/ui/ConfirmDetails.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { TextArea } from '#app/ui/form/TextArea.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import type { LotPage, StockRow } from '../inventory.types.ts'
import { lotMachine } from '../lot.machine.ts'
import type { LotDeed } from './seller-lot-forms.ts'

type Answer = { lastResult: SubmissionResult<string[]> | undefined }
type OnLevel = Answer & { level: StockRow; formKey: string }

/** The answer, where it is this form's: several forms stand on the page. */
function answerTo(deed: LotDeed['do'], { lastResult }: Answer, stockLevelId?: string) {
  const sent = lastResult?.initialValue
  const mine = sent?.['do'] === deed && (!stockLevelId || sent['stockLevelId'] === stockLevelId)
  return mine ? lastResult : undefined
}

/** Counted on the shelf: the book follows what lies there. */
export function CountForm({ level, formKey, lastResult }: OnLevel) {
  const t = useT()
  const answer = answerTo('count', { lastResult }, level.stockLevelId)
  const { props, fields, errors } = usePostedForm<{ counted: string; reason: string }>({
    id: `count-${level.stockLevelId}`,
    lastResult: answer,
    defaultValue: { reason: t('lots:count.reason') },
  })
  return (
    <MoreDetails title={t('lots:count.title')} open={answer !== undefined}>
      <form method="post" className="stack" {...props}>
        <ErrorSummary
          title={t('site:form.problems')}
          fields={[fields.counted, fields.reason]}
          formErrors={errors}
        />
        <Carried deed="count" level={level} formKey={formKey} />
        <TextField
          field={fields.counted}
          label={t('lots:count.counted')}
          hint={t('lots:count.hint', { count: level.onHand })}
          inputMode="numeric"
          autoComplete="off"
        />
        <TextField field={fields.reason} label={t('lots:reason')} />
        <Button wide>{t('lots:count.button')}</Button>
      </form>
    </MoreDetails>
  )
}

/** Spoilt, broken or lost. */
export function WriteOffForm({ level, formKey, lastResult }: OnLevel) {
  const t = useT()
  const answer = answerTo('write-off', { lastResult }, level.stockLevelId)
  const { props, fields, errors } = usePostedForm<{ quantity: string; reason: string }>({
    id: `write-off-${level.stockLevelId}`,
    lastResult: answer,
  })
  return (
    <MoreDetails title={t('lots:write_off.title')} open={answer !== undefined}>
      <form method="post" className="stack" {...props}>
        <ErrorSummary
          title={t('site:form.problems')}
          fields={[fields.quantity, fields.reason]}
          formErrors={errors}
        />
        <p className="small muted">{t('lots:write_off.words')}</p>
        <Carried deed="write-off" level={level} formKey={formKey} />
        <TextField
          field={fields.quantity}
          label={t('lots:write_off.quantity')}
          hint={t('lots:write_off.hint', { count: level.onHand - level.reserved })}
          inputMode="numeric"
          autoComplete="off"
        />
        <TextField field={fields.reason} label={t('lots:reason')} hint={t('lots:write_off.reason_hint')} />
        <Button kind="danger" wide>
          {t('lots:write_off.button')}
        </Button>
      </form>
    </MoreDetails>
  )
}

function Carried({ deed, level, formKey }: { deed: LotDeed['do']; level: StockRow; formKey: string }) {
  return (
    <>
      <input type="hidden" name="do" value={deed} />
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="stockLevelId" value={level.stockLevelId} />
    </>
  )
}

/** Off sale for a while, and back. What was recalled or has expired stays so. */
export function LotStatusForms({ lot, lastResult }: Answer & { lot: LotPage }) {
  const t = useT()
  const past = lot.daysLeft !== null && lot.daysLeft < 0
  const deed = lotMachine.canGo(lot.status, 'open') && !past ? 'reopen' : 'hold'
  const answer = answerTo(deed, { lastResult })
  const { props, fields, errors } = usePostedForm<{ reason: string }>({ id: deed, lastResult: answer })
  if (deed === 'hold' && !lotMachine.canGo(lot.status, 'held')) return null
  return (
    <ConfirmDetails wide ask={t(`lots:${deed}.ask`)} open={answer !== undefined}>
      <p>{t(`lots:${deed}.words`)}</p>
      <form method="post" className="stack" {...props}>
        <ErrorSummary title={t('site:form.problems')} fields={[fields.reason]} formErrors={errors} />
        <input type="hidden" name="do" value={deed} />
        <TextArea field={fields.reason} label={t('lots:reason')} hint={t(`lots:${deed}.hint`)} rows={3} />
        <Button wide kind={deed === 'hold' ? 'danger' : 'primary'}>
          {t(`lots:${deed}.button`)}
        </Button>
      </form>
    </ConfirmDetails>
  )
}
