import { showPhone } from '#app/features/identity/index.ts'
import { hasWords } from '#app/i18n/i18n.ts'
import { useKeyWords, useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import { Message } from '#app/ui/Message.tsx'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import { QrFigure } from '#app/ui/QrFigure.tsx'
import type { Bank } from '../../bank-option.ts'
import { REFUND_UNSURE } from '../../refund.machine.ts'
import { answerTo } from './answer-to.ts'
import { DestinationForm, DropForm, SentForm, type RefundFormProps } from './RefundForms.tsx'

interface RefundCardProps extends RefundFormProps {
  banks: readonly Bank[]
  /** From how many đồng on a refund takes two people. */
  limit: bigint
  /** The code to send it with; null until the account is known. */
  qr: { path: string; size: number } | null
}

/** A reason that the market gave is a key, one of a person is words. */
export function useReasonWords(): (reason: string) => string {
  const locale = useLocale()
  const words = useKeyWords()
  return (reason) => (hasWords(reason.split('|')[0] ?? '', locale) ? words(reason) : reason)
}

/** Money to send: how much, to whom, why, with the code to scan and the proof to note. */
export function RefundCard({ task, banks, limit, qr, lastResult }: RefundCardProps) {
  const t = useT()
  const locale = useLocale()
  const path = usePath()
  const reasonWords = useReasonWords()
  const { destination } = task
  const unsure = task.declined === REFUND_UNSURE
  const amount = formatDong(task.amount, locale)
  const bank = banks.find(({ bin }) => bin === destination?.bin)?.name ?? destination?.bin
  const facts: [string, string | null][] = [
    [t('operator:refunds.reason'), reasonWords(task.reason)],
    [t('operator:refunds.order'), task.orderCode],
    [t('operator:refunds.buyer'), task.buyerName],
    [t('operator:refunds.phone'), task.buyerPhone && showPhone(task.buyerPhone)],
    [t('operator:refunds.purpose'), task.transferPurpose],
    [t('operator:refunds.asked'), formatMoment(task.requestedAt)],
    [t('operator:refunds.asked_by'), task.requestedBy ?? t('operator:somebody')],
    [t('operator:refunds.to'), destination && [bank, destination.account, destination.holder].join(' · ')],
    [t('operator:refunds.to_by'), destination && (task.destinationBy ?? t('operator:refunds.to_by_shopper'))],
  ]
  const destinationForm = <DestinationForm task={task} banks={banks} lastResult={lastResult} />
  return (
    <Card id={`r-${task.refundId}`}>
      <h2 className="num">{amount}</h2>
      {task.dispute && (
        <Message tone="warn" title={t(`money:disputed.${task.dispute.state}`)}>
          <p>{t('money:disputed.words')}</p>
          <a className="inline-block py-2" href={path(`/dieu-hanh/khieu-nai-the/${task.dispute.id}`)}>
            {t('money:disputed.see')}
          </a>
        </Message>
      )}
      {task.declined && (
        <Message
          tone="warn"
          title={t(unsure ? 'money:declined.ask_first' : 'money:declined.title', {
            gateway: task.askable ?? '',
          })}
        >
          <p>{unsure ? reasonWords(task.declined) : t('money:declined.words', { reason: task.declined })}</p>
          {task.askable && (
            <form method="post">
              <input type="hidden" name="id" value={task.refundId} />
              <Button kind="quiet" name="do" value="ask">
                {t('money:gateway_refunds.ask')}
              </Button>
            </form>
          )}
        </Message>
      )}
      <div className="two even">
        <div className="stack">
          <Facts small facts={facts.flatMap(([name, value]) => (value ? [{ name, value }] : []))} />
          {task.paymentId && (
            <a className="inline-block py-2" href={path(`/dieu-hanh/thanh-toan/${task.paymentId}`)}>
              {t('money:see_payment')}
            </a>
          )}
          <DropForm task={task} lastResult={lastResult} />
        </div>
        <div className="stack">
          {destination ? (
            <>
              {task.needsAnother && (
                <Message tone="info" title={t('money:two_hands.another')}>
                  <p>
                    {t(`money:two_hands.${task.destinationBy ? 'another_words' : 'another_unknown'}`, {
                      amount: formatDong(limit, locale),
                    })}
                  </p>
                </Message>
              )}
              {qr && !task.needsAnother && (
                <QrFigure label={t('operator:refunds.code', { amount, holder: destination.holder })} {...qr}>
                  {t('operator:refunds.code_words')}
                </QrFigure>
              )}
              {!task.needsAnother && (
                <SentForm task={task} destination={destination} lastResult={lastResult} />
              )}
              <MoreDetails
                title={t('operator:refunds.change')}
                open={answerTo('destination', task.refundId, lastResult) !== undefined}
              >
                {destinationForm}
              </MoreDetails>
            </>
          ) : (
            <>
              <h3>{t('operator:refunds.destination')}</h3>
              {destinationForm}
            </>
          )}
        </div>
      </div>
    </Card>
  )
}
