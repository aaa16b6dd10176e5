import type { SubmissionResult } from '@conform-to/react'
import { bankOption, type Bank } from '#app/features/payments/index.ts'
import { useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { ConfirmDetails } from '#app/ui/ConfirmDetails.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import { Checkbox } from '#app/ui/form/Checkbox.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { SelectField } from '#app/ui/form/SelectField.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { CONFIRM_MINUTES, WAITING_HOURS } from '../../bank-account/bank-account.machine.ts'
import type { BankChange } from '../../bank-account/bank-account.types.ts'

type LastResult = SubmissionResult<string[]> | undefined
const answerTo = (deed: string, lastResult: LastResult) =>
  lastResult?.initialValue?.['do'] === deed ? lastResult : undefined

/** Another account: typed here, confirmed on the next page. */
export function AskForm({
  banks,
  first,
  lastResult,
}: {
  banks: readonly Bank[]
  first: boolean
  lastResult: LastResult
}) {
  const t = useT()
  const { props, fields, errors } = usePostedForm<{
    bin: string
    account: string
    holder: string
    oldIsWrong: string
  }>({
    ...{ id: 'ask', lastResult: answerTo('ask', lastResult) },
  })
  return (
    <form method="post" className="stack" {...props}>
      <ErrorSummary
        title={t('site:form.problems')}
        fields={[fields.bin, fields.account, fields.holder]}
        formErrors={errors}
      />
      <SelectField
        field={fields.bin}
        label={t('settlement:account.bank')}
        prompt={t('settlement:account.bank_prompt')}
        options={banks.map(bankOption)}
      />
      <TextField
        field={fields.account}
        label={t('settlement:account.number')}
        inputMode="numeric"
        autoComplete="off"
      />
      <TextField
        field={fields.holder}
        label={t('settlement:account.holder')}
        hint={t('settlement:account.holder_hint')}
        autoCapitalize="characters"
        autoComplete="off"
      />
      {!first && (
        <Checkbox
          field={fields.oldIsWrong}
          label={t('settlement:account.old_wrong')}
          hint={t('settlement:account.old_wrong_hint')}
        />
      )}
      <Button name="do" value="ask" wide>
        {t('settlement:account.ask')}
      </Button>
    </form>
  )
}

/** What was typed, to be read once more; the password makes it count. */
export function ConfirmForm({
  change,
  bankName,
  replaces,
  lastResult,
}: {
  change: BankChange
  bankName: string
  /** Another change waits: confirmed, this one takes its place. */
  replaces: boolean
  lastResult: LastResult
}) {
  const t = useT()
  const { props, fields, errors } = usePostedForm<{ password: string }>({
    ...{ id: 'confirm', lastResult: answerTo('confirm', lastResult) },
  })
  return (
    <Card tone="warn">
      <h2>{t('settlement:account.confirm')}</h2>
      <AccountFacts change={change} bankName={bankName} />
      <p>{t('settlement:account.confirm_words', { hours: WAITING_HOURS, minutes: CONFIRM_MINUTES })}</p>
      {replaces && <p>{t('settlement:account.confirm_replaces')}</p>}
      <p className="small muted">
        {t('settlement:account.asked_by', {
          name: change.requestedBy ?? '—',
          at: formatMoment(change.requestedAt),
        })}
      </p>
      <form method="post" className="stack" {...props}>
        <ErrorSummary title={t('site:form.problems')} fields={[fields.password]} formErrors={errors} />
        <input type="hidden" name="id" value={change.changeId} />
        <TextField
          field={fields.password}
          type="password"
          label={t('settlement:account.password')}
          autoComplete="current-password"
        />
        <Button name="do" value="confirm" wide>
          {t('settlement:account.confirm_button')}
        </Button>
      </form>
      <CancelForm changeId={change.changeId} ask={t('settlement:account.type_again')} />
    </Card>
  )
}

/** A change that waits, with the way to take it back. */
export function WaitingChange({ change, bankName }: { change: BankChange; bankName: string }) {
  const t = useT()
  return (
    <Card tone="warn">
      <h2>{t('settlement:account.waiting', { at: change.activeAt ? formatMoment(change.activeAt) : '' })}</h2>
      <AccountFacts change={change} bankName={bankName} />
      <p>{t(change.holdsPayouts ? 'settlement:account.waiting_held' : 'settlement:account.waiting_old')}</p>
      <p className="small muted">
        {t('settlement:account.asked_by', {
          name: change.requestedBy ?? '—',
          at: formatMoment(change.requestedAt),
        })}
      </p>
      <ConfirmDetails ask={t('settlement:account.cancel')}>
        <p>{t('settlement:account.cancel_words')}</p>
        <CancelForm changeId={change.changeId} ask={t('settlement:account.cancel_button')} danger />
      </ConfirmDetails>
    </Card>
  )
}

function AccountFacts({ change: { to }, bankName }: { change: BankChange; bankName: string }) {
  const t = useT()
  return (
    <Facts
      facts={[
        { name: t('settlement:account.bank'), value: bankName },
        { name: t('settlement:account.number'), value: <strong className="num">{to.account}</strong> },
        { name: t('settlement:account.holder'), value: to.holder },
      ]}
    />
  )
}

function CancelForm({ changeId, ask, danger = false }: { changeId: string; ask: string; danger?: boolean }) {
  return (
    <form method="post">
      <input type="hidden" name="id" value={changeId} />
      <Button kind={danger ? 'danger' : 'quiet'} name="do" value="cancel">
        {ask}
      </Button>
    </form>
  )
}
