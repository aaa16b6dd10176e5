import type { CommuneRow, ProvinceRow } from './data/geography-rows.ts'
import type { Gazetteer } from './gazetteer.ts'
import { communeLabel, communesNamed, provinceLabel, searchPlaces, type PlaceMatch } from './place-search.ts'
import { zoneBetween, type Zone } from './zones.ts'

/** What the market knows about places, in memory: every answer is pure and immediate. */
export type GeographyPort = {
  /** see {@link searchPlaces} */
  findPlaces(text: string): PlaceMatch[]
  /** see {@link communesNamed} */
  communesFormerlyNamed(text: string): string[]
  /** 'Xã Yên Lãng, Phú Thọ'; the code itself should it be unknown, so that a page never breaks on it */
  communeLabel(code: string): string
  commune(code: string): CommuneRow | undefined
  /** by name in Vietnamese order */
  communesOf(provinceCode: string): readonly CommuneRow[]
  province(code: string): ProvinceRow | undefined
  /** 'Phú Thọ', 'TP. Hồ Chí Minh' */
  provinceLabel(code: string): string
  /** see {@link zoneBetween} */
  zoneBetween(sellerCommune: string, shopperCommune: string): Zone
}

declare module '#app/platform/call.ts' {
  interface Ports {
    readonly geography: GeographyPort
  }
}

/** The port over a gazetteer. */
export function createGeography(gazetteer: Gazetteer): GeographyPort {
  const inOrder = new Intl.Collator('vi')
  return {
    findPlaces: (text) => searchPlaces(gazetteer, text),
    communesFormerlyNamed: (text) => communesNamed(gazetteer, text),
    communeLabel: (code) => communeLabel(gazetteer, code) ?? code,
    commune: (code) => gazetteer.communes.get(code),
    communesOf: (provinceCode) =>
      [...gazetteer.communes.values()]
        .filter((commune) => commune.provinceCode === provinceCode)
        .sort((a, b) => inOrder.compare(a.shortName, b.shortName)),
    province: (code) => gazetteer.provinces.get(code),
    provinceLabel: (code) => {
      const province = gazetteer.provinces.get(code)
      return province ? provinceLabel(province) : code
    },
    zoneBetween: (seller, shopper) => zoneBetween(gazetteer, seller, shopper),
  }
}
