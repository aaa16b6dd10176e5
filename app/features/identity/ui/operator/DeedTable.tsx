import { hasWords } from '#app/i18n/i18n.ts'
import { useKeyWords, useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Card } from '#app/ui/Card.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { Deed } from '../../deed.ts'
import { addressOfDeed } from './deed-address.ts'

/** Who did what of late, with the way to it. */
export function DeedTable({ deeds }: { deeds: readonly Deed[] }) {
  const t = useT()
  const path = usePath()
  const locale = useLocale()
  const words = useKeyWords()
  const deedWords = (action: string) => {
    const key = `operator:deed.${action}`
    // A deed of a feature that is newer than these words still shows under its own name.
    return hasWords(key, locale) ? words(key) : action
  }
  return (
    <Card>
      <Table
        caption={t('operator:desk.deeds_caption')}
        rows={deeds}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'deed',
            head: t('operator:desk.deed'),
            cell: ({ action, subjectType, subjectId, reason }) => {
              const address = addressOfDeed({ action, subjectType, subjectId })
              const name = deedWords(action)
              return (
                <>
                  {address ? <a href={path(address)}>{name}</a> : name}
                  {reason && <span className="block small muted break-words">{reason}</span>}
                </>
              )
            },
          },
          { key: 'by', head: t('operator:desk.by'), cell: ({ by }) => by ?? t('operator:somebody') },
          { key: 'at', head: t('operator:desk.at'), cell: ({ at }) => formatMoment(at) },
        ]}
      />
    </Card>
  )
}
