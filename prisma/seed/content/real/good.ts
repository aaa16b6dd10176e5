import type { IllustrationKind } from '../illustrations.ts'
import type { PackSet } from '../packs.ts'
import { keep } from '../kinds/kind.ts'
import type { RealProduct } from './real-product.ts'

/** Where a good belongs and how long it keeps. */
type Shelf = [
  categorySlug: string,
  ocopSet: number,
  illustration: IllustrationKind,
  shelfLifeDays: number | null,
]

/** The shelves of the real products. */
export const shelves = {
  honey: ['mat-ong-hoa', 4, 'honey', 730],
  steepedHoney: ['mat-ong-ngam', 8, 'honey', 540],
  royalJelly: ['san-pham-tu-ong', 8, 'honey', 540],
  tea: ['che-xanh', 11, 'tea', 730],
  flowerTea: ['tra-hoa', 12, 'flower-tea', 540],
  herbalTea: ['tra-thao-moc', 12, 'herbal-tea', 540],
  freshMushroom: ['nam-tuoi', 1, 'mushroom', 7],
  cordyceps: ['dong-trung-ha-thao', 20, 'cordyceps', 730],
  sauce: ['tuong-cham', 9, 'soy-sauce', 365],
  sausage: ['gio-cha-thit-say', 8, 'sausage', 10],
  driedMeat: ['gio-cha-thit-say', 8, 'dried-meat', 180],
  fermentedFish: ['ca-thinh', 8, 'fermented-fish', 180],
  fishFillet: ['ca-tuoi', 8, 'fish', 180],
  fishFloss: ['ruoc-ca', 8, 'fish-floss', 120],
  leafCake: ['banh-la', 6, 'rice-cake', 3],
  noodles: ['mi-bun-mien', 6, 'noodles', 365],
  glassNoodles: ['mi-bun-mien', 6, 'glass-noodles', 365],
  stickyRice: ['gao-nep', 3, 'sticky-rice', 240],
  shoots: ['mang', 7, 'bamboo-shoot', 365],
  turmeric: ['gia-vi-kho', 10, 'spice', 540],
  poultry: ['thit-tuoi', 2, 'chicken', 180],
  farmedMeat: ['thit-tuoi', 2, 'dried-meat', 180],
  milk: ['sua', 2, 'milk', 10],
  greens: ['rau-la', 1, 'chayote', 4],
  bambooWare: ['may-tre-dan', 21, 'bamboo', null],
  pottery: ['gom', 21, 'pottery', null],
  oil: ['tinh-dau', 20, 'essential-oil', 1095],
  extract: ['cao-duoc-lieu', 18, 'herbs', 730],
  wine: ['ruou', 14, 'wine', null],
  visit: ['du-lich', 26, 'tourism', null],
} satisfies Record<string, Shelf>

/** A real product's kind, said in one line: shelf, unit price (đồng per kg, litre or piece), packs, sentence. */
export function good(
  [categorySlug, ocopSet, illustration, shelfLifeDays]: Shelf,
  unitPriceDong: number,
  packs: PackSet,
  vi: string,
  en: string,
  own: Partial<RealProduct['kind']> = {},
): RealProduct['kind'] {
  return {
    categorySlug,
    ocopSet,
    illustration,
    shelfLifeDays,
    storage: shelfLifeDays === null ? undefined : keep.dry,
    unitPriceDong,
    packs,
    about: { vi, en },
    ...own,
  }
}

/** A fresh fruit's kind. */
export const fruit = (
  illustration: IllustrationKind,
  unitPriceDong: number,
  packs: PackSet,
  months: number[],
  vi: string,
  en: string,
): RealProduct['kind'] =>
  good(['trai-cay-tuoi', 1, illustration, 10], unitPriceDong, packs, vi, en, { months, storage: keep.cool })
