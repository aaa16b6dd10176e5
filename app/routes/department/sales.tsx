import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  periodQuery,
  placeNames,
  readPeriod,
  readPlace,
  readView,
  viewNames,
} from '#app/features/monitoring/index.ts'
import { readSalesPage } from '#app/features/monitoring/index.server.ts'
import { Downloads } from '#app/features/monitoring/ui/Downloads.tsx'
import { LatestDeeds } from '#app/features/monitoring/ui/LatestDeeds.tsx'
import { PeriodPicker } from '#app/features/monitoring/ui/PeriodPicker.tsx'
import { SalesCurve } from '#app/features/monitoring/ui/SalesCurve.tsx'
import { SalesTable } from '#app/features/monitoring/ui/SalesTable.tsx'
import { SalesTiles } from '#app/features/monitoring/ui/SalesTiles.tsx'
import { wordsFor, type Words } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { formatDay, vnDay } from '#app/kernel/clock.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { Card } from '#app/ui/Card.tsx'
import { Chip } from '#app/ui/Chip.tsx'
import { Chips } from '#app/ui/Chips.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { Tabs } from '#app/ui/Tabs.tsx'

export const handle = { access: 'officer' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const query = new URL(request.url).searchParams
  const page = await readSalesPage(call, {
    period: readPeriod(query, call.clock.now()),
    place: readPlace(query.get('noi')),
    view: readView(query.get('xem')),
  })
  const heading = headingOf(wordsFor(call.locale), page.period)
  return { ...page, heading, title: pageTitle(call.locale, heading) }
}

function headingOf(t: Words, { kind, now }: ReturnType<typeof readPeriod>): string {
  const [from, to] = [formatDay(now.from), formatDay(now.to)]
  return t(`department:title.${kind}`, {
    month: Number(now.from.slice(5, 7)),
    year: now.from.slice(0, 4),
    from,
    to,
  })
}

export default function Sales() {
  const t = useT()
  const path = usePath()
  const page = useLoaderData<typeof loader>()
  const { period, place, view, totals } = page
  const query = periodQuery(period)
  query.set('noi', place)
  const hrefOf = (change: Record<string, string>) => {
    const asked = new URLSearchParams(query)
    for (const [name, value] of Object.entries({ xem: view, ...change })) asked.set(name, value)
    return path(`/so?${asked}`)
  }
  // In Việt Nam's time; the offset never changes.
  const time = new Date(page.at.getTime() + 7 * 3_600_000).toISOString().slice(11, 19)
  return (
    <>
      <header className="row between wraps items-start">
        <div>
          <p className="muted">{page.territory}</p>
          <h1>{page.heading}</h1>
        </div>
        <PeriodPicker {...{ period, view, place, today: vnDay(page.at) }} />
      </header>
      <section id="figures" data-refresh-every="5" aria-label={page.heading}>
        <p className="muted small mb-3">
          {t('department:updated', { time })} · <a href={hrefOf({})}>{t('department:reload')}</a>
        </p>
        <SalesTiles totals={totals} />
        <div className="two mt-6">
          <Card>
            <h2>{t(`department:curve.${period.step}`)}</h2>
            <SalesCurve {...{ period, totals, points: page.points, curve: page.curve }} />
          </Card>
          <Card>
            <h2>{t('department:latest.title')}</h2>
            <LatestDeeds deeds={page.latest} />
          </Card>
        </div>
      </section>
      <p className="muted small">
        {t('department:compared', {
          before: t(`department:before.${period.kind}`),
          from: formatDay(period.before.from),
          to: formatDay(period.before.to),
        })}{' '}
        <a href={path('/so/cach-tinh')}>{t('department:how')}</a>
      </p>
      <Chips label={t('department:place.label')}>
        {placeNames.map((name) => (
          <Chip key={name} href={hrefOf({ noi: name })} current={name === place ? 'true' : undefined}>
            {t(`department:place.${name}`)}
          </Chip>
        ))}
      </Chips>
      <Tabs
        label={t('department:view.label')}
        items={viewNames.map((name) => ({
          href: hrefOf({ xem: name }),
          name: t(`department:view.${name}`),
          current: name === view,
        }))}
      />
      <Card>
        <div className="row between wraps">
          <h2>{t(`department:table.${view}`)}</h2>
          <Downloads table={view} query={query} />
        </div>
        <div id="table" data-refresh-every="5">
          {totals.now.gross + totals.now.back > 0n || page.rowsTotal > 0 ? (
            <SalesTable {...{ view, period, rows: page.rows, total: page.rowsTotal }} />
          ) : (
            <EmptyState
              picture="gift-box"
              title={t('department:empty.title')}
              action={<a href={hrefOf({ ky: 'nam' })}>{t('department:empty.year')}</a>}
            >
              {t('department:empty.words')}
            </EmptyState>
          )}
        </div>
      </Card>
      <div className="two even">
        <Card>
          <h2>{t('department:download.summary')}</h2>
          <Downloads table="tong" query={query} />
        </Card>
        <Card>
          <h2>{t('department:download.latest')}</h2>
          <p className="muted small">{t('department:latest.note')}</p>
          <Downloads table="moi-nhat" query={query} />
        </Card>
      </div>
    </>
  )
}
