import { useT } from '#app/i18n/locale-context.tsx'
import { Badge } from '#app/ui/Badge.tsx'
import type { DoubleRefundCase } from '../../desk/double-refunds.server.ts'

const tones = {
  open: 'bad',
  write_off_asked: 'warn',
  written_off: 'plain',
  returned: 'good',
  taken_back: 'good',
} as const

/** How a refund that went out twice stands. */
export function DoubleRefundBadge({ state }: Pick<DoubleRefundCase, 'state'>) {
  const t = useT()
  return <Badge tone={tones[state]}>{t(`money:sent_twice.state.${state}`)}</Badge>
}
