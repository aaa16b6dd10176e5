import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Button } from '#app/ui/Button.tsx'
import type { LikelyOrder } from '../../desk/likely-order.types.ts'

/** The orders that the money may be meant for, each with what speaks for it, and one press to count it there. */
export function LikelyOrders({ transferId, orders }: { transferId: string; orders: readonly LikelyOrder[] }) {
  const t = useT()
  const locale = useLocale()
  const path = usePath()
  if (orders.length === 0) return <p className="hint">{t('operator:transfers.likely.none')}</p>
  return (
    <section className="stack tight">
      <h3>{t('operator:transfers.likely.title')}</h3>
      <ul className="rows">
        {orders.map(
          ({ paymentId, orderCode, buyerName, status, createdAt, missing, reasons, assignable }) => (
            <li key={paymentId} className="stack tight">
              <p>
                <a className="inline-block py-2" href={path(`/dieu-hanh/thanh-toan/${paymentId}`)}>
                  {orderCode}
                </a>{' '}
                · {buyerName} · {formatDong(missing, locale)} · {t(`payment:status.${status}`)}
                <br />
                <span className="small muted">
                  {[
                    ...reasons.map((one) => t(`operator:transfers.likely.${one}`)),
                    formatMoment(createdAt),
                  ].join(' · ')}
                </span>
              </p>
              {assignable && (
                <form method="post">
                  <input type="hidden" name="id" value={transferId} />
                  <input type="hidden" name="orderCode" value={orderCode} />
                  <Button kind="quiet" name="do" value="assign">
                    {t('operator:transfers.likely.assign', { code: orderCode })}
                  </Button>
                </form>
              )}
            </li>
          ),
        )}
      </ul>
    </section>
  )
}
