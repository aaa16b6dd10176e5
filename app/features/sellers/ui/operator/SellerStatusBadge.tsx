import { useT } from '#app/i18n/locale-context.tsx'
import { Badge, type BadgeTone } from '#app/ui/Badge.tsx'
import { sellerStatusKey } from '../../labels.ts'
import type { SellerStatus } from '../../types.ts'

const tones: Readonly<Record<SellerStatus, BadgeTone>> = {
  draft: 'plain',
  submitted: 'warn',
  verified: 'good',
  suspended: 'bad',
  closed: 'plain',
}

export function SellerStatusBadge({ status }: { status: SellerStatus }) {
  const t = useT()
  return <Badge tone={tones[status]}>{t(sellerStatusKey(status))}</Badge>
}
