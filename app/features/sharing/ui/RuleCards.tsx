import { useT } from '#app/i18n/locale-context.tsx'
import { formatDay, type Day } from '#app/kernel/clock.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { Card } from '#app/ui/Card.tsx'
import type { RuleView } from '../sharing.types.ts'
import { useSharingWords } from './sharing-words.ts'

/** The rules that a cooperative set, the newest first; the one that holds today says so. */
export function RuleCards({ rules, today }: { rules: readonly RuleView[]; today: Day }) {
  const t = useT()
  const words = useSharingWords()
  if (rules.length === 0) return <p className="muted">{t('sharing:rules.none')}</p>
  const holds = rules.find(({ validFrom }) => validFrom <= today)?.ruleId
  return rules.map(({ ruleId, way, keepsBp, weights, validFrom, madeBy, note }) => (
    <Card key={ruleId} tone={ruleId === holds ? 'good' : undefined}>
      <p className="row between wraps">
        <strong>{t(`sharing:way.${way}`)}</strong>
        {ruleId === holds && <Badge tone="good">{t('sharing:rules.now')}</Badge>}
      </p>
      {keepsBp > 0 && <p>{t('sharing:rules.fund', { percent: words.percent(keepsBp) })}</p>}
      {way === 'by_grade' && (
        <p>
          {t('sharing:rules.weights', {
            first: words.percent(weights.first * 100),
            second: words.percent(weights.second * 100),
            third: words.percent(weights.third * 100),
          })}
        </p>
      )}
      <p className="small muted">
        {[
          t('sharing:rules.from', { day: formatDay(validFrom) }),
          t('sharing:rules.by', { name: madeBy }),
          note,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </Card>
  ))
}
