import type { LocalText, SeedVariant } from './types.ts'

/** How goods are packed: one container in several sizes. */
export interface PackSet {
  container: LocalText
  unit: 'g' | 'ml' | 'piece'
  /** Rising. In grams, millilitres or pieces. */
  amounts: number[]
  pieceWord?: LocalText
  /** Weight of one gram, millilitre or piece of goods, in grams. */
  unitWeight: number
  /** Weight of the empty pack, as a part of the goods' weight and a fixed part in grams. */
  tare: { share: number; grams: number }
}

const bag = { share: 0.02, grams: 15 }
const glass = { share: 0.35, grams: 90 }
const box = { share: 0.1, grams: 40 }
const carton = { share: 0.06, grams: 120 }

const of = (
  vi: string,
  en: string,
  unit: 'g' | 'ml',
  amounts: number[],
  tare: PackSet['tare'],
  unitWeight = 1,
): PackSet => ({ container: { vi, en }, unit, amounts, unitWeight, tare })

/** Bags of so many grams. */
export const bagsOf = (...grams: number[]): PackSet => of('Túi', 'Bag', 'g', grams, bag)
/** Jars of so many grams. */
export const jarsOf = (...grams: number[]): PackSet => of('Lọ', 'Jar', 'g', grams, glass)
/** Boxes of so many grams. */
export const boxesOf = (...grams: number[]): PackSet => of('Hộp', 'Box', 'g', grams, box)
/** Trays of so many grams. */
export const traysOf = (...grams: number[]): PackSet => of('Khay', 'Tray', 'g', grams, bag)
/** Cartons of so many grams. */
export const cartonsOf = (...grams: number[]): PackSet => of('Thùng', 'Carton', 'g', grams, carton)
/** Vacuum packs of so many grams. */
export const vacuumOf = (...grams: number[]): PackSet =>
  of('Gói hút chân không', 'Vacuum pack', 'g', grams, bag)
/** Bundles of so many grams, tied or netted. */
export const bundlesOf = (...grams: number[]): PackSet => of('Bó', 'Bundle', 'g', grams, bag)
/** Packets of so many grams. */
export const packetsOf = (...grams: number[]): PackSet => of('Gói', 'Packet', 'g', grams, bag)
/** Bottles of so many millilitres. */
export const bottlesOf = (...millilitres: number[]): PackSet => of('Chai', 'Bottle', 'ml', millilitres, glass)
/** Plastic cans or pouches of so many millilitres. */
export const cansOf = (...millilitres: number[]): PackSet => of('Can', 'Can', 'ml', millilitres, bag)

/** Boxes of so many tea bags of two grams. */
export const teaBagsOf = (...bags: number[]): PackSet => ({
  container: { vi: 'Hộp', en: 'Box of' },
  unit: 'piece',
  amounts: bags,
  pieceWord: { vi: 'túi lọc', en: 'tea bags' },
  unitWeight: 2.5,
  tare: box,
})

/** Things that are counted. `grams` is the weight of one. */
export const piecesOf = (vi: string, en: string, grams: number, ...amounts: number[]): PackSet => ({
  container: { vi: '', en: '' },
  unit: 'piece',
  amounts: amounts.length > 0 ? amounts : [1],
  pieceWord: { vi, en },
  unitWeight: grams,
  tare: { share: 0.12, grams: 60 },
})

/** Counted things that lie together in a container: "Vỉ 10 quả". */
export const countedIn = (
  container: LocalText,
  pieceWord: LocalText,
  grams: number,
  ...amounts: number[]
): PackSet => ({ container, unit: 'piece', amounts, pieceWord, unitWeight: grams, tare: box })

/** "500 g", "1,5 kg", "750 ml", "10 quả" */
function quantityText(packs: PackSet, amount: number, locale: 'vi' | 'en'): string {
  if (packs.unit === 'piece') return `${amount} ${packs.pieceWord?.[locale] ?? ''}`.trim()
  const [big, small] = packs.unit === 'g' ? ['kg', 'g'] : [locale === 'vi' ? 'lít' : 'l', 'ml']
  if (amount < 1000) return `${amount} ${small}`
  const inBig = String(amount / 1000)
  return `${locale === 'vi' ? inBig.replace('.', ',') : inBig} ${big}`
}

/** The step to which a price of that size is rounded in a village shop, in đồng. */
function roundingStep(price: number): number {
  if (price < 20_000) return 500
  if (price < 500_000) return 1_000
  return price < 2_000_000 ? 5_000 : 10_000
}

/** How much cheaper each next size is. */
const discountPerSize = 0.04

/**
 * The variants of one product.
 * @param unitPriceDong đồng per kilogram, per litre or per piece, at the smallest pack
 * @returns one variant per size; the unit price never rises with the size
 */
export function variantsOf(packs: PackSet, unitPriceDong: number): SeedVariant[] {
  const perUnit = packs.unit === 'piece' ? unitPriceDong : unitPriceDong / 1000
  let ceiling = Number.POSITIVE_INFINITY
  return packs.amounts.map((amount, index) => {
    const wanted = Math.min(perUnit * amount * (1 - discountPerSize * index), ceiling * amount)
    const step = roundingStep(wanted)
    const rounded = index === 0 ? Math.round(wanted / step) : Math.floor(wanted / step + 1e-9)
    const priceDong = Math.max(1, rounded) * step
    ceiling = priceDong / amount
    return {
      name: {
        vi: `${packs.container.vi} ${quantityText(packs, amount, 'vi')}`.trim(),
        en: `${packs.container.en} ${quantityText(packs, amount, 'en')}`.trim(),
      },
      net: { amount, unit: packs.unit, pieceWord: packs.pieceWord },
      priceDong,
      weightGrams: Math.round(amount * packs.unitWeight * (1 + packs.tare.share) + packs.tare.grams),
    }
  })
}
