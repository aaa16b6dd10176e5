import { priceSelection, readCart } from '#app/features/cart/index.server.ts'
import { quoteBy, readTariff } from '#app/features/delivery/index.server.ts'
import { offerMethods } from '#app/features/payments/index.server.ts'
import type { Call } from '#app/platform/call.ts'
import { isRefusedCash } from './cash/phone-refusals.server.ts'
import { addUp, deliveryProblem } from './order.pricing.ts'
import type { CheckoutQuote, QuoteCheckoutInput } from './ordering.types.ts'

/**
 * What an order would cost now: goods, one delivery fee per seller, the total. Without a known commune there are no
 * fees and no total yet. Placing an order prices it by this same verb.
 */
export async function quoteCheckout(call: Call, input: QuoteCheckoutInput): Promise<CheckoutQuote> {
  const { selection } = input
  const cart = selection.buyNow
    ? await priceSelection(call, [selection.buyNow])
    : await readCart(call, selection.cartKey)
  const { geography } = call.ports
  const communeCode = input.communeCode && geography.commune(input.communeCode) ? input.communeCode : null
  const tariff = await readTariff(call, call.clock.now())
  const groups = cart.groups.map((group) => {
    const { sellerCommuneCode, weightGrams } = group
    const delivery =
      communeCode === null
        ? null
        : quoteBy(call, tariff, { sellerCommuneCode, shopperCommuneCode: communeCode, weightGrams })
    return { ...group, delivery, problem: deliveryProblem(group, delivery) }
  })
  const offered = await offerMethods(
    call,
    groups.map(({ sellerId, goodsTotal, delivery }) => ({
      sellerId,
      total: goodsTotal + (delivery?.fee ?? 0n),
    })),
  )
  const cashRefused = input.phone ? await isRefusedCash(call, input.phone) : false
  const methods = cashRefused ? offered.filter(({ method }) => method !== 'cash_on_delivery') : offered
  const cashNotOffered = methods.length < offered.length
  return { ...addUp(groups), methods, cashNotOffered, unavailable: cart.unavailable }
}
