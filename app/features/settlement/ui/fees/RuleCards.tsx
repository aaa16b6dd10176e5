import { answerTo, type LastResult } from '#app/features/payments/ui/operator/answer-to.ts'
import { useLocale, usePick, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { Card } from '#app/ui/Card.tsx'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import type { ListedRule } from '../../commission/list-rules.server.ts'
import { percentText } from './fee-forms.ts'
import { EndRuleForm } from './RuleForm.tsx'

const tones = { in_force: 'good', to_come: 'warn', ended: 'plain' } as const

/** Every rule: whom it is about, what it takes, from when to when, and who made it. */
export function RuleCards({
  rules,
  today,
  lastResult,
}: {
  rules: readonly ListedRule[]
  today: string
  lastResult: LastResult
}) {
  const t = useT()
  const rates = useRates()
  const nameOf = useRuleName()
  return (
    <Card rows>
      {rules.map((rule) => (
        <div key={rule.id} className="stack tight" id={`rule-${rule.id}`}>
          <div className="row wraps">
            <h3>{nameOf(rule)}</h3>
            <Badge tone={tones[rule.standing]}>{t(`fees:standing.${rule.standing}`)}</Badge>
          </div>
          <p className="num">{rates(rule)}</p>
          <p className="small muted">
            {t(rule.validTo ? 'fees:rule.from_to' : 'fees:rule.from', {
              from: formatMoment(rule.validFrom),
              to: rule.validTo ? formatMoment(rule.validTo) : '',
            })}
            {' · '}
            {rule.by ?? t('fees:rule.came_with_demo')}
          </p>
          {rule.note && <p className="small break-words">{rule.note}</p>}
          {rule.standing !== 'ended' && (
            <MoreDetails title={t('fees:rule.end')} open={answerTo('end', rule.id, lastResult) !== undefined}>
              <EndRuleForm ruleId={rule.id} today={today} lastResult={lastResult} />
            </MoreDetails>
          )}
        </div>
      ))}
    </Card>
  )
}

/** Whom a rule is about, in words. */
export function useRuleName(): (
  rule: Pick<ListedRule, 'scope' | 'target' | 'sellerKind' | 'minStars'>,
) => string {
  const t = useT()
  const pick = usePick()
  return ({ scope, target, sellerKind, minStars }) => {
    const who = sellerKind
      ? t(`sellers:kind.${sellerKind}`)
      : target
        ? pick(target.vi, target.en)
        : t('fees:scope.everybody')
    const named = scope === 'everybody' ? who : `${t(`fees:scope.${scope}`)}: ${who}`
    return minStars === null ? named : `${named}, ${t('fees:form.from_stars', { stars: minStars })}`
  }
}

/** What a rule takes, in one line. */
function useRates(): (rule: ListedRule) => string {
  const t = useT()
  const locale = useLocale()
  return ({ percentBp, vatBp, minimum, maximum, fixed }) =>
    [
      t('fees:rate.percent', { percent: percentText(percentBp, locale) }),
      minimum !== null && t('fees:rate.minimum', { amount: formatDong(minimum, locale) }),
      maximum !== null && t('fees:rate.maximum', { amount: formatDong(maximum, locale) }),
      fixed > 0n && t('fees:rate.fixed', { amount: formatDong(fixed, locale) }),
      t('fees:rate.vat', { percent: percentText(vatBp, locale) }),
    ]
      .filter((part) => part !== false)
      .join(' · ')
}
