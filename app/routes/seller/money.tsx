import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { countOwnAccountMoney, listSellerRefunds } from '#app/features/payments/index.server.ts'
import { OwnMoneyNotice } from '#app/features/payments/ui/own-money/OwnMoneyNotice.tsx'
import { SellerRefundList } from '#app/features/payments/ui/SellerRefundList.tsx'
import { listSellerPayouts, readBankAccount, readSellerMoney } from '#app/features/settlement/index.server.ts'
import { maskedAccount } from '#app/features/settlement/index.ts'
import { MoneyComing } from '#app/features/settlement/ui/money/MoneyComing.tsx'
import { MoneyNow } from '#app/features/settlement/ui/money/MoneyNow.tsx'
import { PayoutList } from '#app/features/settlement/ui/money/PayoutList.tsx'
import { StoppedChange } from '#app/features/settlement/ui/money/StoppedChange.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Card } from '#app/ui/Card.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'

export const handle = { access: 'seller:money' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** The page is for now; the list of payouts is a page of its own. */
const LAST = 5

export async function loader({ context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const [money, unclear, refunds, payouts, { active, waiting, stopped }] = await Promise.all([
    readSellerMoney(call),
    countOwnAccountMoney(call),
    listSellerRefunds(call, { waiting: true }),
    listSellerPayouts(call, 1),
    readBankAccount(call),
  ])
  const bank = call.ports.payments.banks.find(({ bin }) => bin === active?.bin)
  return {
    title: pageTitle(call.locale, wordsFor(call.locale)('settlement:money.title')),
    ...{ unclear, collects: call.ports.payments.collection === 'seller' },
    ...{ money, refunds, payouts: payouts.items.slice(0, LAST), changing: waiting !== null, stopped },
    account: active && `${bank?.name ?? active.bin} ${maskedAccount(active.account)}`,
  }
}

export default function Money() {
  const t = useT()
  const path = usePath()
  const { money, unclear, collects, refunds, payouts, account, changing, stopped } =
    useLoaderData<typeof loader>()
  return (
    <>
      <h1>{t('settlement:money.title')}</h1>
      {stopped && <StoppedChange change={stopped} hasAccount={account !== null} />}
      <SellerRefundList refunds={refunds} />
      <OwnMoneyNotice count={unclear} collects={collects} />
      <MoneyNow money={money} hasAccount={account !== null} />
      <MoneyComing money={money} />
      <section className="stack">
        <h2>{t('settlement:money.sent')}</h2>
        {payouts.length === 0 ? (
          <EmptyState picture="gift-box" title={t('settlement:payouts.empty')}>
            {t('settlement:payouts.empty_words')}
          </EmptyState>
        ) : (
          <>
            <PayoutList payouts={payouts} />
            <a className="inline-block py-3" href={path('/ban-hang/tien/chi-tra')}>
              {t('settlement:money.all_payouts')}
            </a>
          </>
        )}
      </section>
      <ButtonLink wide kind="quiet" href={path('/ban-hang/tien/bang-ke')}>
        {t('settlement:money.statement')}
      </ButtonLink>
      <Card>
        <h2>{t('settlement:account.title')}</h2>
        <p>{account ?? t('settlement:account.none')}</p>
        {changing && <p className="small">{t('settlement:account.changing')}</p>}
        <ButtonLink kind="quiet" href={path('/ban-hang/tien/tai-khoan')}>
          {t(account ? 'settlement:account.change' : 'settlement:account.add')}
        </ButtonLink>
      </Card>
    </>
  )
}
