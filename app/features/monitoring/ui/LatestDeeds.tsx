import { useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Badge } from '#app/ui/Badge.tsx'
import type { LatestDeed } from '../types.ts'
import { useFigures } from './use-figures.ts'

/** What happened last: seller, goods and time, and nothing of who bought. */
export function LatestDeeds({ deeds }: { deeds: readonly LatestDeed[] }) {
  const t = useT()
  const { exact } = useFigures()
  if (deeds.length === 0) return <p className="muted">{t('department:latest.empty')}</p>
  return (
    <ol className="rows list-none">
      {deeds.map(({ kind, at, code, sellerName, amount, method }) => (
        <li key={`${code}-${kind}`} className="row between">
          <span className="min-w-0">
            {sellerName}
            <span className="muted small num block">
              {formatMoment(at).slice(11)} · {formatMoment(at).slice(0, 5)} · {code} ·{' '}
              {t(`department:method.${method}`)}
            </span>
          </span>
          <span className="num shrink-0 text-right">
            {exact(amount)}
            {kind !== 'sale' && (
              <span className="block">
                <Badge tone="bad">{t(`department:latest.${kind}`)}</Badge>
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}
