import type { Day } from '#app/kernel/clock.ts'
import type { LotStatus } from '#app/platform/db/generated/enums.ts'
import { isOnSale } from './availability.ts'
import type { Allocation, WantedLine } from './inventory.types.ts'

/** What the choice of lots looks at. */
export interface Shelf {
  readonly stockLevelId: string
  readonly lotId: string
  readonly lotCode: string
  readonly variantId: string
  readonly onHand: number
  readonly reserved: number
  readonly expiresOn: Day | null
  readonly madeOn: Day
  readonly status: LotStatus
}

/** Lots in the order in which they are to leave: first to expire first, what does not expire last, then the oldest. */
export function firstToLeave<T extends Pick<Shelf, 'expiresOn' | 'madeOn' | 'stockLevelId'>>(
  shelves: readonly T[],
): T[] {
  const rank = (shelf: T) => `${shelf.expiresOn ?? '9999-12-31'} ${shelf.madeOn} ${shelf.stockLevelId}`
  return shelves.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))
}

type Plan =
  | { readonly ok: true; readonly lines: readonly (readonly Allocation[])[] }
  | { readonly ok: false; readonly variantId: string; readonly left: number }

/**
 * Chooses from which lots wanted lines are taken; a line may be split over lots.
 * @returns one list of allocations per line, in their order; or the first variant that does not suffice, with what
 *   is left of it for all its lines
 */
export function planAllocation(shelves: readonly Shelf[], wanted: readonly WantedLine[], today: Day): Plan {
  const free = new Map(shelves.map((shelf) => [shelf.stockLevelId, shelf.onHand - shelf.reserved]))
  const inOrder = firstToLeave(shelves.filter((shelf) => isOnSale(shelf, today)))
  const lines: Allocation[][] = []
  for (const line of wanted) {
    const taken: Allocation[] = []
    let missing = line.quantity
    for (const { stockLevelId, lotId, lotCode, variantId } of inOrder) {
      if (variantId !== line.variantId) continue
      const quantity = Math.min(missing, free.get(stockLevelId) ?? 0)
      if (quantity <= 0) continue
      free.set(stockLevelId, (free.get(stockLevelId) ?? 0) - quantity)
      taken.push({ stockLevelId, lotId, lotCode, variantId, quantity })
      missing -= quantity
    }
    if (missing > 0) {
      const left = inOrder
        .filter((shelf) => shelf.variantId === line.variantId)
        .reduce((sum, shelf) => sum + shelf.onHand - shelf.reserved, 0)
      return { ok: false, variantId: line.variantId, left }
    }
    lines.push(taken)
  }
  return { ok: true, lines }
}
