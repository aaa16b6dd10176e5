import type { LedgerAccountKind } from '#app/platform/db/generated/enums.ts'
import type { GatewayName } from '#integrations/payments/contract.ts'

export type { LedgerAccountKind } from '#app/platform/db/generated/enums.ts'

/** An account of the books, by what it is and whose; the row is made when something is first posted there. */
export interface LedgerAccountRef {
  readonly kind: LedgerAccountKind
  /** A seller's id, a gateway's name, a carrier, who bears a voucher, `vat` or `pit`; empty where there is one only. */
  readonly subject: string
}

const one = (kind: LedgerAccountKind): LedgerAccountRef => ({ kind, subject: '' })

/**
 * The chart of accounts. Debit is positive: what the market has is positive there, what it owes is negative.
 * `bank` is what the bank has told; what was said to be sent and is not yet on its statement stands, negative, on
 * `bankOutgoing`. The two together are what the market can spend.
 */
export const accounts = {
  bank: one('bank'),
  bankOutgoing: one('bank_outgoing'),
  gateway: (name: GatewayName): LedgerAccountRef => ({ kind: 'gateway', subject: name }),
  gatewayFees: (name: GatewayName): LedgerAccountRef => ({ kind: 'gateway_fees', subject: name }),
  disputes: (name: GatewayName): LedgerAccountRef => ({ kind: 'disputes', subject: name }),
  carrierCash: (carrier: string): LedgerAccountRef => ({ kind: 'carrier_cash', subject: carrier }),
  unclaimed: one('unclaimed'),
  /** Unclaimed money on a seller's own account: only the other side of `sellerBank`, none of the market's. */
  unclaimedAtSeller: (sellerId: string): LedgerAccountRef => ({ kind: 'unclaimed', subject: sellerId }),
  sellerBank: (sellerId: string): LedgerAccountRef => ({ kind: 'seller_bank', subject: sellerId }),
  held: one('held'),
  /** Negative: the market owes the seller. Positive: the seller owes the market. */
  sellerPayable: (sellerId: string): LedgerAccountRef => ({ kind: 'seller_payable', subject: sellerId }),
  commission: one('commission'),
  commissionVat: one('commission_vat'),
  /** Nothing posts here while sellers ship and earn the fee themselves. */
  delivery: one('delivery'),
  voucher: (bearer: string): LedgerAccountRef => ({ kind: 'voucher', subject: bearer }),
  taxWithheld: (tax: 'vat' | 'pit'): LedgerAccountRef => ({ kind: 'tax_withheld', subject: tax }),
  refundsOwed: one('refunds_owed'),
  payoutsUnderWay: (sellerId: string): LedgerAccountRef => ({ kind: 'payouts_under_way', subject: sellerId }),
  differences: one('differences'),
  losses: one('losses'),
} as const

/** Names an account in one text; for maps. */
export const accountKey = ({ kind, subject }: LedgerAccountRef): string => `${kind}/${subject}`
