import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { TextArea } from '#app/ui/form/TextArea.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import type { DoubleRefundCase, ReturnCandidate } from '../../desk/double-refunds.server.ts'
import type { LastResult } from './answer-to.ts'

interface DoubleRefundFormProps {
  double: DoubleRefundCase
  lastResult: LastResult
}

const answerOf = (deed: string, lastResult: LastResult): LastResult =>
  lastResult?.initialValue?.['do'] === deed ? lastResult : undefined

/** Which money on the desk is what the buyer sent back. */
export function ReturnForm({
  double,
  candidates,
  lastResult,
}: DoubleRefundFormProps & { candidates: readonly ReturnCandidate[] }) {
  const t = useT()
  const locale = useLocale()
  const { missing } = double
  const fits = (rest: bigint) => (rest === missing ? 'exact' : rest < missing ? 'less' : 'more')
  const { props, fields, errors } = usePostedForm<{ transferId: string }>({
    id: 'return',
    lastResult: answerOf('match', lastResult),
  })
  return (
    <Card>
      <h2>{t('money:sent_twice.match.title')}</h2>
      {candidates.length === 0 ? (
        <p className="hint">{t('money:sent_twice.match.none')}</p>
      ) : (
        <form method="post" className="stack" {...props}>
          <ErrorSummary title={t('site:form.problems')} fields={[fields.transferId]} formErrors={errors} />
          <RadioCards
            field={fields.transferId}
            label={t('money:sent_twice.match.label')}
            choices={candidates.map(({ transferId, rest, purpose, at }) => ({
              value: transferId,
              label: `${formatDong(rest, locale)} · ${t(`money:sent_twice.match.${fits(rest)}`)}`,
              hint: [formatMoment(at), purpose].filter(Boolean).join(' · '),
            }))}
          />
          <Button name="do" value="match">
            {t('money:sent_twice.match.button')}
          </Button>
        </form>
      )}
    </Card>
  )
}

/** It cannot be got back: asks a second person to agree. */
export function WriteOffForm({ double, lastResult }: DoubleRefundFormProps) {
  const t = useT()
  const locale = useLocale()
  const answer = answerOf('write_off', lastResult)
  const { props, fields, errors } = usePostedForm<{ reason: string }>({ id: 'write-off', lastResult: answer })
  return (
    <MoreDetails title={t('money:sent_twice.write_off.title')} open={answer !== undefined}>
      <form method="post" className="stack" {...props}>
        <p>{t('money:sent_twice.write_off.words', { amount: formatDong(double.missing, locale) })}</p>
        <ErrorSummary title={t('site:form.problems')} fields={[fields.reason]} formErrors={errors} />
        <TextArea
          field={fields.reason}
          label={t('operator:reason.label')}
          hint={t('money:sent_twice.write_off.hint')}
          rows={3}
        />
        <Button kind="danger" name="do" value="write_off">
          {t('money:sent_twice.write_off.button')}
        </Button>
      </form>
    </MoreDetails>
  )
}

/** What one asked for, for another to agree to. */
export function ConfirmWriteOff({ double }: { double: DoubleRefundCase }) {
  const t = useT()
  const locale = useLocale()
  const amount = formatDong(double.missing, locale)
  const { mayConfirm } = double
  return (
    <Card tone="warn">
      <h2>
        {t('money:sent_twice.confirm.title', { name: double.askedBy ?? t('operator:somebody'), amount })}
      </h2>
      <p>{t('money:sent_twice.confirm.reason', { reason: double.reason ?? '' })}</p>
      {double.askedAt && (
        <p className="small muted">
          {t('money:sent_twice.confirm.at', { at: formatMoment(double.askedAt) })}
        </p>
      )}
      <p>
        {mayConfirm ? t('money:sent_twice.confirm.words', { amount }) : t('money:sent_twice.confirm.mine')}
      </p>
      <form method="post" className="stack tight">
        {mayConfirm && (
          <Button name="do" value="confirm">
            {t('money:sent_twice.confirm.button', { amount })}
          </Button>
        )}
        <Button kind="quiet" name="do" value="refuse">
          {t(mayConfirm ? 'money:sent_twice.confirm.refuse' : 'money:sent_twice.confirm.withdraw')}
        </Button>
      </form>
    </Card>
  )
}
