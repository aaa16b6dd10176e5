import { useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { parseDong } from '#app/kernel/money.ts'
import { Button } from '#app/ui/Button.tsx'
import { gatewayCostOf } from '../../price/gateway-costs.ts'
import { takeApart, type PriceParts } from '../../price/price-calculator.ts'
import type { DatedPriceTerms } from '../../price/read-price-terms.server.ts'

interface PriceCalculatorProps {
  terms: DatedPriceTerms
  /** Which pack of the form, from 0. */
  place: number
  /** What stands in the price field. */
  price: string | undefined
  /** What stands in the packing field. */
  packing: string | undefined
  /** What the button says to the form that it stands in: calculate, keep nothing. */
  deed: string
}

/** In the order in which a price shrinks. */
const lines = ['commission', 'commissionVat', 'taxVat', 'taxPit', 'gateway', 'delivery', 'packing'] as const

/** `bigint` has no place in JSON; the rates and amounts of a price are far below what a number holds. */
const forScript = ({ commission, tax, soldThisYear }: DatedPriceTerms) =>
  JSON.stringify({ commission, tax, soldThisYear }, (_, value: unknown) =>
    typeof value === 'bigint' ? Number(value) : value,
  )

/**
 * What of a pack's price reaches its seller, beside the price field. It stands inside the product's form, so that trying
 * a price without script sends the form as it is and loses nothing; with script it follows every sign.
 */
export function PriceCalculator({ terms, place, price, packing, deed }: PriceCalculatorProps) {
  const t = useT()
  const locale = useLocale()
  const words = useGoodsWords()
  const amount = parseDong(price ?? '')
  const cost = parseDong(packing ?? '') ?? 0n
  const parts = amount === null ? null : takeApart(amount, cost, terms)
  const id = `packing-${place}`
  const taxed = terms.tax !== null
  const shown = lines.filter((line) => taxed || !line.startsWith('tax'))
  // What the market pays at the most: to know, it is no part of the sum.
  const costOf = (one: (typeof terms.gateways)[number]) => gatewayCostOf(one, amount ?? 0n)
  const [dearest] = terms.gateways
    .filter(({ bearer }) => bearer === 'market')
    .toSorted((a, b) => (costOf(b) > costOf(a) ? 1 : -1))
  const dong = (part: keyof PriceParts) => (parts ? words.dong(parts[part]) : '–')
  return (
    <details
      className="more rounded-small bg-leaf-soft px-3 py-1"
      open={cost > 0n || undefined}
      data-price-terms={forScript(terms)}
      data-locale={locale}
    >
      <summary>
        <span>
          {t('goods:reach.title')}{' '}
          <strong className="num" data-part="reaches">
            {dong('reaches')}
          </strong>
        </span>
      </summary>
      <div className="stack tight pb-3">
        <div>
          <label className="label" htmlFor={id}>
            {t('goods:reach.packing_cost')}
          </label>
          <p className="hint" id={`${id}-hint`}>
            {t('goods:reach.packing_hint')}
          </p>
          <span className="affix mt-1">
            <input
              className="input"
              id={id}
              name={`packing[${place}]`}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              aria-describedby={`${id}-hint`}
              defaultValue={packing}
              data-packing
            />
            <span aria-hidden="true">đ</span>
          </span>
        </div>
        <dl className="num grid grid-cols-[1fr_auto] gap-x-3 gap-y-1">
          {shown.map((line) => (
            <div key={line} className="contents">
              <dt>{t(`goods:reach.${line}`)}</dt>
              <dd className="text-right" data-part={line}>
                {dong(line)}
              </dd>
            </div>
          ))}
          <div className="contents font-semibold">
            <dt>{t('goods:reach.reaches')}</dt>
            <dd className="text-right" data-part="reaches">
              {dong('reaches')}
            </dd>
          </div>
        </dl>
        <p className="small muted">{t('goods:reach.delivery_words')}</p>
        {amount !== null && dearest && (
          <p className="small muted">
            {t(dearest.source ? 'goods:reach.gateway_source' : 'goods:reach.gateway_words', {
              most: words.dong(gatewayCostOf(dearest, amount)),
              method: t(`payment:method.${dearest.method}`),
              day: formatDay(dearest.asOf),
              source: dearest.source,
            })}
          </p>
        )}
        {!terms.commission && <p className="small muted">{t('goods:reach.no_rule')}</p>}
        <Button kind="quiet" name="do" value={deed} formNoValidate>
          {t('goods:reach.try')}
        </Button>
      </div>
    </details>
  )
}
