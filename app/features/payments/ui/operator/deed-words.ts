import { useKeyWords, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import type { TransferDeedDone } from '../../payments.types.ts'

/** Says who decided what about a transfer, and when. */
export function useDeedWords(): (deed: TransferDeedDone) => string {
  const t = useT()
  const words = useKeyWords()
  const resolved = (resolution: string) => {
    if (resolution === 'assigned') return t('money:desk.deed.assigned')
    if (resolution === 'refund') return t('money:desk.deed.refund')
    if (resolution === 'double_refund') return t('money:desk.deed.double_refund')
    const [, kind, reason = ''] = /^(reopened|told_twice|dismissed): (.*)$/s.exec(resolution) ?? []
    if (kind === 'reopened') return t('money:desk.deed.reopened', { reason })
    if (kind === 'told_twice') return t('money:desk.deed.told_twice', { reason })
    return t('money:desk.deed.dismissed', { reason: words(reason) })
  }
  return ({ at, by, resolution }) =>
    `${formatMoment(at)} · ${by ?? t('operator:somebody')}: ${resolved(resolution)}`
}
