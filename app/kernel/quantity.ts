import type { Locale } from './locale.ts'
import { divideHalfUp, formatDong } from './money.ts'
import type { Dong } from './money.ts'

export const QUANTITY_UNITS = ['g', 'ml', 'piece'] as const

export type QuantityUnit = (typeof QUANTITY_UNITS)[number]

/** How much is in a pack, as a whole number of its base unit: grams, millilitres or pieces. */
export type NetQuantity = { readonly amount: number; readonly unit: QuantityUnit }

/** What `amount` đồng buys: `per` is 1 g, 100 g, 1 kg (1000 g), the same in millilitres, or one piece. */
export type UnitPrice = { readonly amount: Dong; readonly per: NetQuantity }

/** The word for one piece in the reader's language (`túi`, `chiếc`, `quả`); grams and millilitres need none. */
type Wording = { locale?: Locale; piece?: string }

const NO_BREAK_SPACE = '\u00a0'
const THOUSAND = 1000
/** Saffron-like goods are sold by the gram: a price per 100 g of a 10 g jar frightens and says nothing. */
const SOLD_BY_THE_GRAM = 20

/** Made once: a page writes dozens of quantities, and making a formatter costs more than using it. */
const numbers = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 }),
}

/**
 * Makes a quantity.
 * @throws RangeError when the amount is not a positive whole number
 */
export function quantity(amount: number, unit: QuantityUnit): NetQuantity {
  if (!Number.isSafeInteger(amount) || amount <= 0) throw new RangeError(`Not a quantity: ${amount} ${unit}`)
  return { amount, unit }
}

/** Writes a quantity as it stands on a pack: `500 g`, `1,5 kg`, `1 lít`, `20 túi`. */
export function formatQuantity(net: NetQuantity, { locale = 'vi', piece = '' }: Wording = {}): string {
  const large = net.unit !== 'piece' && net.amount >= THOUSAND
  const value = large ? net.amount / THOUSAND : net.amount
  const number = numbers[locale].format(value)
  return `${number}${NO_BREAK_SPACE}${unitWord(net.unit, large, locale, piece)}`.trim()
}

/**
 * The price that makes packs comparable (Law 19/2023 art. 37–38 asks sellers to show it): per kilogram or litre
 * from 1 kg or 1 l upward, per 100 g or 100 ml below, per gram up to 20 g, and per piece for counted goods.
 * @param price đồng for one pack
 * @param net   what the pack holds
 */
export function unitPrice(price: Dong, net: NetQuantity): UnitPrice {
  const per = quantity(comparableAmount(net), net.unit)
  return { amount: divideHalfUp(price * BigInt(per.amount), BigInt(net.amount)), per }
}

/** Writes a unit price: `37.000 đ/100 g`, `45.000 đ/kg`, `12.000 đ/túi`. */
export function formatUnitPrice(unit: UnitPrice, wording: Wording = {}): string {
  const one = unit.per.amount === 1 || unit.per.amount === THOUSAND
  const { locale = 'vi', piece = '' } = wording
  const per = one
    ? unitWord(unit.per.unit, unit.per.amount === THOUSAND, locale, piece)
    : formatQuantity(unit.per, wording)
  return `${formatDong(unit.amount, locale)}/${per}`
}

function comparableAmount(net: NetQuantity): number {
  if (net.unit === 'piece') return 1
  if (net.amount >= THOUSAND) return THOUSAND
  return net.amount <= SOLD_BY_THE_GRAM ? 1 : 100
}

function unitWord(unit: QuantityUnit, large: boolean, locale: Locale, piece: string): string {
  if (unit === 'piece') return piece
  if (unit === 'g') return large ? 'kg' : 'g'
  if (!large) return 'ml'
  return locale === 'vi' ? 'lít' : 'l'
}
