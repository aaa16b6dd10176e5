import { piecesOf } from '../packs.ts'
import type { Grade } from './kind.ts'
import { inGrade, shortTable } from './kind.ts'

const one = (grams: number) => piecesOf('chiếc', 'piece', grams, 1)
const set = (grams: number) => piecesOf('bộ', 'set', grams, 1)

const defaults = {
  categorySlug: 'gom',
  ocopSet: 21,
  illustration: 'pottery',
  shelfLifeDays: null,
} as const

/** Forms that carry a glaze. */
const glazedForms = shortTable(
  {
    ...defaults,
    packs: one(1000),
    about: { vi: 'Vuốt tay trên bàn xoay, nung củi.', en: 'Thrown by hand on the wheel, fired with wood.' },
  },
  [
    ['Chum gốm', 'Pottery jar', 420_000, { packs: one(6000) }],
    ['Lọ hoa gốm', 'Pottery vase', 180_000, { packs: one(1500) }],
    ['Ấm trà gốm', 'Pottery teapot', 260_000, { packs: one(600) }],
    ['Bộ ấm chén gốm', 'Pottery tea set', 520_000, { packs: set(1800) }],
    ['Chén trà gốm', 'Pottery tea cup', 45_000, { packs: piecesOf('chiếc', 'pieces', 120, 1, 6) }],
    ['Bát ăn cơm gốm', 'Pottery rice bowl', 40_000, { packs: piecesOf('chiếc', 'pieces', 220, 1, 6, 10) }],
    ['Đĩa gốm', 'Pottery plate', 70_000, { packs: piecesOf('chiếc', 'pieces', 450, 1, 6) }],
    ['Tô canh gốm', 'Pottery soup bowl', 95_000, { packs: piecesOf('chiếc', 'pieces', 600, 1, 4) }],
    ['Niêu gốm', 'Pottery rice pot', 120_000],
    ['Nồi kho cá gốm', 'Fish-braising pot', 160_000, { packs: one(1800) }],
    ['Hũ gạo gốm', 'Pottery rice jar', 480_000, { packs: one(7000) }],
    ['Hũ muối dưa gốm', 'Pickling jar', 220_000, { packs: one(3500) }],
    ['Bình rượu gốm', 'Pottery flask', 150_000, { packs: one(700) }],
    ['Chậu cây gốm', 'Pottery plant pot', 140_000, { packs: one(3000) }],
    ['Đèn gốm thắp nến', 'Pottery candle lamp', 130_000, { packs: one(800) }],
    ['Cốc gốm có quai', 'Pottery mug', 75_000, { packs: piecesOf('chiếc', 'pieces', 320, 1, 4) }],
    ['Khay trầu gốm', 'Betel tray', 190_000],
    ['Lư hương gốm', 'Incense burner', 320_000, { packs: one(1600) }],
  ],
)

/** Forms that are fired bare. */
const bareForms = shortTable(
  {
    ...defaults,
    packs: one(2000),
    about: { vi: 'Đất sét nâu, nung già, không tráng men.', en: 'Brown clay, hard fired, without glaze.' },
  },
  [
    ['Tiểu cảnh nhà sàn đất nung', 'Terracotta stilt house', 160_000],
    ['Tượng trâu đất nung', 'Terracotta buffalo', 120_000, { packs: one(700) }],
    ['Ống heo đất', 'Clay money pig', 60_000, { packs: one(600) }],
    ['Chuông gió đất nung', 'Terracotta wind chime', 85_000, { packs: one(300) }],
    ['Tranh gốm phù điêu', 'Pottery relief', 650_000, { packs: one(4000) }],
    ['Vại sành', 'Stoneware vat', 380_000, { packs: one(12_000) }],
    ['Ngói trang trí', 'Decorative tile', 25_000, { packs: piecesOf('viên', 'tiles', 900, 1, 10) }],
    ['Bình tưới đất nung', 'Clay watering spike', 35_000, { packs: piecesOf('chiếc', 'pieces', 250, 1, 5) }],
  ],
)

const glazes: Grade[] = [
  {
    name: { vi: 'men nâu', en: 'brown glaze' },
    about: { vi: 'Men nâu từ đất và tro.', en: 'Brown glaze of clay and ash.' },
    priceFactor: 1,
  },
  {
    name: { vi: 'men da lươn', en: 'eel-skin glaze' },
    about: { vi: 'Men da lươn bóng, ngả xanh.', en: 'Glossy olive-brown glaze.' },
    priceFactor: 1.1,
  },
  {
    name: { vi: 'men tro trấu', en: 'husk-ash glaze' },
    about: { vi: 'Men tro trấu, mặt ráp mờ.', en: 'Matt glaze of rice-husk ash.' },
    priceFactor: 1.15,
  },
]

/** Pottery by form and glaze, and bare forms. */
export const pottery = [
  ...glazes.slice(0, 2).flatMap((glaze) => glazedForms.map((form) => inGrade(form, glaze))),
  ...bareForms,
  ...glazes.slice(2).flatMap((glaze) => glazedForms.map((form) => inGrade(form, glaze))),
]
