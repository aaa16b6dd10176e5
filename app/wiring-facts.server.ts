import { catalogueSubscriptions } from '#app/features/catalogue/index.server.ts'
import { inventorySubscriptions } from '#app/features/inventory/index.server.ts'
import { monitoringSubscriptions } from '#app/features/monitoring/index.server.ts'
import { orderingSubscriptions } from '#app/features/ordering/index.server.ts'
import { settlementSubscriptions } from '#app/features/settlement/index.server.ts'
import { joinSubscriptions } from '#app/platform/facts.ts'

/**
 * Who hears what. Features hear in this order, from the ground up: the books post an order as ordering
 * left it, and the figures of the department see both.
 */
export const subscriptions = joinSubscriptions([
  catalogueSubscriptions,
  inventorySubscriptions,
  orderingSubscriptions,
  settlementSubscriptions,
  monitoringSubscriptions,
])
