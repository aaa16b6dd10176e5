import { describe, expect, it } from 'vitest'
import { products } from './index.ts'

/** Lowest and highest đồng per kilogram, litre or piece that a shelf of 2026 bears. */
const bounds: Record<string, [low: number, high: number]> = {
  'mat-ong-hoa': [150_000, 1_000_000],
  'san-pham-tu-ong': [200_000, 5_500_000],
  'mat-ong-ngam': [200_000, 2_500_000],
  'che-xanh': [1_500, 4_500_000],
  'tra-hoa': [2_000, 12_000_000],
  'tra-thao-moc': [1_200, 600_000],
  'rau-la': [15_000, 330_000],
  'cu-qua': [11_000, 60_000],
  mang: [40_000, 580_000],
  'rau-cu-che-bien': [35_000, 250_000],
  'trai-cay-tuoi': [11_000, 320_000],
  'trai-cay-say': [110_000, 450_000],
  'thit-tuoi': [60_000, 950_000],
  'gio-cha-thit-say': [140_000, 980_000],
  trung: [800, 8_000],
  sua: [6_000, 450_000],
  'ca-tuoi': [90_000, 520_000],
  'ca-thinh': [130_000, 420_000],
  'ruoc-ca': [230_000, 800_000],
  'gao-te': [14_000, 65_000],
  'gao-nep': [30_000, 240_000],
  'dau-lac-vung': [30_000, 450_000],
  'mi-bun-mien': [50_000, 160_000],
  bot: [35_000, 260_000],
  'banh-la': [4_500, 130_000],
  'banh-keo': [8_000, 290_000],
  'tuong-cham': [30_000, 300_000],
  'gia-vi-kho': [18_000, 2_450_000],
  'nam-tuoi': [48_000, 340_000],
  'nam-kho': [160_000, 1_300_000],
  'dong-trung-ha-thao': [1_900_000, 72_000_000],
  'thao-duoc': [30_000, 2_400_000],
  'cao-duoc-lieu': [900_000, 10_000_000],
  'tinh-dau': [500_000, 10_000_000],
  'cham-soc-co-the': [38_000, 1_200_000],
  'nuoc-trai-cay': [50_000, 360_000],
  'nuoc-dong-chai': [2_800, 32_000],
  'ca-phe-ca-cao': [250_000, 960_000],
  ruou: [70_000, 240_000],
  gom: [22_000, 700_000],
  'may-tre-dan': [4_000, 1_000_000],
  'do-go': [20_000, 460_000],
  'vai-theu': [40_000, 1_600_000],
  nen: [30_000, 290_000],
  hoa: [1_000, 350_000],
  'cay-canh': [20_000, 3_300_000],
  'ca-canh': [5_000, 70_000],
  'hop-qua': [200_000, 800_000],
  'du-lich': [100_000, 400_000],
}

const unitPrices = (product: (typeof products)[number]): number[] =>
  product.variants.map(({ net, priceDong }) => (priceDong / net.amount) * (net.unit === 'piece' ? 1 : 1000))

describe('demo prices', () => {
  it('stay within what each shelf bears', () => {
    const odd = products.flatMap((product) => {
      const [low, high] = bounds[product.categorySlug] ?? [Number.NaN, Number.NaN]
      const out = unitPrices(product).filter((price) => !(price >= low && price <= high))
      return out.length === 0 ? [] : [`${product.categorySlug} ${product.slug} ${out.join(' ')}`]
    })
    expect(odd).toEqual([])
  })

  it('never rise per unit with the size of the pack, and rise in all', () => {
    for (const product of products) {
      const units = unitPrices(product)
      expect(units.length).toBeGreaterThanOrEqual(1)
      expect(units.length).toBeLessThanOrEqual(3)
      for (let index = 1; index < units.length; index += 1) {
        expect(units[index] ?? 0, product.slug).toBeLessThanOrEqual((units[index - 1] ?? 0) + 0.001)
        const [smaller, larger] = [product.variants[index - 1], product.variants[index]]
        expect(larger?.priceDong ?? 0, product.slug).toBeGreaterThan(smaller?.priceDong ?? 0)
        expect(larger?.weightGrams ?? 0, product.slug).toBeGreaterThan(smaller?.weightGrams ?? 0)
      }
    }
  })

  it('are whole and round, and packs weigh at least what is in them', () => {
    for (const { slug, variants } of products) {
      for (const { priceDong, weightGrams, net } of variants) {
        expect(priceDong % 500, slug).toBe(0)
        if (net.unit !== 'piece') expect(weightGrams, slug).toBeGreaterThanOrEqual(net.amount)
        expect(Number.isInteger(weightGrams) && weightGrams > 0, slug).toBe(true)
      }
    }
  })
})
