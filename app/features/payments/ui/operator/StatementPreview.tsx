import { useKeyWords, useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Button } from '#app/ui/Button.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Card } from '#app/ui/Card.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import { Message } from '#app/ui/Message.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { StatementRow } from '../../statement/statement-rows.server.ts'
import { useLayoutWords } from './layout-words.ts'

interface StatementPreviewProps {
  accountNumber: string
  layout: string
  rows: readonly StatementRow[]
  skipped: readonly { readonly line: number }[]
  /** The account is the market's, or a seller's. */
  ours: boolean
  back: string
}

const SHOWN = 200
const fates = ['order', 'unknown', 'known', 'told', 'out'] as const

/** What is in a statement, what reading it in would do, and the button that does it. */
export function StatementPreview(props: StatementPreviewProps) {
  const { accountNumber, layout, rows, skipped, ours, back } = props
  const t = useT()
  const locale = useLocale()
  const words = useKeyWords()
  const layoutWords = useLayoutWords()
  const shown = rows.slice(0, SHOWN)
  return (
    <>
      {!ours && <Message tone="error">{words(`money:file.other-account|account=${accountNumber}`)}</Message>}
      <Card>
        <Facts
          facts={[
            { name: t('money:statement.account'), value: accountNumber },
            { name: t('money:statement.layout'), value: layoutWords(layout) },
            { name: t('money:statement.rows'), value: rows.length },
            ...fates.map((fate) => ({
              name: t(`money:statement.sum.${fate}`),
              value: rows.filter((row) => row.fate === fate).length,
            })),
            { name: t('money:statement.skipped'), value: skipped.length },
          ]}
        />
        <form method="post" className="row wraps">
          {ours && (
            <Button name="do" value="import">
              {t('money:statement.confirm', { count: rows.length })}
            </Button>
          )}
          <ButtonLink kind="quiet" href={back}>
            {t('money:statement.other_file')}
          </ButtonLink>
        </form>
      </Card>
      <Table
        caption={t('money:statement.shown', { count: shown.length })}
        rows={shown}
        rowKey={({ id }) => id}
        columns={[
          { key: 'at', head: t('money:at'), cell: ({ at }) => formatMoment(at) },
          {
            key: 'amount',
            head: t('money:amount'),
            numeric: true,
            cell: ({ amount, direction }) => formatDong(direction === 'in' ? amount : -amount, locale),
          },
          { key: 'purpose', head: t('money:statement.purpose'), cell: ({ purpose }) => purpose || '–' },
          {
            key: 'does',
            head: t('money:statement.does'),
            cell: ({ fate, orderCode }) => t(`money:statement.fate.${fate}`, { code: orderCode ?? '' }),
          },
        ]}
      />
    </>
  )
}
