import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Card } from '#app/ui/Card.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import type { DisputeView } from '../../desk/list-disputes.server.ts'
import { useReasonWords } from './RefundCard.tsx'
import { useSenderName } from './notice-words.ts'

/** What is known of a dispute, and how it was decided. */
export function DisputeFacts({ dispute }: { dispute: DisputeView }) {
  const t = useT()
  const senderName = useSenderName()
  const path = usePath()
  const locale = useLocale()
  const { bearer, parts, closedAt, decidedAt } = dispute
  const reasonWords = useReasonWords()
  const bearing = parts.filter(({ bears }) => bears > 0n)
  const facts: [string, string | null][] = [
    [t('money:amount'), formatDong(dispute.amount, locale)],
    [t('money:disputes.reason'), dispute.reason],
    [t('money:disputes.name'), `${senderName(dispute.gateway)} ${dispute.disputeId}`],
    [t('money:disputes.opened'), formatMoment(dispute.openedAt)],
    [t('money:fact.closed'), closedAt && formatMoment(closedAt)],
    [
      t('money:decision.borne'),
      bearer === 'market' || bearer === 'nobody' ? t(`money:decision.${bearer}`) : null,
    ],
    ...bearing.map(({ code, seller, bears }): [string, string] => [
      t('money:decision.borne'),
      `${seller} · ${code} · ${formatDong(bears, locale)}`,
    ]),
    [t('money:decision.why'), dispute.decision && reasonWords(dispute.decision)],
    [t('money:fact.by'), bearer && (dispute.decidedBy ?? t('operator:somebody'))],
    [t('money:decision.at'), decidedAt && formatMoment(decidedAt)],
  ]
  return (
    <Card>
      <Facts facts={facts.flatMap(([name, value]) => (value ? [{ name, value }] : []))} />
      <a className="inline-block py-2" href={path(`/dieu-hanh/thanh-toan/${dispute.paymentId}`)}>
        {t('money:see_payment')}
      </a>
    </Card>
  )
}
