import { useT } from '#app/i18n/locale-context.tsx'
import { Badge, type BadgeTone } from '#app/ui/Badge.tsx'
import type { PayoutRunStatus } from '../../payouts/payouts.types.ts'

const tones: Readonly<Record<PayoutRunStatus, BadgeTone>> = {
  draft: 'warn',
  approved: 'info',
  sent: 'info',
  closed: 'good',
  dropped: 'plain',
}

export function RunBadge({ status }: { status: PayoutRunStatus }) {
  const t = useT()
  return <Badge tone={tones[status]}>{t(`settlement:run.${status}`)}</Badge>
}
