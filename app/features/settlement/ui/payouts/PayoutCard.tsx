import type { SubmissionResult } from '@conform-to/react'
import { useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { ConfirmDetails } from '#app/ui/ConfirmDetails.tsx'
import { CopyText } from '#app/ui/CopyText.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import { Message } from '#app/ui/Message.tsx'
import { QrFigure } from '#app/ui/QrFigure.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { FileField } from '#app/ui/form/FileField.tsx'
import { SelectField } from '#app/ui/form/SelectField.tsx'
import { TextArea } from '#app/ui/form/TextArea.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { PAPER_ACCEPT } from '../../papers/paper.ts'
import type { PayoutRow, RunFile } from '../../payouts/payouts.types.ts'
import type { PayoutDesk } from '../../payouts/read-payout.server.ts'
import { PayoutStatusBadge } from '../money/PayoutStatusBadge.tsx'
import { useDong } from '../money/use-money-words.ts'
import { PayoutGrounds } from './PayoutGrounds.tsx'
import { PayoutPapers } from './PayoutPapers.tsx'

type LastResult = SubmissionResult<string[]> | undefined
const answerTo = (deed: string, lastResult: LastResult) =>
  lastResult?.initialValue?.['do'] === deed ? lastResult : undefined

interface PayoutCardProps {
  payout: PayoutRow
  /** The address of its run. */
  at: string
  desk: PayoutDesk
  /** Whether this person may see it off: who approved a run of the timetable may not. */
  mayPay: boolean
  bankName: string
  qr: { path: string; size: number } | null
  lastResult: LastResult
  /** The file of its run that somebody took last. */
  taken: RunFile['taken']
}

/** One payout: the code to send it with, and what became of it. */
export function PayoutCard({ payout, at, desk, mayPay, bankName, qr, lastResult, taken }: PayoutCardProps) {
  const t = useT()
  const dong = useDong()
  const { status, bank, reference } = payout
  const toSend = status === 'approved' || status === 'sent'
  return (
    <Card id="khoan">
      <div className="row between wraps">
        <h2>
          {payout.sellerName}: {dong(payout.amount)}
        </h2>
        <PayoutStatusBadge status={status} />
      </div>
      <PayoutGrounds payout={payout} desk={desk} />
      <div className="two even">
        <div className="stack">
          <Facts
            small
            facts={[
              { name: t('settlement:account.bank'), value: bankName },
              { name: t('settlement:account.number'), value: <span className="num">{bank.account}</span> },
              { name: t('settlement:account.holder'), value: bank.holder },
              {
                name: t('settlement:payouts.reference'),
                value: (
                  <CopyText
                    text={reference}
                    words={{ copy: t('settlement:copy'), copied: t('settlement:copied') }}
                  />
                ),
              },
            ]}
          />
          {qr && (
            <QrFigure
              label={t('settlement:run.qr', { name: payout.sellerName, amount: dong(payout.amount) })}
              {...qr}
            >
              {t('settlement:run.qr_words')}
            </QrFigure>
          )}
        </div>
        <div className="stack">
          {status === 'approved' && mayPay && payout.heldBack === null && (
            <AloneForm payout={payout} taken={taken} />
          )}
          {toSend && mayPay && <PaidForm payout={payout} lastResult={lastResult} />}
          {toSend && !mayPay && <p>{t('settlement:failure.approved_it')}</p>}
          {toSend && <BackForm deed="failed" payout={payout} desk={desk} lastResult={lastResult} />}
          {(status === 'paid' || status === 'returned') && (
            <PayoutPapers payout={payout} at={at} lastResult={answerTo('attach', lastResult)} />
          )}
          {desk.awaitsReturn && (
            <Message tone="warn" title={t('settlement:run.awaits_return')}>
              <p>{t('settlement:run.awaits_return_words')}</p>
            </Message>
          )}
          {(status === 'paid' || (desk.awaitsReturn && desk.comeBack.length > 0)) && (
            <BackForm deed="returned" payout={payout} desk={desk} lastResult={lastResult} />
          )}
        </div>
      </div>
    </Card>
  )
}

interface FormProps {
  payout: PayoutRow
  lastResult: LastResult
}

/** Takes it out of the run's file, then shows its code: nobody pays it both ways. */
function AloneForm({ payout, taken }: { payout: PayoutRow; taken: RunFile['taken'] }) {
  const t = useT()
  return (
    <ConfirmDetails kind="quiet" ask={t('settlement:run.alone')}>
      <p>{t('settlement:run.alone_words')}</p>
      {taken && (
        <p className="font-semibold">
          {t('settlement:run.alone_taken', {
            ...{ at: formatMoment(taken.at), name: taken.by ?? t('settlement:run.machine') },
          })}
        </p>
      )}
      <form method="post">
        <input type="hidden" name="id" value={payout.payoutId} />
        <Button name="do" value="alone">
          {t('settlement:run.alone_button')}
        </Button>
      </form>
    </ConfirmDetails>
  )
}

function PaidForm({ payout, lastResult }: FormProps) {
  const t = useT()
  const { props, fields, errors } = usePostedForm<{ proof: string; paper: string }>({
    ...{ id: 'paid', lastResult: answerTo('paid', lastResult) },
  })
  return (
    <form method="post" encType="multipart/form-data" className="stack tight" {...props}>
      <ErrorSummary
        title={t('site:form.problems')}
        fields={[fields.proof, fields.paper]}
        formErrors={errors}
      />
      <input type="hidden" name="id" value={payout.payoutId} />
      <TextField
        field={fields.proof}
        label={t('settlement:payouts.proof')}
        hint={t('settlement:run.proof_hint')}
        autoComplete="off"
      />
      <FileField
        field={fields.paper}
        label={t('settlement:paper.field')}
        hint={t('settlement:paper.hint_later')}
        accept={PAPER_ACCEPT}
      />
      <Button name="do" value="paid">
        {t('settlement:run.paid_button')}
      </Button>
    </form>
  )
}

/** It did not arrive: not sent at all, or sent and come back. */
function BackForm({
  deed,
  payout,
  desk,
  lastResult,
}: FormProps & { deed: 'failed' | 'returned'; desk: PayoutDesk }) {
  const t = useT()
  const mine = answerTo(deed, lastResult)
  const likely = deed === 'returned' ? desk.comeBack.find(({ namesIt }) => namesIt) : undefined
  const { props, fields, errors } = usePostedForm<{ reason: string; transferId: string }>({
    ...{ id: deed, lastResult: mine },
    ...(likely && { defaultValue: { transferId: likely.transferId } }),
  })
  const words = desk.awaitsReturn ? 'return_line' : deed
  return (
    <ConfirmDetails ask={t(`settlement:run.${words}`)} open={mine !== undefined || likely !== undefined}>
      <p>{t(`settlement:run.${words}_words`)}</p>
      <form method="post" className="stack tight" {...props}>
        <ErrorSummary
          title={t('site:form.problems')}
          fields={[fields.transferId, fields.reason]}
          formErrors={errors}
        />
        <input type="hidden" name="id" value={payout.payoutId} />
        {deed === 'returned' && (
          <SelectField
            field={fields.transferId}
            label={t('settlement:run.come_back')}
            prompt={t('settlement:run.come_back_none')}
            options={desk.comeBack.map(({ transferId, at, purpose }) => ({
              value: transferId,
              label: `${formatMoment(at)} · ${purpose.slice(0, 60)}`,
            }))}
          />
        )}
        <TextArea field={fields.reason} label={t('operator:reason.label')} rows={2} />
        <Button kind="danger" name="do" value={deed}>
          {t(`settlement:run.${words}_button`)}
        </Button>
      </form>
    </ConfirmDetails>
  )
}
