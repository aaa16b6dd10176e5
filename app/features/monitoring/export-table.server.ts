import { expiringCertificates } from '#app/features/ocop/index.server.ts'
import type { ExpiringCertificate } from '#app/features/ocop/index.ts'
import { wordsFor, type Words } from '#app/i18n/i18n.ts'
import { formatMoment } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import { latestDeeds } from './latest-deeds.server.ts'
import { rowName } from './row-names.ts'
import { salesBreakdown } from './sales-breakdown.server.ts'
import { salesSeries } from './sales-series.server.ts'
import { salesTotals } from './sales-totals.server.ts'
import { territoryOf } from './sale.access.server.ts'
import type { Cell, ExportColumn, SalesQuery } from './types.ts'
import { LAPSED_DAYS, type CertificateWindow, type TableName, type ViewName } from './views.ts'

/** Rows of a file at most; the market has 1,400 products and 148 communes. */
const MOST_ROWS = 10_000
const LATEST = 200

export interface TableRequest extends SalesQuery {
  readonly table: TableName
  readonly window: CertificateWindow
}

interface Filled {
  readonly columns: readonly ExportColumn[]
  readonly rows: readonly (readonly Cell[])[]
}

/** The rows of a table for a file: all of them, by days where the page shows months. */
export function fillTable(call: Call, request: TableRequest): Promise<Filled> {
  const t = wordsFor(call.locale)
  const { table } = request
  if (table === 'tong') return summary(call, t, request)
  if (table === 'ngay') return byDay(call, t, request)
  if (table === 'moi-nhat') return latest(call, t, request)
  if (table === 'chung-nhan') return certificates(call, t, request)
  return byView(call, t, { ...request, view: table })
}

const text = (key: string, head: string, width = 28): ExportColumn => ({ key, head, kind: 'text', width })
const money = (key: string, head: string): ExportColumn => ({ key, head, kind: 'money', width: 18 })
const whole = (key: string, head: string): ExportColumn => ({ key, head, kind: 'whole', width: 10 })

const sums = (t: Words): ExportColumn[] => [
  money('gross', t('department:column.gross')),
  money('back', t('department:column.back')),
  money('net', t('department:column.net')),
  money('before', t('department:column.before')),
  whole('orders', t('department:column.orders')),
  whole('packs', t('department:column.packs')),
]

async function byView(
  call: Call,
  t: Words,
  { view, ...query }: SalesQuery & { view: Exclude<ViewName, 'ngay'> },
): Promise<Filled> {
  const { rows } = await salesBreakdown(call, { ...query, view, take: MOST_ROWS })
  const second = { 'chu-the': 'seat', 'san-pham': 'maker' } as const
  const of = view === 'chu-the' || view === 'san-pham' ? second[view] : null
  return {
    columns: [
      text('name', t(`department:column.${view}`), 40),
      ...(of ? [text('of', t(`department:column.${of}`))] : []),
      ...sums(t),
    ],
    rows: rows.map((row) => [
      rowName(t, call.locale, view, row),
      ...(of ? [row.of] : []),
      ...[row.gross, row.back, row.net, row.before, row.orders, row.packs],
    ]),
  }
}

async function byDay(call: Call, t: Words, query: SalesQuery): Promise<Filled> {
  const points = await salesSeries(call, query, 'day')
  return {
    columns: [{ key: 'day', head: t('department:column.ngay'), kind: 'day', width: 14 }, ...sums(t)],
    rows: points.map((row) => [row.key, row.gross, row.back, row.net, row.before, row.orders, row.packs]),
  }
}

async function summary(call: Call, t: Words, query: SalesQuery): Promise<Filled> {
  const { now, before, sellers } = await salesTotals(call, query)
  const both = (name: string, of: (sums: typeof now) => Cell): Cell[] => [name, of(now), of(before)]
  return {
    columns: [
      text('figure', t('department:column.figure'), 40),
      money('now', t('department:column.now')),
      money('before', t('department:column.before')),
    ],
    rows: [
      both(t('department:definitions.list.sale.name'), ({ gross }) => gross),
      both(t('department:definitions.list.back.name'), ({ back }) => back),
      both(t('department:definitions.list.net.name'), ({ net }) => net),
      both(t('department:definitions.list.orders.name'), ({ orders }) => orders),
      both(t('department:definitions.list.packs.name'), ({ packs }) => packs),
      both(t('department:method.vietqr'), ({ notCash }) => notCash),
      both(
        `${t('department:definitions.list.sellers.name')} (/${sellers})`,
        ({ sellersSold }) => sellersSold,
      ),
    ],
  }
}

async function latest(call: Call, t: Words, { place }: SalesQuery): Promise<Filled> {
  const deeds = await latestDeeds(call, { place, take: LATEST })
  return {
    columns: [
      { key: 'at', head: t('department:column.time'), kind: 'moment', width: 18 },
      text('kind', t('department:column.deed'), 10),
      text('code', t('department:column.code'), 16),
      text('seller', t('department:column.chu-the'), 40),
      money('amount', t('department:column.amount')),
      text('method', t('department:column.cach-tra')),
    ],
    rows: deeds.map(({ at, kind, code, sellerName, amount, method }) => [
      ...[formatMoment(at), t(`department:latest.${kind}`), code, sellerName, amount],
      t(`department:method.${method}`),
    ]),
  }
}

async function certificates(call: Call, t: Words, { window }: TableRequest): Promise<Filled> {
  const columns: ExportColumn[] = [
    text('product', t('department:certificates.product'), 40),
    text('seller', t('department:certificates.seller'), 40),
    text('place', t('department:certificates.place'), 20),
    whole('stars', t('department:certificates.stars')),
    text('number', t('department:certificates.number'), 24),
    { key: 'expires', head: t('department:certificates.expires'), kind: 'day', width: 14 },
    whole('left', t('department:certificates.left')),
    text('note', t('department:sheet.note'), 14),
  ]
  const rows = await allCertificates(call, window)
  return {
    columns,
    rows: rows.map((row) => [
      (call.locale === 'en' && row.productName.en) || row.productName.vi,
      ...[row.sellerName, row.communeName, row.stars, row.number, row.expiresOn, row.daysLeft],
      row.illustrative ? t('department:certificates.illustrative') : null,
    ]),
  }
}

async function allCertificates(call: Call, withinDays: number): Promise<ExpiringCertificate[]> {
  const territory = territoryOf(call.actor)
  if (!territory) return []
  const asked = { territory, withinDays, lapsedDays: LAPSED_DAYS }
  const first = await expiringCertificates(call, { ...asked, page: 1 })
  const all = [...first.items]
  for (let page = 2; page <= first.pages && all.length < MOST_ROWS; page += 1) {
    all.push(...(await expiringCertificates(call, { ...asked, page })).items)
  }
  return all
}
