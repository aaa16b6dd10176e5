import type { ReactNode } from 'react'
import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { Card } from '#app/ui/Card.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import type { TransferMatch, UnmatchedTransfer } from '../../payments.types.ts'
import type { LikelyOrder } from '../../desk/likely-order.types.ts'
import type { LastResult } from './answer-to.ts'
import { LikelyOrders } from './LikelyOrders.tsx'
import { useSenderName } from './notice-words.ts'
import { TransferPast } from './TransferPast.tsx'
import { AssignForm, ReasonedForm } from './TransferForms.tsx'

const whys = ['under', 'over', 'late', 'duplicate', 'unknown'] as const
const whyOf = (match: TransferMatch) => whys.find((why) => why === match) ?? 'unknown'

/** The ways on, what is advised first. What was told twice is no money that could be given back. */
const orders = {
  assign: ['assign', 'refund', 'dismiss'],
  refund: ['refund', 'assign', 'dismiss'],
  told_twice: ['dismiss', 'assign'],
} as const satisfies Record<UnmatchedTransfer['proposal'], readonly ('assign' | 'refund' | 'dismiss')[]>

/** Money on the desk: what came, what is left of it and why, what was done with it, and the ways on. */
export function TransferOnDesk({
  transfer,
  likely,
  lastResult,
  children,
}: {
  transfer: UnmatchedTransfer
  /** Orders that it may be meant for. */
  likely: readonly LikelyOrder[]
  lastResult: LastResult
  /** Further ways on, which another feature knows. */
  children?: ReactNode
}) {
  const t = useT()
  const locale = useLocale()
  const path = usePath()
  const senderName = useSenderName()
  const { transferId, amount, expected, match, proposal, orderCode } = transfer
  return (
    <Card id={`t-${transferId}`}>
      <div className="row between wraps">
        <h2 className="num">{formatDong(amount, locale)}</h2>
        <Badge tone="bad">{t(`payment:match.${match}`)}</Badge>
      </div>
      <p>
        {t(`operator:transfers.why.${whyOf(match)}`)}{' '}
        <span className="muted">
          {t(`operator:transfers.proposal.${proposal}`, { teller: senderName(transfer.toldBefore ?? '') })}.
        </span>
      </p>
      <div className="two even">
        <div className="stack tight">
          <Facts
            small
            facts={[
              { name: t('money:desk.rest'), value: <b>{formatDong(transfer.rest, locale)}</b> },
              { name: t('operator:transfers.purpose'), value: <code>{transfer.purpose}</code> },
              { name: t('operator:transfers.order'), value: orderCode ?? t('operator:transfers.none') },
              ...(expected === null
                ? []
                : [{ name: t('operator:transfers.expected'), value: formatDong(expected, locale) }]),
              { name: t('operator:transfers.at'), value: formatMoment(transfer.at) },
              { name: t('operator:transfers.account'), value: transfer.accountNumber },
              {
                name: t('operator:transfers.reference'),
                value: transfer.bankReference || t('operator:transfers.none'),
              },
              { name: t('operator:transfers.feed'), value: senderName(transfer.provider) },
            ]}
          />
          <TransferPast transfer={transfer} />
          {transfer.paymentId && (
            <a className="inline-block py-2" href={path(`/dieu-hanh/thanh-toan/${transfer.paymentId}`)}>
              {t('money:see_payment')}
            </a>
          )}
        </div>
        <div className="stack tight">
          {proposal === 'assign' && <LikelyOrders transferId={transferId} orders={likely} />}
          {orders[proposal].map((deed) => {
            const given = { transfer, lastResult, advised: deed === orders[proposal][0] }
            return deed === 'assign' ? (
              <AssignForm key={deed} {...given} />
            ) : (
              <ReasonedForm key={deed} deed={deed} {...given} />
            )
          })}
          {children}
        </div>
      </div>
    </Card>
  )
}
