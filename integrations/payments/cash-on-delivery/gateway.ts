import type { PaymentGateway } from '../contract.ts'

/**
 * Paying the carrier or the seller at the door. There is nothing to start, to ask or to stop: the seller books the
 * cash when it is in hand, and a refund is a transfer that a person sends.
 */
export function cashOnDeliveryGateway({
  largest,
}: {
  /** đồng, for one payment */ largest: bigint
}): PaymentGateway {
  return {
    name: 'cash-on-delivery',
    capabilities: { confirmedBy: 'hand', amount: { from: 1n, to: largest }, session: null },
    async start({ amount }) {
      if (amount < 1n || amount > largest) return { kind: 'refused', reason: 'amount-out-of-range' }
      return { kind: 'nothing' }
    },
  }
}
