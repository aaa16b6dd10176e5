import { startOfVnDay, vnDay, addDays } from '#app/kernel/clock.ts'
import type { DeliveryQuote } from '#app/features/delivery/index.ts'
import type { Random } from '#app/kernel/random.ts'
import type { Basket, PlannedOrder, Step } from './planned-order.ts'

const MINUTE = 60_000

/** How a part ends. */
export type Ending = 'delivered' | 'cancelled' | 'refused' | 'returned'

const reasons = {
  cancelled: [
    'Mưa to mấy hôm, chưa hái được hàng',
    'Khách gọi điện xin hủy vì đặt nhầm',
    'Hết loại khách chọn, mẻ mới chưa xong',
    'Khách đổi ý, muốn mua dịp khác',
  ],
  refused: ['Gọi ba lần không ai nghe máy', 'Khách báo không đặt nữa', 'Khách đi vắng, không nhận hàng'],
  returned: [
    'Hộp móp khi vận chuyển, khách gửi lại',
    'Giao nhầm loại, khách gửi lại',
    'Bao bì hở, khách không yên tâm',
  ],
} as const

/** The instant `minutes` after midnight, `later` days after the day of `at`. */
const onDay = (at: Date, later: number, minutes: number): Date =>
  new Date(startOfVnDay(addDays(vnDay(at), later)).getTime() + minutes * MINUTE)

const after = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE)

const minuteOfDay = (at: Date): number =>
  Math.floor((at.getTime() - startOfVnDay(vnDay(at)).getTime()) / MINUTE)

/**
 * What happens to one part once it is placed, step by step, as makers of a village work: they look at orders in the
 * morning and between chores, pack in the cool, and hand over before the carrier leaves.
 * @param until the opening of the demo: what would come later has not happened
 */
export function courseOf(
  { lines }: Basket,
  placedAt: Date,
  { method, delivery, ending }: { method: PlannedOrder['method']; delivery: DeliveryQuote; ending: Ending },
  random: Random,
  until: Date,
): Step[] {
  const late = minuteOfDay(placedAt) > 20 * 60
  const early = minuteOfDay(placedAt) < 6 * 60
  const acceptedAt =
    late || early ? onDay(placedAt, late ? 1 : 0, random.int(370, 480)) : after(placedAt, random.int(12, 170))
  const inAHurry = lines.some(({ product }) => (product.seed.shelfLifeDays ?? 99) <= 5)
  const sameDay = inAHurry || (minuteOfDay(acceptedAt) < 14 * 60 && random.chance(0.5))
  const packedAt = sameDay
    ? after(acceptedAt, random.int(20, 150))
    : onDay(acceptedAt, 1, random.int(390, 600))
  const handedAt = after(packedAt, random.int(25, 200))
  const days = random.int(delivery.daysMin, delivery.daysMax)
  const arrivedAt = onDay(handedAt, days, random.int(8 * 60 + 30, 18 * 60 + 30))
  const reason = ending === 'delivered' ? '' : random.pick(reasons[ending])

  const steps: Step[] = []
  const endEarly = (at: Date) => steps.push({ at, kind: 'cancelled', reason })
  const stage =
    ending === 'cancelled'
      ? random.weighted([['placed', 4] as const, ['accepted', 4] as const, ['packed', 1] as const])
      : null
  if (stage === 'placed') endEarly(after(placedAt, random.int(20, 500)))
  else {
    steps.push({ at: acceptedAt, kind: 'accepted' })
    if (stage === 'accepted') endEarly(after(acceptedAt, 8 + random.int(2, 10)))
    else {
      steps.push({ at: packedAt, kind: 'packed' })
      if (stage === 'packed') endEarly(after(packedAt, random.int(5, 20)))
      else
        steps.push(
          { at: handedAt, kind: 'handed_over' },
          ...arrival(arrivedAt, { method, ending, reason }, random),
        )
    }
  }
  const next = steps.findIndex(({ at }) => at >= until)
  return next === -1 ? steps : steps.slice(0, next)
}

function arrival(
  at: Date,
  { method, ending, reason }: { method: string; ending: Ending; reason: string },
  random: Random,
): Step[] {
  if (ending === 'refused') {
    const back = {
      at: onDay(at, random.int(2, 5), random.int(480, 1000)),
      kind: 'returned' as const,
      sellable: true,
    }
    const refused = { at, kind: 'refused' as const, reason }
    return random.chance(0.6) ? [refused, { ...back, reason: 'Hàng đã về kho' }] : [refused]
  }
  const steps: Step[] = [{ at, kind: 'delivered' }]
  if (method === 'cash_on_delivery') steps.push({ at: after(at, random.int(3, 240)), kind: 'cash_received' })
  if (ending !== 'returned') return steps
  const backAt = onDay(at, random.int(1, 4), random.int(480, 1000))
  return [...steps, { at: backAt, kind: 'returned', reason, sellable: random.chance(0.4) }]
}
