import { catalogueSubscriptions } from '#app/features/catalogue/index.server.ts'
import type { Subscriptions } from '#app/platform/facts.ts'

/** Who hears what. Subscribers run in the order of this table, in the transaction of the deed. */
export const subscriptions: Subscriptions = {
  ...catalogueSubscriptions,
}
