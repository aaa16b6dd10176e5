import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  STATEMENT_PAGE,
  readStatementPage,
  readStatementSums,
} from '#app/features/settlement/index.server.ts'
import { statementPeriod } from '#app/features/settlement/index.ts'
import { PeriodPicker } from '#app/features/settlement/ui/PeriodPicker.tsx'
import { StatementTable } from '#app/features/settlement/ui/money/StatementTable.tsx'
import { useDong } from '#app/features/settlement/ui/money/use-money-words.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { formatDay, vnDay } from '#app/kernel/clock.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { ListPages } from '#app/ui/ListPages.tsx'
import { pageNumberOf } from '#app/routes/slug-of.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { Facts } from '#app/ui/Facts.tsx'

export const handle = { access: 'seller:money' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const query = new URL(request.url).searchParams
  const today = vnDay(call.clock.now())
  const asked = { month: query.get('thang'), from: query.get('tu'), to: query.get('den') }
  const period = statementPeriod(asked, today)
  const page = pageNumberOf(query.get('trang'))
  const sums = await readStatementSums(call, period)
  const rows = await readStatementPage(call, { period, opening: sums.opening, page })
  const title = pageTitle(call.locale, wordsFor(call.locale)('settlement:statement.title'))
  return { title, today, page, pages: Math.max(1, Math.ceil(sums.rows / STATEMENT_PAGE)), sums, rows }
}

export default function Statement() {
  const t = useT()
  const path = usePath()
  const dong = useDong()
  const { today, page, pages, sums, rows } = useLoaderData<typeof loader>()
  const { from, to } = sums.period
  const here = `/ban-hang/tien/bang-ke`
  const days = `tu=${from}&den=${to}`
  return (
    <>
      <Breadcrumbs
        label={t('shop:trail')}
        trail={[{ name: t('settlement:money.title'), href: path('/ban-hang/tien') }]}
      />
      <h1>{t('settlement:statement.title')}</h1>
      <PeriodPicker here="/ban-hang/tien/bang-ke" period={sums.period} today={today} />
      <h2>
        {formatDay(from)} – {formatDay(to)}
      </h2>
      <Facts
        sums
        facts={[
          { name: t('settlement:statement.opening'), value: dong(sums.opening) },
          { name: t('settlement:statement.in_period'), value: dong(sums.closing - sums.opening) },
          { name: t('settlement:statement.closing'), value: dong(sums.closing), total: true },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState picture="gift-box" title={t('settlement:statement.empty')}>
          {t('settlement:statement.empty_words')}
        </EmptyState>
      ) : (
        <>
          <StatementTable rows={rows} sums={sums} />
          <ListPages page={page} pages={pages} hrefOf={(one) => path(`${here}?${days}&trang=${one}`)} />
        </>
      )}
      <p className="hint">{t('settlement:statement.reading_words')}</p>
      <div className="row wraps">
        <ButtonLink kind="quiet" href={path(`${here}/tai?${days}&dinh-dang=xlsx`)}>
          {t('settlement:statement.xlsx')}
        </ButtonLink>
        <ButtonLink kind="quiet" href={path(`${here}/tai?${days}&dinh-dang=pdf`)}>
          {t('settlement:statement.pdf')}
        </ButtonLink>
      </div>
    </>
  )
}
