import { machine } from '#app/kernel/state-machine.ts'
import type { DoubleRefundState } from '#app/platform/db/generated/enums.ts'

/**
 * A refund that went out twice. It ends where the shopper sent all of it back, where two operators agreed that what is
 * missing is lost, or where the gateway took its own back, which can happen at any time, and turn again.
 */
export const doubleRefundMachine = machine({
  open: ['write_off_asked', 'returned', 'taken_back'],
  write_off_asked: ['open', 'written_off', 'returned', 'taken_back'],
  // Money that comes in after all makes the loss smaller.
  written_off: ['returned', 'taken_back'],
  returned: ['taken_back'],
  taken_back: ['open'],
} satisfies Record<DoubleRefundState, DoubleRefundState[]>)

/** Those that an operator still has to close. */
export const waitingDoubles = ['open', 'write_off_asked'] as const satisfies DoubleRefundState[]

/** Whether what is missing of it is nobody's yet. */
export const isWaitingDouble = (state: DoubleRefundState): boolean =>
  waitingDoubles.some((one) => one === state)

/** Which account bears what is missing of it: nobody's yet, or the market's loss; null where nothing is missing. */
export function bearerOf(state: DoubleRefundState): 'differences' | 'losses' | null {
  if (isWaitingDouble(state)) return 'differences'
  return state === 'written_off' ? 'losses' : null
}

/**
 * What money that came in does to it.
 * @param money đồng: `rest` that is left of what came in, `missing` of what the shopper had too much; both more than zero
 */
export function afterReturn(
  state: DoubleRefundState,
  { rest, missing }: { readonly rest: bigint; readonly missing: bigint },
): { readonly amount: bigint; readonly state: DoubleRefundState } {
  const amount = rest < missing ? rest : missing
  return { amount, state: amount === missing ? 'returned' : state }
}

/**
 * Whether this person may agree to a write-off: never who asked for it, and nobody who is no person.
 * @param me the user's id; null where no person asks
 */
export const mayConfirm = (askedById: string | null, me: string | null): boolean =>
  me !== null && askedById !== null && askedById !== me
