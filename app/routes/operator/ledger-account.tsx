import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  kindOfSlug,
  nameOfAccount,
  readAccountBook,
  readSellerAccounts,
} from '#app/features/settlement/index.server.ts'
import { statementPeriod } from '#app/features/settlement/index.ts'
import { AccountEntries } from '#app/features/settlement/ui/ledger/AccountEntries.tsx'
import { BalanceCell } from '#app/features/settlement/ui/ledger/BalanceCell.tsx'
import { SellerAccounts } from '#app/features/settlement/ui/ledger/SellerAccounts.tsx'
import { OF_SELLERS } from '#app/features/settlement/ui/ledger/TrialBalance.tsx'
import { useDong } from '#app/features/settlement/ui/money/use-money-words.ts'
import { PeriodPicker } from '#app/features/settlement/ui/PeriodPicker.tsx'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { vnDay } from '#app/kernel/clock.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { orNotFound } from '#app/platform/http/refuse.server.ts'
import { pageNumberOf } from '#app/routes/slug-of.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import { ListPages } from '#app/ui/ListPages.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const LEDGER = '/dieu-hanh/so-cai'

/** The book of one account, or the accounts of one kind that each seller has (`?cua=nguoi-ban`). */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const query = new URL(request.url).searchParams
  const slug = params['account'] ?? ''
  const kind = orNotFound(kindOfSlug(slug))
  const subject = query.get('cua') ?? ''
  const today = vnDay(call.clock.now())
  const asked = { month: query.get('thang'), from: query.get('tu'), to: query.get('den') }
  const period = statementPeriod(asked, today)
  const page = pageNumberOf(query.get('trang'))
  const ofSellers = subject === OF_SELLERS
  const [name, book, sellers] = await Promise.all([
    nameOfAccount(call, { kind, subject: ofSellers ? null : subject }),
    ofSellers ? null : readAccountBook(call, { account: { kind, subject }, period, page }),
    ofSellers ? readSellerAccounts(call, { kind, period, page }) : null,
  ])
  // Of an account whose owner is named wrongly nothing was ever booked; without an owner it may simply be new.
  if (!book && !ofSellers && subject !== '') orNotFound(book)
  return { title: pageTitle(call.locale, name), name, slug, kind, subject, today, period, book, sellers }
}

export default function LedgerAccount() {
  const t = useT()
  const path = usePath()
  const dong = useDong()
  const { name, slug, kind, subject, today, period, book, sellers } = useLoaderData<typeof loader>()
  const here = `${LEDGER}/${slug}`
  const kept: Record<string, string> = subject === '' ? {} : { cua: subject }
  const query = new URLSearchParams({ ...kept, tu: period.from, den: period.to }).toString()
  const pages = sellers ?? book?.entries
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('money:trail'), href: path('/dieu-hanh/tien') },
          { name: t('books:title'), href: path(`${LEDGER}?tu=${period.from}&den=${period.to}`) },
          { name },
        ]}
      />
      <h1>{name}</h1>
      <p className="lead">{t(`books:about.${kind}`)}</p>
      <PeriodPicker here={here} kept={kept} period={period} today={today} />
      {book && (
        <Facts
          sums
          facts={[
            { name: t('books:opening'), value: <BalanceCell sides={book.sums.opening} /> },
            { name: t('books:column.debit'), value: dong(book.sums.moved.debit) },
            { name: t('books:column.credit'), value: dong(book.sums.moved.credit) },
            { name: t('books:closing'), value: <BalanceCell sides={book.sums.closing} />, total: true },
          ]}
        />
      )}
      {pages && pages.total > 0 ? (
        <>
          {book && (
            <p>
              <a className="button quiet" href={path(`${LEDGER}/tep?tai-khoan=${slug}&${query}`)} download>
                {t('books:xlsx')}
              </a>
            </p>
          )}
          {book && <AccountEntries entries={book.entries.items} sums={book.sums} />}
          {sellers && <SellerAccounts kind={kind} period={period} lines={sellers.items} />}
          <ListPages
            page={pages.page}
            pages={pages.pages}
            hrefOf={(one) => path(`${here}?${query}&trang=${one}`)}
          />
        </>
      ) : (
        <EmptyState picture="gift-box" title={t('books:account_empty')}>
          {t('books:account_empty_words')}
        </EmptyState>
      )}
    </>
  )
}
