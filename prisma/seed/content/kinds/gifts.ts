import { piecesOf } from '../packs.ts'
import { keep, kindTable } from './kind.ts'
import type { Kind } from './kind.ts'

const box = (grams: number) => piecesOf('hộp', 'box', grams, 1)

const all = kindTable(
  {
    categorySlug: 'hop-qua',
    ocopSet: 4,
    illustration: 'gift-box',
    packs: box(1500),
    shelfLifeDays: 180,
    storage: keep.dry,
  },
  [
    [
      'Hộp quà ba lọ mật',
      'Gift box of three honeys',
      420_000,
      'Ba lọ mật ba loài hoa trong hộp tre.',
      'Three honeys of three flowers in a bamboo box.',
      { packs: box(1900) },
    ],
    [
      'Hộp quà trà hai vị',
      'Gift box of two teas',
      380_000,
      'Hai hộp trà và một chén gốm.',
      'Two teas and a pottery cup.',
      { ocopSet: 12, packs: box(700) },
    ],
    [
      'Hộp quà chè xanh thượng hạng',
      'Gift box of fine green tea',
      650_000,
      'Chè đinh và chè nõn tôm, hộp gỗ.',
      'Pin-bud and shrimp-bud tea in a wooden box.',
      { ocopSet: 11, packs: box(800) },
    ],
    [
      'Hộp quà nấm khô',
      'Gift box of dried mushrooms',
      360_000,
      'Nấm hương, mộc nhĩ, nấm đùi gà sấy.',
      'Shiitake, wood ear and king oyster.',
      { ocopSet: 7, packs: box(800) },
    ],
    [
      'Hộp quà gia vị núi',
      'Gift box of mountain spices',
      290_000,
      'Hạt dổi, mắc khén, chẩm chéo, muối ớt.',
      'Dổi, wild pepper, chẩm chéo and chili salt.',
      { ocopSet: 10, packs: box(600) },
    ],
    [
      'Hộp quà bánh kẹo quê',
      'Gift box of village sweets',
      220_000,
      'Kẹo lạc, chè lam, bánh khảo.',
      'Peanut brittle, ginger toffee, pressed cake.',
      { ocopSet: 6, packs: box(1100), shelfLifeDays: 90 },
    ],
    [
      'Hộp quà Tết gạo nếp',
      'Tết gift box of sticky rice',
      320_000,
      'Nếp, đỗ, lá dong khô để gói bánh.',
      'Sticky rice, mung beans and leaves for bánh chưng.',
      { ocopSet: 3, packs: box(4000), months: [12, 1, 2] },
    ],
    [
      'Hộp quà thịt gác bếp',
      'Gift box of hearth-dried meat',
      780_000,
      'Trâu, lợn gác bếp và chẩm chéo.',
      'Buffalo, pork and a spicy dip.',
      { ocopSet: 8, packs: box(1000), shelfLifeDays: 120 },
    ],
    [
      'Hộp quà tinh dầu',
      'Gift box of essential oils',
      340_000,
      'Ba lọ tinh dầu và một đế gốm.',
      'Three oils and a pottery burner.',
      { ocopSet: 20, packs: box(500), shelfLifeDays: 1095 },
    ],
    [
      'Hộp quà ấm chén',
      'Gift box with tea set',
      690_000,
      'Bộ ấm chén gốm trong hộp rơm lót.',
      'A pottery tea set bedded in straw.',
      { ocopSet: 21, packs: box(2600), shelfLifeDays: null, storage: undefined },
    ],
    [
      'Hộp quà hoa quả sấy',
      'Gift box of dried fruit',
      310_000,
      'Chuối, thanh long, hồng treo gió.',
      'Banana, dragon fruit and air-dried persimmon.',
      { ocopSet: 7, packs: box(900) },
    ],
    [
      'Hộp quà cá ruốc',
      'Gift box of fish floss',
      420_000,
      'Hai lọ ruốc và một hộp cá kho.',
      'Two jars of floss and braised carp.',
      { ocopSet: 8, packs: box(1300), shelfLifeDays: 60, storage: keep.chilled },
    ],
  ],
)

/** The gift box of that name. Throws where there is none: a wrong name is a slip in a maker's line. */
export function giftBox(nameVi: string): Kind {
  const kind = all.find((one) => one.name.vi === nameVi)
  if (!kind) throw new Error(`No gift box "${nameVi}"`)
  return kind
}
