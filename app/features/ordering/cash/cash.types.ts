import type { RemittanceEventKind, RemittanceMatch } from '#app/platform/db/generated/enums.ts'
import type { RefusalLimit, Refusals } from './refusal-limit.ts'

export type { RemittanceMatch } from '#app/platform/db/generated/enums.ts'

/** A limit that was set. */
export interface CashLimit extends RefusalLimit {
  readonly id: string
  readonly validFrom: Date
  readonly setBy: string | null
}

/** How the parcels of one phone that were to be paid at the door have ended, within the days that count. */
export interface PhoneRefusals extends Refusals {
  /** E.164 */
  readonly phone: string
  readonly lastAt: Date
  /** It is not offered cash now. */
  readonly barred: boolean
}

/** A line of a carrier's file, and what it is. */
export interface RemittanceLineView {
  readonly lineId: string
  /** As a person counts lines, from 1. */
  readonly line: number
  readonly trackingCode: string
  /** The part that it is about. */
  readonly code: string | null
  /** Đồng: taken at the door, kept by the carrier, handed on. */
  readonly collected: bigint
  readonly fee: bigint
  readonly paidOut: bigint
  /** What was to be paid at the door. */
  readonly expected: bigint | null
  readonly match: RemittanceMatch
  readonly resolution: string | null
  readonly resolvedBy: string | null
  readonly resolvedAt: Date | null
}

/** A carrier's file, with its sums. */
export interface RemittanceRow {
  readonly remittanceId: string
  readonly carrier: string
  readonly fileName: string
  readonly importedAt: Date
  readonly importedBy: string | null
  readonly lines: number
  /** Lines that somebody has to look at. */
  readonly differences: number
  /** Đồng, the sums of the file. */
  readonly collected: bigint
  readonly fee: bigint
  readonly paidOut: bigint
  /** The carrier's own number of it; null where nobody has said it. */
  readonly reference: string | null
  /** When its money came; null while it has not. */
  readonly receivedAt: Date | null
  /** Đồng that came. */
  readonly received: bigint | null
  /** The market found its money without a person. */
  readonly foundByItself: boolean
}

/** What was said of a file's money. */
export interface RemittanceDeed {
  readonly kind: RemittanceEventKind
  readonly transferId: string
  readonly reason: string
  /** Null: the market itself. */
  readonly by: string | null
  readonly at: Date
}

/** A parcel that was to be paid at the door and whose cash nobody has reported. */
export interface CashOverdue {
  readonly code: string
  readonly orderCode: string
  readonly sellerName: string
  readonly total: bigint
  readonly deliveredAt: Date
  readonly carrier: string | null
  readonly trackingCode: string | null
}

/** Cash that was taken, by who has it. */
export interface CashHeld {
  readonly holder: 'seller' | 'carrier'
  /** The carrier's name; null for sellers together. */
  readonly carrier: string | null
  readonly parcels: number
  readonly amount: bigint
}

declare module '#app/platform/facts.ts' {
  interface Facts {
    /**
     * A carrier handed on the cash of a file: its transfer is on the market's account, set aside. Told once each time, and
     * again, of no further amount, for a parcel of it that is booked later.
     */
    'order.carrier-remitted': {
      /** Of this telling: the money can be taken off the file again, and the file received again. */
      readonly receiptId: string
      readonly remittanceId: string
      readonly transferId: string
      readonly carrier: string
      /** Đồng that came. */
      readonly amount: bigint
      /** Parts whose cash the file booked, with what the carrier kept of each. */
      readonly parts: readonly {
        readonly sellerOrderId: string
        readonly sellerId: string
        readonly collected: bigint
        readonly fee: bigint
      }[]
      readonly at: Date
    }
    /** That was a mistake; told before the transfer lies on the desk again. */
    'order.carrier-remittance-undone': {
      readonly receiptId: string
      readonly remittanceId: string
      readonly transferId: string
      readonly at: Date
    }
  }
}
