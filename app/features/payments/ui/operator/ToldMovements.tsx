import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDong } from '#app/kernel/money.ts'
import type { ToldMovement } from '../../desk/notice-about.server.ts'

/** What a notice told of money: how much, and the payment that it names; or the payer's own words. */
export function ToldMovements({ movements }: { movements: readonly ToldMovement[] }) {
  const t = useT()
  const locale = useLocale()
  const path = usePath()
  if (movements.length === 0) return '–'
  return (
    <ul>
      {movements.map(({ transferId, amount, purpose, orderCode, paymentId }) => (
        <li key={transferId}>
          <span className="num whitespace-nowrap">{formatDong(amount, locale)}</span>
          {' · '}
          {paymentId ? (
            <a
              href={path(`/dieu-hanh/thanh-toan/${paymentId}`)}
              aria-label={t('money:notices.to_payment', { code: orderCode ?? '' })}
            >
              {orderCode}
            </a>
          ) : (
            <span className="muted break-words">{purpose || t('operator:transfers.none')}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
