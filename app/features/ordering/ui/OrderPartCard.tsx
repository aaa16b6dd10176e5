import { useGoodsWords, drawingOf } from '#app/features/catalogue/ui/goods-words.ts'
import { showPhone } from '#app/features/identity/index.ts'
import { useKeyWords, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDay, formatMoment } from '#app/kernel/clock.ts'
import { Badge, type BadgeTone } from '#app/ui/Badge.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import { Picture } from '#app/ui/Picture.tsx'
import { Timeline } from '#app/ui/Timeline.tsx'
import type { OrderLineView, SellerPart, TimelineEntry } from '../ordering.types.ts'
import type { SellerOrderStatus } from '../seller-order.machine.ts'

const ended: readonly SellerOrderStatus[] = ['refused', 'returned', 'cancelled']

/** One seller's part of an order: where it is, what is in it and from which lots, what it costs. */
export function OrderPartCard({ part }: { part: SellerPart }) {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  const days = [...new Set([part.daysMin, part.daysMax])].join('–')
  return (
    <section className="card stack" aria-labelledby={`part-${part.code}`}>
      <div className="row between wraps">
        <h2 className="text-lg!" id={`part-${part.code}`}>
          <a href={path(`/nha-san-xuat/${part.sellerSlug}`)}>{part.sellerName}</a>
        </h2>
        <Badge tone={toneOf(part.status)}>{t(`order:status.${part.status}`)}</Badge>
      </div>
      {part.sellerPhone && (
        <p className="small">
          {t('order:ask_seller')} <a href={`tel:${part.sellerPhone}`}>{showPhone(part.sellerPhone)}</a>
        </p>
      )}
      <ul className="rows">
        {part.lines.map((line) => (
          <Line key={line.orderLineId} line={line} />
        ))}
      </ul>
      <Timeline days={useDays(part)} />
      {part.parcels.map(({ code, carrier, trackingCode }) => (
        <p key={code} className="small">
          {t('order:parcel', { code })}
          {carrier && ` · ${carrier}`}
          {trackingCode && ` · ${trackingCode}`}
        </p>
      ))}
      <Facts
        sums
        small
        facts={[
          { name: t('checkout:goods_total'), value: words.dong(part.goodsTotal) },
          { name: t('checkout:delivery', { days }), value: words.dong(part.deliveryFee) },
          { name: t('checkout:total'), value: words.dong(part.total), total: true },
        ]}
      />
    </section>
  )
}

function Line({ line }: { line: OrderLineView }) {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  return (
    <li className="cart-line">
      <Picture kind={drawingOf(line.illustration)} alt="" thumb />
      <div className="min-w-0">
        <p>
          <a href={path(`/san-pham/${line.productSlug}`)}>{line.productName}</a>
        </p>
        <p className="small muted">
          {line.quantity} × {line.variantName} · {words.dong(line.unitPrice)}
        </p>
        {line.lots.map((lot) => (
          <p key={lot.stockLevelId} className="small">
            {t(lot.status === 'packed' ? 'order:lot.packed' : 'order:lot.planned', { count: lot.quantity })}{' '}
            {t('order:lot.made', { day: formatDay(lot.madeOn) })}
            {lot.expiresOn && `, ${t('order:lot.expires', { day: formatDay(lot.expiresOn) })}`}
            <br />
            <a className="inline-block py-1" href={path(`/t/${lot.lotCode}`)}>
              {t('order:lot.story')}
            </a>
          </p>
        ))}
      </div>
      <strong className="num beside text-right">{words.dong(line.lineTotal)}</strong>
    </li>
  )
}

/** What happened, and the steps that are still to come. */
function useDays(part: SellerPart) {
  const t = useT()
  const say = useKeyWords()
  const bad: readonly TimelineEntry['kind'][] = ['cancelled', 'refused', 'returned']
  // An order paid on delivery is made and placed in one moment: said once.
  const [first, second] = part.timeline
  const atOnce = first?.kind === 'created' && second?.kind === 'placed' && +first.at === +second.at
  const happened = part.timeline.slice(atOnce ? 1 : 0).map((entry, index) => ({
    key: `${entry.kind}-${index}`,
    at: entry.at.toISOString(),
    when: formatMoment(entry.at),
    title: say(`order:event.${entry.kind}`),
    detail: entry.reason && (entry.reason.includes(':') ? say(entry.reason) : entry.reason),
    state: bad.includes(entry.kind) ? ('bad' as const) : ('done' as const),
  }))
  const steps = ['placed', 'accepted', 'packed', 'handed_over', 'delivered'] as const
  const known = new Set(part.timeline.map(({ kind }) => kind))
  const ahead = ended.includes(part.status) ? [] : steps.filter((step) => !known.has(step))
  return [
    ...happened,
    ...ahead.map((step) => ({
      key: step,
      when: t('order:ahead'),
      title: t(step === 'placed' ? 'order:step.paid' : `order:step.${step}`),
      state: 'ahead' as const,
    })),
  ]
}

function toneOf(status: SellerOrderStatus): BadgeTone {
  if (status === 'delivered') return 'good'
  if (ended.includes(status)) return 'plain'
  return status === 'awaiting_payment' ? 'warn' : 'info'
}
