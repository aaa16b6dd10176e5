import { useLocale, usePick, useT } from '#app/i18n/locale-context.tsx'
import { formatDong, parseDong } from '#app/kernel/money.ts'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import type { FormField } from '#app/ui/form/field.ts'
import { MoneyField } from '#app/ui/form/MoneyField.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
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
  const unknown = asked.product !== '' && !tried
  const crooked = asked.price !== '' && parseDong(asked.price) === null
  const product = asking('san-pham', asked.product, unknown && 'fees:failure.product_unknown')
  const price = asking('gia', asked.price, crooked && 'errors:money_not_understood')
  return (
    <Card id="thu">
      <form method="get" action="#thu" className="stack">
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField
            field={product}
            label={t('fees:try.product')}
            hint={t('fees:form.product_hint')}
            autoComplete="off"
          />
          <MoneyField field={price} label={t('fees:try.price')} hint={t('fees:try.price_hint')} />
          <TextField
            field={asking('so-goi', asked.packs, false)}
            label={t('fees:try.packs')}
            hint={t('fees:try.packs_hint')}
            inputMode="numeric"
            autoComplete="off"
          />
        </div>
        <Button kind="quiet">{t('fees:try.button')}</Button>
      </form>
      {tried && !crooked && <Answer tried={tried} rules={rules} />}
    </Card>
  )
}

/** A field of a question that the address holds. */
const asking = (name: string, initialValue: string, error: string | false): FormField => ({
  ...{
    id: `try-${name}`,
    name,
    errorId: `try-${name}-error`,
    descriptionId: `try-${name}-hint`,
    initialValue,
  },
  ...(error && { errors: [error] }),
})

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
