import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDong } from '#app/kernel/money.ts'
import type { RefundTask } from '../../payments.types.ts'

/** Whose money goes back and how much, as every list of refunds shows it. */
export function useRefundColumns() {
  const t = useT()
  const locale = useLocale()
  const path = usePath()
  return [
    {
      key: 'order',
      head: t('money:order'),
      cell: ({ paymentId, orderCode }: RefundTask) =>
        paymentId ? <a href={path(`/dieu-hanh/thanh-toan/${paymentId}`)}>{orderCode}</a> : (orderCode ?? '–'),
    },
    {
      key: 'amount',
      head: t('money:amount'),
      numeric: true,
      cell: ({ amount }: RefundTask) => formatDong(amount, locale),
    },
  ]
}
