import { useT } from '#app/i18n/locale-context.tsx'
import type { PayoutStatus } from '../../payouts/payouts.types.ts'
import { Badge, type BadgeTone } from '#app/ui/Badge.tsx'

const tones: Readonly<Record<PayoutStatus, BadgeTone>> = {
  proposed: 'plain',
  approved: 'info',
  sent: 'info',
  paid: 'good',
  failed: 'bad',
  returned: 'bad',
  dropped: 'plain',
}

export function PayoutStatusBadge({ status }: { status: PayoutStatus }) {
  const t = useT()
  return <Badge tone={tones[status]}>{t(`settlement:payout.${status}`)}</Badge>
}
