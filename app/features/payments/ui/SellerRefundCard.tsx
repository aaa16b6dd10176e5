import { showPhone } from '#app/features/identity/index.ts'
import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import { QrFigure } from '#app/ui/QrFigure.tsx'
import type { Bank } from '../bank-option.ts'
import type { RefundTask } from '../payments.types.ts'
import { answerTo, type LastResult } from './operator/answer-to.ts'
import { useReasonWords } from './operator/RefundCard.tsx'
import { DestinationForm, SentForm } from './operator/RefundForms.tsx'

interface SellerRefundCardProps {
  task: RefundTask
  banks: readonly Bank[]
  /** The code to send it with; null until the account is known. */
  qr: { path: string; size: number } | null
  lastResult: LastResult
}

/** Money that a seller has on its own account and gives back itself: ask for the account, send, write the number down. */
export function SellerRefundCard({ task, banks, qr, lastResult }: SellerRefundCardProps) {
  const t = useT()
  const locale = useLocale()
  const reasonWords = useReasonWords()
  const proofWords = (proof: string | null) =>
    proof === 'in-hand' ? t('packing:refund.given_in_hand') : proof
  const { destination, status, doneAt } = task
  const amount = formatDong(task.amount, locale)
  const bank = banks.find(({ bin }) => bin === destination?.bin)?.name ?? destination?.bin
  const facts: [string, string | null][] = [
    [t('operator:refunds.reason'), reasonWords(task.reason)],
    [t('operator:refunds.buyer'), task.buyerName],
    [t('operator:refunds.phone'), task.buyerPhone && showPhone(task.buyerPhone)],
    [t('operator:refunds.asked'), formatMoment(task.requestedAt)],
    [t('operator:refunds.to'), destination && [bank, destination.account, destination.holder].join(' · ')],
    [t('operator:refunds.done_at'), doneAt && formatMoment(doneAt)],
    [t('operator:refunds.proof'), status === 'done' ? proofWords(task.proof) : null],
  ]
  const inHand = status === 'awaiting_operator' && task.inCash
  const form = <DestinationForm task={task} banks={banks} lastResult={lastResult} />
  return (
    <Card id={`r-${task.refundId}`}>
      <h2 className="num">{amount}</h2>
      <p>
        <Badge tone={status === 'done' ? 'good' : 'bad'}>
          {t(status === 'done' ? 'packing:refund.status.done' : 'packing:refund.status.awaiting_operator')}
        </Badge>
      </p>
      <Facts small facts={facts.flatMap(([name, value]) => (value ? [{ name, value }] : []))} />
      {inHand && (
        <form method="post" className="stack tight">
          <p>{t('packing:refund.in_hand_words')}</p>
          <input type="hidden" name="id" value={task.refundId} />
          <Button name="do" value="in-hand">
            {t('packing:refund.in_hand', { amount })}
          </Button>
        </form>
      )}
      {status === 'awaiting_operator' && !destination && (
        <>
          <h3>{t(inHand ? 'packing:refund.by_bank' : 'operator:refunds.destination')}</h3>
          {form}
        </>
      )}
      {status === 'awaiting_operator' && destination && (
        <>
          {qr && (
            <QrFigure label={t('operator:refunds.code', { amount, holder: destination.holder })} {...qr}>
              {t('packing:refund.code_words')}
            </QrFigure>
          )}
          <SentForm task={task} destination={destination} lastResult={lastResult} />
          <MoreDetails
            title={t('operator:refunds.change')}
            open={answerTo('destination', task.refundId, lastResult) !== undefined}
          >
            {form}
          </MoreDetails>
        </>
      )}
    </Card>
  )
}
