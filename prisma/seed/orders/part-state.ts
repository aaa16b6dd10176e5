import type { SellerOrderStatus } from '#app/platform/db/generated/enums.ts'
import { paysAhead } from './ways-to-pay.ts'
import type { PlannedOrder, PlannedPart, Step, StepKind } from './planned-order.ts'

/** How far a part has come when the demo opens. */
export interface PartState {
  readonly status: SellerOrderStatus
  readonly placedAt: Date | null
  /** The step of a kind, where it has happened. */
  readonly step: (kind: StepKind) => Step | undefined
  /** The first step after which its seller has nothing more to do, and the last of them. */
  readonly end: Step | undefined
  readonly wasPacked: boolean
}

const isEnd = ({ kind }: Step) =>
  kind === 'delivered' || kind === 'cancelled' || kind === 'refused' || kind === 'returned'

/** @param order the order of the part: nothing has happened to a part of one that was never paid */
export function stateOf(order: PlannedOrder, { steps }: PlannedPart): PartState {
  const placedAt = paysAhead(order.method) ? order.paidAt : order.at
  const step = (kind: StepKind) => steps.find((one) => one.kind === kind)
  const moves = steps.flatMap(({ kind }) => (kind === 'cash_received' ? [] : [kind]))
  return {
    ...{ placedAt, step },
    status: placedAt === null ? 'cancelled' : (moves.at(-1) ?? 'placed'),
    end: steps.findLast(isEnd),
    wasPacked: step('packed') !== undefined,
  }
}
