import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong, formatWhole } from '#app/kernel/money.ts'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { Table } from '#app/ui/Table.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { MoneyField } from '#app/ui/form/MoneyField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import type { RefundLimitSet } from '../../refund-limit.server.ts'
import type { LastResult } from './answer-to.ts'

/** Sets from how many đồng on a refund takes two people. */
export function RefundLimitForm({ limit, lastResult }: { limit: bigint; lastResult: LastResult }) {
  const t = useT()
  const locale = useLocale()
  const { props, fields, errors } = usePostedForm<{ amount: string }>({
    ...{ id: 'refund-limit', lastResult, defaultValue: { amount: formatWhole(limit, locale) } },
  })
  return (
    <Card>
      <h2>{t('money:two_hands.set')}</h2>
      <form method="post" className="stack tight" {...props}>
        <ErrorSummary title={t('site:form.problems')} fields={[fields.amount]} formErrors={errors} />
        <MoneyField
          field={fields.amount}
          label={t('money:two_hands.amount')}
          hint={t('money:two_hands.amount_hint')}
        />
        <p className="hint">{t('money:two_hands.rule')}</p>
        <Button>{t('money:two_hands.button')}</Button>
      </form>
    </Card>
  )
}

/** Every limit that was set, and by whom. */
export function RefundLimitTable({ limits }: { limits: readonly RefundLimitSet[] }) {
  const t = useT()
  const locale = useLocale()
  if (limits.length === 0) return <p className="muted">{t('money:two_hands.built_in')}</p>
  return (
    <Table
      caption={t('money:two_hands.history')}
      rows={limits}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'limit',
          head: t('money:two_hands.limit'),
          numeric: true,
          cell: ({ amount }) => formatDong(amount, locale),
        },
        { key: 'from', head: t('money:two_hands.from'), cell: ({ validFrom }) => formatMoment(validFrom) },
        { key: 'set', head: t('money:two_hands.set_at'), cell: ({ setAt }) => formatMoment(setAt) },
        { key: 'by', head: t('money:two_hands.by'), cell: ({ setBy }) => setBy ?? '–' },
      ]}
    />
  )
}
