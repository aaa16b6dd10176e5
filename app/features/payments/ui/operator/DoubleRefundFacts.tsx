import { showPhone } from '#app/features/identity/index.ts'
import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Card } from '#app/ui/Card.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import type { DoubleRefundCase } from '../../desk/double-refunds.server.ts'
import { useSenderName } from './notice-words.ts'
import { useReasonWords } from './RefundCard.tsx'

type Row = readonly [name: string, value: string | null]
const shown = (rows: readonly Row[]) => rows.flatMap(([name, value]) => (value ? [{ name, value }] : []))

/** Both facts side by side: what the gateway did, what a person did; and whom to call. */
export function DoubleRefundFacts({ double, bank }: { double: DoubleRefundCase; bank: string | null }) {
  const t = useT()
  const locale = useLocale()
  const path = usePath()
  const senderName = useSenderName()
  const reasonWords = useReasonWords()
  const { task, returns } = double
  const { destination, doneAt } = task
  const amount = formatDong(task.amount, locale)
  const dropped = task.status === 'dropped'
  const fact = (name: 'amount' | 'told' | 'number' | 'by' | 'at' | 'to' | 'proof' | 'why') =>
    t(`money:sent_twice.fact.${name}`)
  return (
    <>
      <div className="two even">
        <Card>
          <h2>{t('money:sent_twice.gateway')}</h2>
          <Facts
            small
            facts={shown([
              [fact('amount'), amount],
              [fact('by'), task.askable && senderName(task.askable)],
              [fact('told'), formatMoment(double.since)],
              [fact('number'), double.gatewayReference],
            ])}
          />
        </Card>
        <Card>
          <h2>{t(dropped ? 'money:sent_twice.dropped' : 'money:sent_twice.person')}</h2>
          <Facts
            small
            facts={shown([
              [fact('amount'), amount],
              [fact('by'), task.doneBy ?? t('operator:somebody')],
              [fact('at'), doneAt && formatMoment(doneAt)],
              [fact('to'), destination && [bank, destination.account, destination.holder].join(' · ')],
              [dropped ? fact('why') : fact('proof'), task.proof],
            ])}
          />
        </Card>
      </div>
      <Card>
        <Facts
          small
          facts={shown([
            [t('money:sent_twice.fact.buyer'), task.buyerName],
            [t('money:sent_twice.fact.phone'), task.buyerPhone && showPhone(task.buyerPhone)],
            [t('money:sent_twice.fact.refund_reason'), reasonWords(task.reason)],
            [t('money:sent_twice.fact.reason'), double.reason],
            [
              t('money:sent_twice.fact.asked_by'),
              double.reason && (double.askedBy ?? t('operator:somebody')),
            ],
            [t('money:sent_twice.fact.closed_by'), double.closedBy],
            [t('money:sent_twice.fact.closed_at'), double.closedAt && formatMoment(double.closedAt)],
          ])}
        />
        {returns.length > 0 && (
          <>
            <h3>{t('money:sent_twice.returns')}</h3>
            <ul className="small">
              {returns.map(({ transferId, amount: part, at, purpose, by }) => (
                <li key={transferId}>
                  {t('money:sent_twice.return_line', {
                    ...{ amount: formatDong(part, locale), at: formatMoment(at), purpose },
                  })}
                  {by && ` · ${by}`}
                </li>
              ))}
            </ul>
          </>
        )}
        {task.paymentId && (
          <a className="inline-block py-2" href={path(`/dieu-hanh/thanh-toan/${task.paymentId}`)}>
            {t('money:see_payment')}
          </a>
        )}
      </Card>
    </>
  )
}
