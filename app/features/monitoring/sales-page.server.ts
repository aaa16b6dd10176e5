import { wordsFor } from '#app/i18n/i18n.ts'
import type { Call } from '#app/platform/call.ts'
import { drawCurve, type Curve } from './chart.server.ts'
import { latestDeeds } from './latest-deeds.server.ts'
import { pointName, rowName } from './row-names.ts'
import { salesBreakdown } from './sales-breakdown.server.ts'
import { salesSeries } from './sales-series.server.ts'
import { salesTotals } from './sales-totals.server.ts'
import { territoryName } from './sale.access.server.ts'
import type { LatestDeed, SalesQuery, SalesTotals, SeriesPoint, TableRow } from './types.ts'
import type { ViewName } from './views.ts'

const ROWS_SHOWN = 50
const LATEST_SHOWN = 6

export interface SalesPage extends SalesQuery {
  readonly view: ViewName
  /** 'Tỉnh Phú Thọ'. */
  readonly territory: string
  readonly at: Date
  readonly totals: SalesTotals
  readonly points: readonly SeriesPoint[]
  readonly curve: Curve
  readonly rows: readonly TableRow[]
  /** Rows of the whole table. */
  readonly rowsTotal: number
  readonly latest: readonly LatestDeed[]
}

/** All that the page of sales shows, for the officer's territory. */
export async function readSalesPage(
  call: Call,
  { view, ...query }: SalesQuery & { readonly view: ViewName },
): Promise<SalesPage> {
  const { step } = query.period
  const [totals, points, latest, territory] = await Promise.all([
    salesTotals(call, query),
    salesSeries(call, query, step),
    latestDeeds(call, { place: query.place, take: LATEST_SHOWN }),
    territoryName(call),
  ])
  const labels = points.map(({ key }) => pointName(step, key))
  const table = view === 'ngay' ? fromPoints(points, labels) : await fromBreakdown(call, { ...query, view })
  return {
    ...{ ...query, view, totals, points, latest, territory: territory ?? '', at: call.clock.now() },
    ...{ curve: drawCurve(points, labels, call.locale), ...table },
  }
}

/** The newest first, and nothing that has not come yet. */
function fromPoints(points: readonly SeriesPoint[], labels: readonly string[]) {
  const rows = points
    .map((point, place) => ({
      ...point,
      name: labels[place] ?? point.key,
      of: null,
      before: point.before ?? 0n,
    }))
    .filter((row) => row.come)
    .toReversed()
  return { rows, rowsTotal: rows.length }
}

async function fromBreakdown(call: Call, query: SalesQuery & { view: Exclude<ViewName, 'ngay'> }) {
  const t = wordsFor(call.locale)
  const { rows, total } = await salesBreakdown(call, { ...query, take: ROWS_SHOWN })
  return {
    rows: rows.map((row) => ({ ...row, name: rowName(t, call.locale, query.view, row) })),
    rowsTotal: total,
  }
}
