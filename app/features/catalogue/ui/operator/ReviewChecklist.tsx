import { useT } from '#app/i18n/locale-context.tsx'
import { Badge } from '#app/ui/Badge.tsx'
import { Card } from '#app/ui/Card.tsx'
import { paperKey } from '../../labels.ts'
import type { CategoryRules } from '../../category-rules.ts'
import type { ReviewCheck } from '../../review-checklist.ts'

interface ReviewChecklistProps {
  checks: readonly ReviewCheck[]
  rules: CategoryRules | null
}

/** What has to be there, line by line, and what the shelf will do with the goods. */
export function ReviewChecklist({ checks, rules }: ReviewChecklistProps) {
  const t = useT()
  const notes = [
    rules?.ageNotice && t('operator:rule.age', { age: rules.ageNotice }),
    rules?.localOnly && t('operator:rule.local'),
    rules?.maxDays && t('operator:rule.days', { days: rules.maxDays }),
    rules && !rules.shippable && t('operator:rule.contact'),
  ].filter((note) => typeof note === 'string')
  return (
    <Card>
      <h2>{t('operator:product.checks')}</h2>
      <ul className="stack tight">
        {checks.map(({ part, paper, there }) => (
          <li key={paper ?? part} className="row between">
            <span>
              {part === 'paper' && paper
                ? t('operator:check.paper', { name: t(paperKey(paper)) })
                : t(`operator:check.${part === 'paper' ? 'name' : part}`)}
            </span>
            <Badge tone={there ? 'good' : 'bad'}>
              {t(there ? 'operator:product.check_yes' : 'operator:product.check_no')}
            </Badge>
          </li>
        ))}
      </ul>
      {notes.map((note) => (
        <p key={note} className="small muted">
          {note}
        </p>
      ))}
    </Card>
  )
}
