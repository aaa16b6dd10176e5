import { allocate } from '#app/kernel/allocate.ts'
import { basisPointsOf, divideHalfUp, sumDong } from '#app/kernel/money.ts'
import type { DeliveryGrade, NetUnit, SharingWay } from '#app/platform/db/generated/enums.ts'

/** How a lot is shared. */
export interface SharingTerms {
  readonly way: SharingWay
  /** Kept for the fund, basis points of what the lot earned. Not used where prices were agreed. */
  readonly keepsBp: number
  /** Percent, by grade. */
  readonly weights: Readonly<Record<DeliveryGrade, number>>
}

/** A delivery that stands: neither turned round nor turning another one round. */
export interface SharedDelivery {
  readonly memberId: string
  /** Grams, millilitres or pieces that count. */
  readonly netQuantity: number
  readonly unit: NetUnit
  readonly grade: DeliveryGrade
  /** Đồng for each kilogram, litre or piece; null: not agreed yet. */
  readonly price: bigint | null
}

/** What earlier sharings of the lot have given. */
export interface SharedBefore {
  readonly fund: bigint
  readonly cooperative: bigint
  /** By household. */
  readonly credits: ReadonlyMap<string, bigint>
}

export interface ShareLine {
  readonly memberId: string
  readonly quantity: number
  /** The whole share of the lot so far. */
  readonly target: bigint
  /** What is credited now; negative where too much was credited before. */
  readonly credit: bigint
}

export interface LotShare {
  /** What is shared now: the net of the lot less what was shared before. Lines, fund and cooperative sum to it. */
  readonly shared: bigint
  readonly fund: bigint
  /** What the cooperative keeps or, negative, bears. */
  readonly cooperative: bigint
  /** Deliveries that wait for their price, where prices are agreed. */
  readonly unpriced: number
  readonly lines: readonly ShareLine[]
}

/**
 * Shares what a lot has earned. It always works out the whole share since the lot's first sale and credits what is
 * missing to it, so a lot's money is shared once, later sales come with the next sharing, and returns, corrected
 * deliveries and prices that were agreed later come off or on by themselves.
 * @param net đồng that the lot earned so far, costs taken off; where it is a loss, the cooperative bears it
 */
export function shareLot(
  net: bigint,
  terms: SharingTerms,
  deliveries: readonly SharedDelivery[],
  before: SharedBefore,
): LotShare {
  const memberIds = [
    ...new Set([...deliveries.map(({ memberId }) => memberId), ...before.credits.keys()]),
  ].toSorted()
  const { fund, targets } = targetsOf(net, terms, deliveries, memberIds)
  const lines = memberIds.map((memberId, place): ShareLine => {
    const target = targets[place] ?? 0n
    return {
      memberId,
      quantity: sumOf(deliveries, memberId, ({ netQuantity }) => netQuantity),
      target,
      credit: target - (before.credits.get(memberId) ?? 0n),
    }
  })
  const cooperative = net - fund - sumDong(targets)
  return {
    shared: net - before.fund - before.cooperative - sumDong(before.credits.values()),
    fund: fund - before.fund,
    cooperative: cooperative - before.cooperative,
    unpriced: terms.way === 'agreed_price' ? deliveries.filter(({ price }) => price === null).length : 0,
    lines,
  }
}

function targetsOf(
  net: bigint,
  { way, keepsBp, weights }: SharingTerms,
  deliveries: readonly SharedDelivery[],
  memberIds: readonly string[],
): { fund: bigint; targets: bigint[] } {
  if (way === 'agreed_price') {
    const targets = memberIds.map((memberId) =>
      sumDong(deliveries.filter((one) => one.memberId === memberId).map(agreedAmount)),
    )
    return { fund: 0n, targets }
  }
  const weightOf = ({ netQuantity, grade }: SharedDelivery) =>
    way === 'by_grade' ? netQuantity * weights[grade] : netQuantity
  const shares = memberIds.map((memberId) => BigInt(sumOf(deliveries, memberId, weightOf)))
  if (net <= 0n || shares.every((share) => share === 0n)) {
    return { fund: 0n, targets: memberIds.map(() => 0n) }
  }
  const fund = basisPointsOf(net, BigInt(keepsBp))
  return { fund, targets: allocate(net - fund, shares) }
}

/** What a delivery is worth at its agreed price, đồng; nothing while none is agreed. */
export const agreedAmount = ({
  netQuantity,
  unit,
  price,
}: Pick<SharedDelivery, 'netQuantity' | 'unit' | 'price'>): bigint =>
  price === null ? 0n : divideHalfUp(BigInt(netQuantity) * price, unit === 'piece' ? 1n : 1000n)

const sumOf = (
  deliveries: readonly SharedDelivery[],
  memberId: string,
  of: (delivery: SharedDelivery) => number,
) => deliveries.reduce((sum, one) => (one.memberId === memberId ? sum + of(one) : sum), 0)
