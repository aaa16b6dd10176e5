import type { SubmissionResult } from '@conform-to/react'
import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatDong } from '#app/kernel/money.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { TextArea } from '#app/ui/form/TextArea.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { Facts } from '#app/ui/Facts.tsx'
import type { RemittanceLineView } from '../../cash/cash.types.ts'

interface DifferenceCardProps {
  line: RemittanceLineView
  lastResult: SubmissionResult<string[]> | undefined
}

/** A line that does not fit what we know, and the two ways to end it. */
export function DifferenceCard({ line, lastResult }: DifferenceCardProps) {
  const t = useT()
  const locale = useLocale()
  const { lineId, match } = line
  const { props, fields, errors } = usePostedForm<{ how: string; part: string; reason: string }>({
    id: `line-${lineId}`,
    lastResult: lastResult?.initialValue?.['lineId'] === lineId ? lastResult : undefined,
    defaultValue: { how: 'leave' },
  })
  const unnamed = match === 'no_parcel' || match === 'several_parcels'
  const bookable = match === 'differs' || (unnamed && line.collected > 0n)
  return (
    <Card tone="warn">
      <div className="row between wraps">
        <h3>{line.trackingCode}</h3>
        <Badge tone="bad">{t(`money:cash.match.${match}`)}</Badge>
      </div>
      <Facts
        small
        facts={[
          { name: t('money:cash.line'), value: line.line },
          { name: t('money:cash.part'), value: line.code ?? '–' },
          { name: t('money:cash.collected'), value: formatDong(line.collected, locale) },
          {
            name: t('money:cash.expected'),
            value: line.expected === null ? '–' : formatDong(line.expected, locale),
          },
        ]}
      />
      <form method="post" className="stack tight" {...props}>
        <ErrorSummary
          title={t('site:form.problems')}
          fields={[fields.part, fields.reason]}
          formErrors={errors}
        />
        <input type="hidden" name="lineId" value={lineId} />
        {bookable ? (
          <RadioCards
            field={fields.how}
            label={t('money:cash.how')}
            choices={[
              { value: 'book', label: t('money:cash.book'), hint: t('money:cash.book_words') },
              { value: 'leave', label: t('money:cash.leave') },
            ]}
          />
        ) : (
          <input type="hidden" name="how" value="leave" />
        )}
        {bookable && unnamed && (
          <TextField
            field={fields.part}
            label={t('money:cash.whose')}
            hint={t('money:cash.whose_hint')}
            autoComplete="off"
          />
        )}
        <TextArea field={fields.reason} label={t('money:cash.reason')} rows={2} />
        <Button kind="quiet">{t('money:cash.resolve')}</Button>
      </form>
    </Card>
  )
}
