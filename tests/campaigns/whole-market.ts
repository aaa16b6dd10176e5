import { subscriptions } from '#app/wiring-facts.server.ts'
import type { RootDb } from '#app/platform/db/client.server.ts'
import { callMaker } from '#tests/factories/market.ts'
import type { Ground } from './campaign.ts'

/** Calls that every subscriber of the wiring hears, the ledger too: so the market runs. */
export function wholeMarket(root: RootDb, payments: Parameters<typeof callMaker>[1] = {}): Ground['callOf'] {
  const callOf = callMaker(root, payments)
  return (options = {}) => callOf({ subscriptions, ...options })
}
