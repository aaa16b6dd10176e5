import { drawingOf, useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { showPhone } from '#app/features/identity/index.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDay, formatMoment } from '#app/kernel/clock.ts'
import { formatLotCode } from '#app/kernel/codes.ts'
import { Card } from '#app/ui/Card.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import { Icon } from '#app/ui/Icon.tsx'
import { Picture } from '#app/ui/Picture.tsx'
import { Timeline } from '#app/ui/Timeline.tsx'
import type { LineLotView, SellerOrderPage } from '../ordering.types.ts'

type Order = { order: SellerOrderPage }

/** What goes into the parcel, and from which lots. */
export function SellerOrderGoods({ order }: Order) {
  const t = useT()
  const words = useGoodsWords()
  return (
    <section className="stack">
      <h2>{t('packing:order.goods')}</h2>
      <Card rows>
        {order.lines.map((line) => (
          <div className="row items-start" key={line.orderLineId}>
            <Picture kind={drawingOf(line.illustration)} alt="" thumb />
            <div className="min-w-0 flex-1">
              <h3>
                {t('packing:times', { count: line.quantity })} {line.productName}
              </h3>
              <p className="small muted">
                {line.variantName} · {words.dong(line.lineTotal)}
              </p>
              {line.lots.length > 0 && (
                <ul className="small">
                  {line.lots.map((lot) => (
                    <LotOfLine key={lot.stockLevelId} lot={lot} />
                  ))}
                </ul>
              )}
            </div>
          </div>
        ))}
      </Card>
    </section>
  )
}

function LotOfLine({ lot }: { lot: LineLotView }) {
  const t = useT()
  const path = usePath()
  return (
    <li>
      {t(lot.status === 'packed' ? 'packing:lot.packed' : 'packing:lot.planned', { count: lot.quantity })}{' '}
      <a className="num inline-block py-3" href={path(`/ban-hang/lo/${lot.lotCode}`)}>
        {formatLotCode(lot.lotCode)}
      </a>
      {lot.expiresOn && (
        <span className="muted"> · {t('packing:lot.expires', { day: formatDay(lot.expiresOn) })}</span>
      )}
    </li>
  )
}

/** Where the parcel goes. */
export function SellerOrderTo({ order, place }: Order & { place: string }) {
  const t = useT()
  return (
    <section className="stack">
      <h2>{t('packing:order.to')}</h2>
      <Card>
        <p>
          <strong>{order.buyerName}</strong>
          <br />
          {order.addressLine}
          <br />
          {place}
        </p>
        <p>
          <a className="button quiet" href={`tel:${order.buyerPhone}`}>
            <Icon name="phone" small />
            {t('packing:order.call', { phone: showPhone(order.buyerPhone) })}
          </a>
        </p>
        {order.note && <p className="message">{t('packing:order.note', { note: order.note })}</p>}
        {order.parcels.map((parcel) => (
          <p className="small muted" key={parcel.code}>
            {t('packing:order.parcel', { code: parcel.code })}
            {parcel.carrier && ` · ${parcel.carrier}`}
            {parcel.trackingCode && ` · ${parcel.trackingCode}`}
          </p>
        ))}
        <p className="small muted">
          {t('packing:order.weight', { kilograms: (order.weightGrams / 1000).toLocaleString('vi-VN') })}
        </p>
      </Card>
    </section>
  )
}

/** The sums, plainly: goods, delivery, and what reaches the seller. */
export function SellerOrderMoney({ order }: Order) {
  const t = useT()
  const words = useGoodsWords()
  const cash = order.method === 'cash_on_delivery'
  const ended = order.endReason !== null
  return (
    <section className="stack">
      <h2>{t('packing:money.title')}</h2>
      <Card>
        <Facts
          sums
          facts={[
            { name: t('packing:money.goods'), value: words.dong(order.goodsTotal) },
            { name: t('packing:money.delivery'), value: words.dong(order.deliveryFee) },
            {
              name: t(ended ? 'packing:money.total' : 'packing:money.reaches_you'),
              value: words.dong(order.total),
              total: true,
            },
          ]}
        />
        <p className="small muted">
          {order.cashReceived !== null
            ? t('packing:money.cash_received', { amount: words.dong(order.cashReceived) })
            : t(
                ended
                  ? 'packing:money.ended_words'
                  : cash
                    ? 'packing:money.cash_words'
                    : 'packing:money.transfer_words',
              )}
        </p>
      </Card>
    </section>
  )
}

/** What happened until now. */
export function SellerOrderPast({ order }: Order) {
  const t = useT()
  return (
    <section className="stack">
      <h2>{t('packing:order.past')}</h2>
      <Timeline
        days={order.timeline.map((entry, place) => ({
          key: `${place}`,
          at: entry.at.toISOString(),
          when: formatMoment(entry.at),
          title: t(`order:event.${entry.kind}`),
          detail: entry.reason ?? undefined,
          state: entry.kind === 'cancelled' || entry.kind === 'refused' ? 'bad' : 'done',
        }))}
      />
    </section>
  )
}
