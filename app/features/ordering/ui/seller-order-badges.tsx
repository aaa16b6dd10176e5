import { useT } from '#app/i18n/locale-context.tsx'
import type { PaymentMethod, SellerOrderStatus } from '#app/platform/db/generated/enums.ts'
import { Badge, type BadgeTone } from '#app/ui/Badge.tsx'

const tones: Readonly<Record<SellerOrderStatus, BadgeTone>> = {
  awaiting_payment: 'plain',
  placed: 'warn',
  accepted: 'warn',
  packed: 'info',
  handed_over: 'info',
  delivered: 'good',
  refused: 'bad',
  returned: 'plain',
  cancelled: 'plain',
}

export function StatusBadge({ status }: { status: SellerOrderStatus }) {
  const t = useT()
  return <Badge tone={tones[status]}>{t(`packing:status.${status}`)}</Badge>
}

/** Whether there is still money to take at the door: the first thing that a packer asks. */
export function PaidBadge({ method }: { method: PaymentMethod }) {
  const t = useT()
  return method === 'cash_on_delivery' ? (
    <Badge>{t('packing:paid.cash')}</Badge>
  ) : (
    <Badge tone="good">{t('packing:paid.transfer')}</Badge>
  )
}
