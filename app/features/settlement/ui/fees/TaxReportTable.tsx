import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDong } from '#app/kernel/money.ts'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { Table } from '#app/ui/Table.tsx'
import { quarterName, type Quarter } from '../../tax/quarter.ts'
import type { TaxReport } from '../../tax/tax-report.server.ts'

/** What households sold in a quarter and what was withheld, with the ways to take it home. */
export function TaxReportTable({ report, quarter }: { report: TaxReport; quarter: Quarter }) {
  const t = useT()
  const locale = useLocale()
  const path = usePath()
  const { rows, total } = report
  if (rows.length === 0)
    return (
      <EmptyState picture="rattan" title={t('fees:tax.empty')}>
        {t('fees:tax.empty_words')}
      </EmptyState>
    )
  const dong = (amount: bigint) => formatDong(amount, locale)
  const hrefOf = (form: string) =>
    path(`/dieu-hanh/thue/bao-cao?quy=${quarterName(quarter)}&dinh-dang=${form}`)
  return (
    <>
      <p className="row wraps" role="group" aria-label={t('fees:tax.download')}>
        <a className="button quiet" href={hrefOf('xlsx')} download>
          {t('fees:tax.excel')}
        </a>
        <a className="button quiet" href={hrefOf('csv')} download>
          {t('fees:tax.csv')}
        </a>
      </p>
      <Table
        caption={t('fees:tax.caption', { quarter: quarter.number, year: quarter.year })}
        rows={rows}
        rowKey={({ sellerId }) => sellerId}
        columns={[
          { key: 'name', head: t('fees:tax.seller'), cell: ({ name }) => name },
          { key: 'code', head: t('fees:tax.code'), cell: ({ taxCode }) => taxCode ?? t('fees:tax.no_code') },
          { key: 'sales', head: t('fees:tax.sales'), numeric: true, cell: ({ sales }) => dong(sales) },
          { key: 'vat', head: t('fees:tax.vat'), numeric: true, cell: ({ vat }) => dong(vat) },
          { key: 'pit', head: t('fees:tax.pit'), numeric: true, cell: ({ pit }) => dong(pit) },
        ]}
        totals={{
          name: t('fees:tax.total'),
          sales: dong(total.sales),
          vat: dong(total.vat),
          pit: dong(total.pit),
        }}
      />
    </>
  )
}
