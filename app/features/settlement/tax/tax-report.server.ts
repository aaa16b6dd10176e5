import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { wordsFor } from '#app/i18n/i18n.ts'
import { formatMoment } from '#app/kernel/clock.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { BYTE_ORDER_MARK, csvText } from '#app/platform/sheets/csv.ts'
import { moneyColumn, textColumn, type Cell } from '#app/platform/sheets/sheet.ts'
import { writeSheet } from '#app/platform/sheets/write-sheet.server.ts'
import { quarterName, spanOf, type Quarter } from './quarter.ts'

export interface TaxRow {
  readonly sellerId: string
  readonly name: string
  readonly taxCode: string | null
  /** Đồng of goods that were delivered and paid in the quarter, less what came back in it. */
  readonly sales: bigint
  /** Đồng withheld. */
  readonly vat: bigint
  readonly pit: bigint
}

export interface TaxReport {
  readonly rows: readonly TaxRow[]
  readonly total: Pick<TaxRow, 'sales' | 'vat' | 'pit'>
}

/** What households sold in a quarter and what was withheld from them, as the books have it. */
export async function readTaxReport(call: Call, quarter: Quarter): Promise<TaxReport> {
  const { from, until } = spanOf(quarter)
  const rows = await call.db.$queryRaw<TaxRow[]>`
    select s."id" as "sellerId", s."name", s."taxCode",
           coalesce(-sum(e."amount") filter (where a."kind" = 'seller_payable' and e."note" = 'goods'), 0)::bigint as sales,
           coalesce(-sum(e."amount") filter (where a."kind" = 'tax_withheld' and a."subject" = 'vat'), 0)::bigint as vat,
           coalesce(-sum(e."amount") filter (where a."kind" = 'tax_withheld' and a."subject" = 'pit'), 0)::bigint as pit
    from "LedgerEntry" e
    join "LedgerAccount" a on a."id" = e."accountId"
    join "SellerOrder" o on o."id" = e."sellerOrderId"
    join "Seller" s on s."id" = o."sellerId"
    where e."at" >= ${from} and e."at" < ${until}
      and (a."kind" = 'tax_withheld' or (a."kind" = 'seller_payable' and e."note" = 'goods'))
    group by s."id"
    having s."kind" = 'household' or bool_or(a."kind" = 'tax_withheld')
    order by s."nameFolded", s."id"`
  const sum = (of: 'sales' | 'vat' | 'pit') => rows.reduce((total, row) => total + row[of], 0n)
  return { rows, total: { sales: sum('sales'), vat: sum('vat'), pit: sum('pit') } }
}

/** A file on its way out. */
export interface TaxFile {
  readonly fileName: string
  readonly type: string
  readonly body: string | ReadableStream<Uint8Array>
}

/** The report of a quarter as a file. Leaves a record of who took it. */
export async function downloadTaxReport(
  call: Call,
  {
    quarter,
    form,
    demo,
  }: { readonly quarter: Quarter; readonly form: 'xlsx' | 'csv'; readonly demo: boolean },
): Promise<TaxFile> {
  const t = wordsFor(call.locale)
  const report = await readTaxReport(call, quarter)
  const columns = [
    textColumn('name', t('fees:tax.seller'), 40),
    textColumn('taxCode', t('fees:tax.code'), 18),
    moneyColumn('sales', t('fees:tax.sales')),
    moneyColumn('vat', t('fees:tax.vat')),
    moneyColumn('pit', t('fees:tax.pit')),
  ]
  const rows = report.rows.map(({ name, taxCode, sales, vat, pit }): Cell[] => [
    name,
    taxCode,
    sales,
    vat,
    pit,
  ])
  const csv = csvText(
    columns.map(({ head }) => head),
    rows,
  )
  const hash = createHash('sha256').update(csv).digest('hex')
  const name = quarterName(quarter)
  await audit(call, {
    ...{ action: 'settlement.tax-report-downloaded', subjectType: 'TaxReport', subjectId: name },
    details: { form, rows: rows.length, hash },
  })
  const fileName = `cho-lang-thue-${name.toLowerCase()}.${form}`
  if (form === 'csv') return { fileName, type: 'text/csv; charset=utf-8', body: BYTE_ORDER_MARK + csv }
  const { stream, written } = writeSheet({
    ...{ name: t('fees:tax.report', { quarter: quarter.number, year: quarter.year }), columns, rows },
    notesName: t('fees:tax.notes'),
    notes: [
      [t('fees:tax.made'), formatMoment(call.clock.now())],
      [t('fees:tax.rows'), String(rows.length)],
      [t('fees:tax.hash'), hash],
      [t('fees:tax.counted'), t('fees:tax.counted_words')],
      [t('fees:tax.careful'), t('fees:tax.ask')],
      ...(demo ? [[t('fees:tax.demo'), t('fees:tax.demo_words')] as const] : []),
    ],
  })
  written.catch((error: unknown) => {
    call.log.error({ err: error, quarter: name }, 'a tax report could not be written')
    stream.destroy(error instanceof Error ? error : undefined)
  })
  return {
    fileName,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: Readable.toWeb(stream) as ReadableStream<Uint8Array>,
  }
}
