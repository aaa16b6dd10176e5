import type { Call } from '#app/platform/call.ts'
import { zoneOf } from './delivery-zone.ts'
import type { DeliveryQuote, QuoteInput, TariffVersion } from './delivery.types.ts'
import { readTariff } from './read-tariff.server.ts'
import { priceDelivery } from './tariff.ts'

/**
 * What sending one seller's goods costs now, and how long it takes.
 * @throws RangeError for a code that is no commune of today: check it with the geography port first
 */
export async function quote(call: Call, input: QuoteInput): Promise<DeliveryQuote> {
  return quoteBy(call, await readTariff(call, call.clock.now()), input)
}

/** The same by a tariff that was read already, for carts of several sellers. */
export function quoteBy(call: Call, tariff: TariffVersion, input: QuoteInput): DeliveryQuote {
  const zone = zoneOf(call.ports.geography, input.sellerCommuneCode, input.shopperCommuneCode)
  return { zone, ...priceDelivery(tariff.steps, zone, input.weightGrams) }
}
