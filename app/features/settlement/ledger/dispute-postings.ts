import type { FactOf } from '#app/platform/facts.ts'
import type { GatewayName } from '#integrations/payments/contract.ts'
import { accounts } from './accounts.ts'
import { move, posting, type Posting } from './posting.ts'

/**
 * A payer's bank takes money back from the gateway while it decides. Won, it comes back; lost, it is a loss of the
 * market with a name until somebody decides who bears it.
 * @param wasOpened whether the books know of its opening: some gateways tell only the end
 */
export function dispute(
  { disputeId, paymentId, amount, state, at }: FactOf<'payment.dispute'>,
  gateway: GatewayName,
  wasOpened: boolean,
): Posting | null {
  const lies = accounts.gateway(gateway)
  const waits = accounts.disputes(gateway)
  const sides = {
    opened: { from: lies, to: waits },
    won: wasOpened ? { from: waits, to: lies } : null,
    lost: { from: wasOpened ? waits : lies, to: accounts.differences },
  }[state]
  if (!sides) return null
  return posting(
    { kind: 'dispute', key: disputeKey(disputeId, state), source: disputeId, at },
    move(amount, { ...sides, note: 'dispute' }, { paymentId }),
  )
}

export const disputeKey = (disputeId: string, state: 'opened' | 'won' | 'lost'): string =>
  `dispute/${disputeId}/${state}`
