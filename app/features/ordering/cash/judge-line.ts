import type { PaymentMethod, RemittanceMatch, SellerOrderStatus } from '#app/platform/db/generated/enums.ts'

/** What is known of the parcel that a line names. */
export interface JudgedPart {
  readonly method: PaymentMethod
  readonly status: SellerOrderStatus
  readonly total: bigint
  readonly cashReceived: bigint | null
  readonly cashHolder: 'seller' | 'carrier' | null
}

/**
 * What a line of a carrier's file is: only the exact cash of a parcel under way is booked without a person, and only
 * where its code names that parcel alone. Sellers write tracking codes down themselves, so one may bear another's.
 */
export function judgeLine(collected: bigint, parts: readonly JudgedPart[]): RemittanceMatch {
  const [part, another] = parts
  if (!part) return 'no_parcel'
  if (another) return 'several_parcels'
  if (part.method !== 'cash_on_delivery') return 'not_cash'
  if (part.cashReceived !== null) return part.cashHolder === 'carrier' ? 'known' : 'seller_has_it'
  if (part.status !== 'handed_over' && part.status !== 'delivered') return 'not_under_way'
  return collected === part.total ? 'booked' : 'differs'
}

/** Whether somebody has to look at a line; carriers also list parcels on which there was nothing to take. */
export const wantsLook = (match: RemittanceMatch, collected: bigint): boolean =>
  match !== 'booked' && !(match === 'not_cash' && collected === 0n)
