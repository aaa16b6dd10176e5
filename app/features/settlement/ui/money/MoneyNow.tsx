import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { Card } from '#app/ui/Card.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import { Message } from '#app/ui/Message.tsx'
import type { SellerMoney } from '../../statements/read-money.server.ts'
import { useDong } from './use-money-words.ts'

/** What the market holds for the seller, and what of it goes out next. */
export function MoneyNow({ money, hasAccount }: { money: SellerMoney; hasAccount: boolean }) {
  const t = useT()
  const path = usePath()
  const dong = useDong()
  const { balance, next, underWay } = money
  const goesOut = next.skip === null
  return (
    <>
      {!hasAccount && (
        <Message tone="warn" title={t('settlement:money.no_account')}>
          <a href={path('/ban-hang/tien/tai-khoan')}>{t('settlement:money.add_account')}</a>
        </Message>
      )}
      <Card tone={balance < 0n ? 'warn' : 'good'}>
        <p>{balance < 0n ? t('settlement:money.you_owe') : t('settlement:money.balance')}</p>
        <p className="price num text-3xl">{dong(balance < 0n ? -balance : balance)}</p>
        <p className="small">
          {balance < 0n ? t('settlement:money.owe_words') : t('settlement:money.balance_words')}
        </p>
      </Card>
      <Card>
        <h2>
          {goesOut
            ? t('settlement:money.next', { day: formatDay(next.day) })
            : t('settlement:money.next_none')}
        </h2>
        {goesOut ? (
          <p className="price num">{dong(next.amount)}</p>
        ) : (
          <p>
            {next.skip && next.skip !== 'in_hold' ? `${t(`settlement:skip.${next.skip}`)}. ` : ''}
            {t('settlement:money.next_words', {
              day: formatDay(next.day),
              amount: dong(money.terms.minimum),
            })}
          </p>
        )}
        {underWay > 0n && (
          <Facts sums facts={[{ name: t('settlement:money.under_way'), value: dong(underWay) }]} />
        )}
      </Card>
    </>
  )
}
