import { commissionOf, type CommissionRates } from '../commission/commission-of.ts'
import { taxOf, type TaxTerms } from '../tax/tax-of.ts'
import { gatewayCostOf, type GatewayCost } from './gateway-costs.ts'

/** What would be frozen of a sale of this product now. */
export interface PriceTerms {
  /** Null: no rule holds, the market takes nothing. */
  readonly commission: CommissionRates | null
  /** Null: nothing is withheld from this seller. */
  readonly tax: Pick<TaxTerms, 'vatBp' | 'pitBp' | 'threshold' | 'fromFirstDong'> | null
  /** Đồng of goods that the seller has sold in this calendar year. */
  readonly soldThisYear: bigint
  /** What gateways are thought to keep. */
  readonly gateways: readonly GatewayCost[]
}

/** Where the price of one pack goes; all in đồng, and together exactly the price. */
export interface PriceParts {
  readonly commission: bigint
  readonly commissionVat: bigint
  readonly taxVat: bigint
  readonly taxPit: bigint
  /** The seller's share of what a gateway keeps. */
  readonly gateway: bigint
  /** The shopper pays the carriage on top of the price, and the seller gets it whole: nothing of the price. */
  readonly delivery: bigint
  readonly packing: bigint
  /** What reaches the seller; below zero where packing costs more than what is left. */
  readonly reaches: bigint
}

/**
 * Takes the price of one pack apart, as a line of one pack would be frozen at its sale (`freezeTerms`).
 * @param price   đồng, not negative
 * @param packing đồng that box, label and tape cost the seller, not negative
 */
export function takeApart(price: bigint, packing: bigint, terms: PriceTerms): PriceParts {
  const { commission, tax, soldThisYear, gateways } = terms
  const taken = commission ? commissionOf(commission, price, 1) : { commission: 0n, commissionVat: 0n }
  const withheld = tax ? taxOf(tax, price, soldThisYear) : { taxVat: 0n, taxPit: 0n }
  const gateway = dearest(gateways, 'seller', price)
  const given = taken.commission + taken.commissionVat + withheld.taxVat + withheld.taxPit + gateway + packing
  return { ...taken, ...withheld, gateway, delivery: 0n, packing, reaches: price - given }
}

/** The most that a gateway may keep of a price at somebody's cost, đồng: a seller reckons with the worst. */
export const dearest = (
  costs: readonly GatewayCost[],
  bearer: GatewayCost['bearer'],
  price: bigint,
): bigint =>
  costs
    .filter((cost) => cost.bearer === bearer)
    .map((cost) => gatewayCostOf(cost, price))
    .reduce((most, cost) => (cost > most ? cost : most), 0n)
