import { z } from 'zod'
import { hasWords } from '#app/i18n/i18n.ts'
import { useKeyWords, useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Card } from '#app/ui/Card.tsx'
import { Timeline } from '#app/ui/Timeline.tsx'
import type { ProductForEditing } from '../../types.ts'

const Details = z.object({ reason: z.string().nullish() })

/** What happened to a product, the newest first. */
export function ProductHistory({ events }: Pick<ProductForEditing, 'events'>) {
  const t = useT()
  const locale = useLocale()
  const words = useKeyWords()
  if (events.length === 0) return null
  return (
    <Card>
      <h2>{t('operator:product.history')}</h2>
      <Timeline
        days={events.map(({ at, kind, details }, place) => {
          const key = `catalogue:event.${kind}`
          return {
            key: String(place),
            at: at.toISOString(),
            when: formatMoment(at),
            title: hasWords(key, locale) ? words(key) : kind,
            detail: Details.safeParse(details).data?.reason,
            state: kind === 'returned' ? 'bad' : 'done',
          }
        })}
      />
    </Card>
  )
}
