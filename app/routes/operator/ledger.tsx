import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { inSections, isEven, readTrialBalance, totalOfLines } from '#app/features/settlement/index.server.ts'
import { statementPeriod } from '#app/features/settlement/index.ts'
import { BookFigures } from '#app/features/settlement/ui/ledger/BookFigures.tsx'
import { TrialBalance } from '#app/features/settlement/ui/ledger/TrialBalance.tsx'
import { useDong } from '#app/features/settlement/ui/money/use-money-words.ts'
import { PeriodPicker } from '#app/features/settlement/ui/PeriodPicker.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { formatDay, vnDay } from '#app/kernel/clock.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { Message } from '#app/ui/Message.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const HERE = '/dieu-hanh/so-cai'

/** The trial balance of some days, or of one. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const query = new URL(request.url).searchParams
  const today = vnDay(call.clock.now())
  const asked = { month: query.get('thang'), from: query.get('tu'), to: query.get('den') }
  const period = statementPeriod(asked, today)
  const lines = await readTrialBalance(call, period)
  const title = pageTitle(call.locale, wordsFor(call.locale)('books:title'))
  const total = totalOfLines(lines)
  return { title, period, today, lines, total, even: isEven(total), sections: inSections(lines) }
}

export default function Ledger() {
  const t = useT()
  const path = usePath()
  const dong = useDong()
  const { period, today, lines, total, even, sections } = useLoaderData<typeof loader>()
  const days = { from: formatDay(period.from), to: formatDay(period.to) }
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[{ name: t('money:trail'), href: path('/dieu-hanh/tien') }, { name: t('books:title') }]}
      />
      <h1>{t('books:title')}</h1>
      <PeriodPicker here={HERE} period={period} today={today} />
      {lines.length === 0 ? (
        <EmptyState picture="gift-box" title={t('books:empty')}>
          {t('books:empty_words')}
        </EmptyState>
      ) : (
        <>
          <p className="muted">{t(period.from === period.to ? 'books:one_day' : 'books:days', days)}</p>
          <BookFigures lines={lines} period={period} />
          <Message tone={even ? 'success' : 'error'} title={t(even ? 'books:even' : 'books:uneven')}>
            {t('books:even_words', { debit: dong(total.moved.debit), credit: dong(total.moved.credit) })}
          </Message>
          <p>
            <a
              className="button quiet"
              href={path(`${HERE}/tep?tu=${period.from}&den=${period.to}`)}
              download
            >
              {t('books:xlsx')}
            </a>
          </p>
          <TrialBalance sections={sections} period={period} />
        </>
      )}
    </>
  )
}
