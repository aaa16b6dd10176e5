import { useKeyWords, useT } from '#app/i18n/locale-context.tsx'
import { Verdict, type VerdictKind } from '#app/ui/Verdict.tsx'
import type { OrderPage } from '../ordering.types.ts'

/** The answer that a buyer came for, in plain words, and what to do next. */
export function OrderVerdict({ order }: { order: OrderPage }) {
  const t = useT()
  const say = useKeyWords()
  const state = stateOf(order)
  const kinds: Record<typeof state, VerdictKind> = {
    awaiting: 'warn',
    awaiting_page: 'warn',
    paid: 'good',
    placed: 'good',
    under_way: 'good',
    delivered: 'good',
    expired: 'unknown',
    cancelled: 'unknown',
  }
  const reason = order.cancelReason
  return (
    <Verdict kind={kinds[state]} title={t(`order:state.${state}.title`)}>
      <p>{t(`order:state.${state === 'paid' && order.back.asks ? 'paid_more' : state}.words`)}</p>
      {state === 'cancelled' && reason && (
        <p className="small">{reason.includes(':') ? say(reason) : reason}</p>
      )}
    </Verdict>
  )
}

type State =
  'awaiting' | 'awaiting_page' | 'paid' | 'placed' | 'under_way' | 'delivered' | 'expired' | 'cancelled'

function stateOf({ status, parts, payments, cancelReason }: OrderPage): State {
  if (status === 'awaiting_payment') {
    // Only where a code stands below is there something to scan.
    return payments.some((payment) => payment.transfer) ? 'awaiting' : 'awaiting_page'
  }
  if (status === 'cancelled') return cancelReason === 'order:reason.expired' ? 'expired' : 'cancelled'
  const going = parts.filter((part) => !['cancelled', 'refused', 'returned'].includes(part.status))
  if (going.length === 0) return 'cancelled'
  if (going.every((part) => part.status === 'delivered')) return 'delivered'
  if (going.some((part) => part.status === 'handed_over' || part.status === 'delivered')) return 'under_way'
  return payments.some((payment) => payment.status === 'paid') ? 'paid' : 'placed'
}
