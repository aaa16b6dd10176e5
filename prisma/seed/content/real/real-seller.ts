import { hashOf, slugify } from '../slug.ts'
import type { FormerProvince, SeedSeller, SeedSellerKind } from '../types.ts'
import { sources } from './sources.ts'
import type { SourceName } from './sources.ts'

/** What a press report says about a maker. */
export interface RealMaker {
  name: string
  /** null where the report does not say what it is. */
  kind: SeedSellerKind | null
  source: SourceName
  /** Five digits, only where the report or the maker's own name gives a commune. */
  communeCode?: string
  formerPlace?: string
  /** true for the heading under which goods stand whose maker no source names. */
  unnamed?: boolean
}

const regionText: Record<FormerProvince, string> = {
  'Vĩnh Phúc': 'Vĩnh Phúc (cũ)',
  'Phú Thọ': 'Phú Thọ (cũ)',
  'Hòa Bình': 'Hòa Bình (cũ)',
}

/** A real maker as a seller: name, place where known, source; everything else stays empty for good. */
export function realSeller(maker: RealMaker, formerRegion: FormerProvince): SeedSeller {
  const where = maker.formerPlace
    ? `${maker.formerPlace}, ${regionText[formerRegion]}`
    : regionText[formerRegion]
  return {
    slug: slugify(maker.name),
    real: true,
    name: maker.name,
    kind: maker.kind ?? 'household',
    kindStated: maker.kind !== null,
    communeCode: maker.communeCode ?? null,
    formerRegion,
    formerPlace: maker.formerPlace,
    taxCode: null,
    registration: null,
    story: maker.unnamed
      ? {
          vi: `Những sản phẩm có thật ở ${where} mà nguồn tin chưa nêu tên chủ thể. Thông tin theo nguồn công khai; giá và tồn kho là dữ liệu minh họa.`,
          en: `Real products of ${where} whose maker the sources do not name. Facts from public sources; prices and stock are illustrative.`,
        }
      : {
          vi: `Nhà sản xuất có thật ở ${where}, nêu theo báo chí. Giá và tồn kho ở đây là dữ liệu minh họa, không phải chào bán của đơn vị.`,
          en: `A real maker of ${where}, named as the press does. Prices and stock here are illustrative, not an offer of the maker.`,
        },
    place: 1 + (hashOf(maker.name) % 6),
    source: sources[maker.source],
  }
}
