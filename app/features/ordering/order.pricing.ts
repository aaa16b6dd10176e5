import type { CartGroup } from '#app/features/cart/index.ts'
import type { DeliveryQuote } from '#app/features/delivery/index.ts'
import { sumDong } from '#app/kernel/money.ts'
import type { CheckoutGroup, CheckoutQuote, DeliveryProblemKey } from './ordering.types.ts'

/** Why one seller's goods cannot be sent to a place; null when they can. */
export function deliveryProblem(group: CartGroup, delivery: DeliveryQuote | null): CheckoutGroup['problem'] {
  const problem = (key: DeliveryProblemKey, line: CartGroup['lines'][number]) => ({
    key,
    productName: line.offer.productName.vi,
  })
  const unsent = group.lines.find((line) => !line.offer.shippable)
  if (unsent) return problem('order:failure.not_shippable', unsent)
  if (!delivery) return null
  const far = delivery.zone === 'same_region' || delivery.zone === 'inter_region'
  const local = group.lines.find((line) => far && line.offer.localOnly)
  if (local) return problem('order:failure.local_only', local)
  const tender = group.lines.find(
    (line) => line.offer.maxDays !== null && line.offer.maxDays < delivery.daysMax,
  )
  return tender ? problem('order:failure.too_far', tender) : null
}

/** Adds an order up. The total is known once every part has a fee and none has a problem. */
export function addUp(
  groups: readonly CheckoutGroup[],
): Omit<CheckoutQuote, 'unavailable' | 'methods' | 'cashNotOffered'> {
  const goodsTotal = sumDong(groups.map((group) => group.goodsTotal))
  const fees = groups.flatMap((group) => (group.delivery && !group.problem ? [group.delivery.fee] : []))
  const known = groups.length > 0 && fees.length === groups.length
  const deliveryTotal = known ? sumDong(fees) : null
  const ages = groups.flatMap((group) => group.lines.flatMap((line) => line.offer.ageNotice ?? []))
  return {
    groups,
    goodsTotal,
    deliveryTotal,
    total: deliveryTotal === null ? null : goodsTotal + deliveryTotal,
    ageNotice: ages.length > 0 ? Math.max(...ages) : null,
  }
}
