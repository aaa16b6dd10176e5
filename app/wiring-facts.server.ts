import { catalogueSubscriptions } from '#app/features/catalogue/index.server.ts'
import { inventorySubscriptions } from '#app/features/inventory/index.server.ts'
import { monitoringSubscriptions } from '#app/features/monitoring/index.server.ts'
import { orderingSubscriptions } from '#app/features/ordering/index.server.ts'
import { joinSubscriptions } from '#app/platform/facts.ts'

/**
 * Who hears what. Features hear in this order, from the ground up: the figures of the department see an order
 * as ordering left it.
 */
export const subscriptions = joinSubscriptions([
  catalogueSubscriptions,
  inventorySubscriptions,
  orderingSubscriptions,
  monitoringSubscriptions,
])
