import { useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { sumDong } from '#app/kernel/money.ts'
import { Card } from '#app/ui/Card.tsx'
import { Facts, type Fact } from '#app/ui/Facts.tsx'
import type { SellerMoney } from '../../statements/read-money.server.ts'
import { useDong } from './use-money-words.ts'

/** Money that will come: by its day where that is known, else by where its orders stand. */
export function MoneyComing({ money }: { money: SellerMoney }) {
  const t = useT()
  const dong = useDong()
  const { waiting, coming, byCash, terms } = money
  const all = [...waiting.map(({ amount }) => amount), ...coming.map(({ amount }) => amount)]
  const facts: Fact[] = [
    ...waiting.map(({ day, count, amount }) => ({
      name: t('settlement:money.on_day', { day: formatDay(day), count }),
      value: dong(amount),
    })),
    ...coming.map(({ status, count, amount }) => ({
      name: t(`settlement:coming.${status}`, { count }),
      value: dong(amount),
    })),
  ]
  return (
    <section className="stack">
      <h2>{t('settlement:money.coming')}</h2>
      <p className="hint">{t('settlement:money.coming_words', { count: terms.holdDays })}</p>
      {facts.length === 0 ? (
        <p>{t('settlement:money.coming_none')}</p>
      ) : (
        <Card>
          <Facts
            sums
            facts={[
              ...facts,
              { name: t('settlement:money.coming_total'), value: dong(sumDong(all)), total: true },
            ]}
          />
        </Card>
      )}
      {byCash.count > 0 && (
        <p className="small muted">
          {t('settlement:money.by_cash', {
            count: byCash.count,
            total: dong(byCash.total),
            fees: dong(byCash.fees),
          })}
        </p>
      )}
    </section>
  )
}
