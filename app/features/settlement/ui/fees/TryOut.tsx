import { useLocale, usePick, useT } from '#app/i18n/locale-context.tsx'
import { formatDong } from '#app/kernel/money.ts'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import { Message } from '#app/ui/Message.tsx'
import type { ListedRule } from '../../commission/list-rules.server.ts'
import type { TriedCommission } from '../../commission/try-commission.server.ts'
import { useRuleName } from './RuleCards.tsx'

/** What was asked for, as it was typed. */
export interface Asked {
  readonly product: string
  readonly price: string
  readonly packs: string
}

interface TryOutProps {
  asked: Asked
  /** Null: nothing was asked, or there is no such product. */
  tried: TriedCommission | null
  rules: readonly ListedRule[]
}

/** "This product at this price": which rule holds, what it takes, what reaches the seller. A plain question: nothing is kept. */
export function TryOut({ asked, tried, rules }: TryOutProps) {
  const t = useT()
  return (
    <Card id="thu">
      <form method="get" action="#thu" className="stack">
        <div className="grid gap-4 sm:grid-cols-3">
          <Asking
            name="san-pham"
            label={t('fees:try.product')}
            hint={t('fees:form.product_hint')}
            value={asked.product}
          />
          <Asking
            name="gia"
            label={t('fees:try.price')}
            hint={t('fees:try.price_hint')}
            value={asked.price}
            numeric
          />
          <Asking name="so-goi" label={t('fees:try.packs')} value={asked.packs} numeric />
        </div>
        <Button kind="quiet">{t('fees:try.button')}</Button>
      </form>
      {asked.product !== '' && !tried && <Message tone="error">{t('fees:failure.product_unknown')}</Message>}
      {tried && <Answer tried={tried} rules={rules} />}
    </Card>
  )
}

function Asking({
  name,
  label,
  hint,
  value,
  numeric,
}: {
  name: string
  label: string
  hint?: string
  value: string
  numeric?: boolean
}) {
  const id = `try-${name}`
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        {...{ id, name }}
        className="input"
        defaultValue={value}
        inputMode={numeric ? 'numeric' : undefined}
        autoComplete="off"
        aria-describedby={hint && `${id}-hint`}
      />
    </div>
  )
}

function Answer({ tried, rules }: { tried: TriedCommission; rules: readonly ListedRule[] }) {
  const t = useT()
  const pick = usePick()
  const locale = useLocale()
  const nameOf = useRuleName()
  const rule = rules.find(({ id }) => id === tried.ruleId)
  const money = (name: string, amount: bigint) => ({ name, value: formatDong(amount, locale) })
  const tax = tried.taxVat + tried.taxPit
  return (
    <div className="stack tight" role="status">
      <p>
        <strong>{pick(tried.product.vi, tried.product.en)}</strong> · {tried.sellerName}
        {tried.stars !== null && ` · ${t('fees:try.stars', { stars: tried.stars })}`}
      </p>
      <p className="small muted">
        {rule ? t('fees:try.rule', { rule: nameOf(rule) }) : t('fees:try.no_rule')}
      </p>
      <Facts
        sums
        facts={[
          money(t('fees:try.goods'), tried.goods),
          money(t('fees:try.commission'), -tried.commission),
          money(t('fees:try.commission_vat'), -tried.commissionVat),
          ...(tax > 0n ? [money(t('fees:try.tax'), -tax)] : []),
          { ...money(t('fees:try.reaches'), tried.reaches), total: true },
        ]}
      />
    </div>
  )
}
