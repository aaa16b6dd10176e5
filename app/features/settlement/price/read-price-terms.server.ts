import { dateColumnOf, vnDay } from '#app/kernel/clock.ts'
import { isId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'
import { chooseRule } from '../commission/choose-rule.ts'
import { soldInYear } from '../commission/freeze-at-sale.server.ts'
import { categoryPaths, rulesAt } from '../commission/read-rules.server.ts'
import { taxRuleFor } from '../tax/tax-of.ts'
import { readGatewayTerms, type GatewayTerms } from './gateway-terms.server.ts'
import type { PriceTerms } from './price-calculator.ts'

/** With the day and source of what gateways are thought to keep. */
export interface DatedPriceTerms extends PriceTerms {
  readonly gateways: readonly GatewayTerms[]
}

/** What would be frozen of one of the actor's products if it were sold now. Null: not there, or not theirs. */
export async function readPriceTerms(call: Call, productId: string): Promise<DatedPriceTerms | null> {
  const staff = call.actor.kind === 'person' ? call.actor.staff : null
  if (!staff || !isId(productId)) return null
  const product = await call.db.product.findFirst({
    where: { id: productId, sellerId: staff.sellerId },
    select: {
      ...{ id: true, sellerId: true, categoryId: true },
      seller: { select: { kind: true } },
      listing: { select: { stars: true, starsUntil: true } },
    },
  })
  if (!product) return null
  const at = call.clock.now()
  const { listing, seller, sellerId } = product
  const starred = listing?.starsUntil && listing.starsUntil >= dateColumnOf(vnDay(at))
  const paths = await categoryPaths(call)
  const subject = {
    ...{ productId: product.id, sellerId, sellerKind: seller.kind },
    categoryIds: paths.get(product.categoryId ?? '') ?? [],
    stars: starred ? listing.stars : null,
  }
  const tax = taxRuleFor(await call.db.taxRule.findMany({ where: { enabled: true } }), seller.kind, at)
  return {
    commission: chooseRule(await rulesAt(call, at), subject, at),
    tax,
    soldThisYear: tax ? await soldInYear(call, sellerId, at) : 0n,
    gateways: await readGatewayTerms(call),
  }
}
