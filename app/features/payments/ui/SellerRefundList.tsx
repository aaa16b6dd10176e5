import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDong } from '#app/kernel/money.ts'
import { Message } from '#app/ui/Message.tsx'
import type { RefundTask } from '../payments.types.ts'

/** What a seller still has to give back, order by order. */
export function SellerRefundList({ refunds }: { refunds: readonly RefundTask[] }) {
  const t = useT()
  const path = usePath()
  const locale = useLocale()
  if (refunds.length === 0) return null
  return (
    <Message tone="warn" title={t('packing:refund.list')}>
      <ul>
        {refunds.map(({ refundId, amount, parts: [code = ''] }) => (
          <li key={refundId}>
            <a className="inline-block py-3" href={path(`/ban-hang/don/${code}/hoan-tien`)}>
              {`${formatDong(amount, locale)} · ${code}`}
            </a>
          </li>
        ))}
      </ul>
    </Message>
  )
}
