import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { Card } from '#app/ui/Card.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import type { UnmatchedTransfer } from '../../payments.types.ts'
import type { LastResult } from '../operator/answer-to.ts'
import { OwnAssignForm, OwnReasonedForm } from './OwnTransferForms.tsx'

const whys = ['under', 'over', 'late', 'duplicate'] as const

/** Money on a seller's own account that paid nothing: what came, why it lies here, and the ways on. */
export function OwnTransferCard({
  transfer,
  lastResult,
}: {
  transfer: UnmatchedTransfer
  lastResult: LastResult
}) {
  const t = useT()
  const locale = useLocale()
  const { transferId, amount, rest, expected, match, proposal, orderCode, bankReference } = transfer
  const twice = proposal === 'told_twice'
  const why = twice ? 'told_twice' : (whys.find((one) => one === match) ?? 'unknown')
  const facts: [string, string | null][] = [
    [t('packing:own.rest'), rest === amount ? null : formatDong(rest, locale)],
    [t('packing:own.purpose'), transfer.purpose],
    [t('packing:own.order'), orderCode],
    [t('packing:own.expected'), expected === null ? null : formatDong(expected, locale)],
    [t('packing:own.at'), formatMoment(transfer.at)],
    [t('packing:own.account'), transfer.accountNumber],
    [t('packing:own.reference'), bankReference || null],
  ]
  return (
    <Card id={`t-${transferId}`}>
      <div className="row between wraps">
        <h2 className="num">{formatDong(amount, locale)}</h2>
        <Badge tone="bad">{t(`payment:match.${match}`)}</Badge>
      </div>
      <p>{t(`packing:own.why.${why}`)}</p>
      <Facts small facts={facts.flatMap(([name, value]) => (value ? [{ name, value }] : []))} />
      {!twice && <OwnAssignForm transfer={transfer} lastResult={lastResult} />}
      {!twice && transfer.paymentId && (
        <OwnReasonedForm deed="refund" transfer={transfer} lastResult={lastResult} />
      )}
      <OwnReasonedForm deed="dismiss" transfer={transfer} lastResult={lastResult} />
    </Card>
  )
}
