import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDay, type Day } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Card } from '#app/ui/Card.tsx'
import { Message } from '#app/ui/Message.tsx'
import type { InvoiceKind } from '../../e-invoice/format.ts'
import type { InvoiceSums } from '../../e-invoice/read-invoice-sums.server.ts'

interface InvoiceCardsProps {
  sums: InvoiceSums
  /** `2026-11`. */
  month: string
  forms: readonly string[]
  /** Until when more may come; null: the month is over. */
  openUntil: Day | null
}

/** What each file of a month holds, what it lacks, and the file itself. */
export function InvoiceCards({ sums, month, forms, openUntil }: InvoiceCardsProps) {
  const t = useT()
  const dong = useDongOf()
  const { sales, commission, business } = sums
  return (
    <>
      {openUntil && (
        <Message tone="warn">{t('money:invoices.not_over', { day: formatDay(openUntil) })}</Message>
      )}
      <Card>
        <h2>{t('money:invoices.sales')}</h2>
        {sales.withoutVat > 0 && (
          <Message tone="warn">{t('fees:invoice.without_vat', { count: sales.withoutVat })}</Message>
        )}
        {sales.sellersWithoutCode > 0 && (
          <Message tone="warn">{t('fees:invoice.without_code', { count: sales.sellersWithoutCode })}</Message>
        )}
        {sales.adjusted > 0 && (
          <p>{t('fees:invoice.adjusted', { count: sales.adjusted, amount: dong(sales.givenBack) })}</p>
        )}
        <Files kind="sales" count={sales.lines + sales.adjusted} month={month} forms={forms}>
          {t('money:invoices.rows', { count: sales.lines, amount: dong(sales.total) })}
        </Files>
      </Card>
      <Card>
        <h2>{t('money:invoices.commission')}</h2>
        {!business && <Message tone="warn">{t('fees:invoice.no_business')}</Message>}
        {/* Dated on the month's last day: no invoice is dated ahead. */}
        <Files kind="commission" count={commission.sellers} month={month} forms={openUntil ? [] : forms}>
          {t('money:invoices.rows', { count: commission.sellers, amount: dong(commission.total) })}
        </Files>
      </Card>
    </>
  )
}

function useDongOf() {
  const locale = useLocale()
  return (amount: bigint) => formatDong(amount, locale)
}

interface FilesProps extends Omit<InvoiceCardsProps, 'sums' | 'openUntil'> {
  kind: InvoiceKind
  /** Rows; none: there is nothing to hand out. */
  count: number
  children: string
}

function Files({ kind, count, month, forms, children }: FilesProps) {
  const t = useT()
  const path = usePath()
  if (count === 0) return <p className="muted">{t('money:invoices.empty')}</p>
  return (
    <>
      <p>{children}</p>
      <div className="row wraps">
        {forms.map((form) => (
          <ButtonLink
            key={form}
            kind="quiet"
            href={path(`/dieu-hanh/hoa-don/tai?loai=${kind}&thang=${month}&dinh-dang=${form}`)}
          >
            {t('money:invoices.download', { form: form.toUpperCase() })}
          </ButtonLink>
        ))}
      </div>
    </>
  )
}
