import { boxesOf, piecesOf } from '../packs.ts'
import type { Grade } from './kind.ts'
import { inGrade, kindTable, shortTable } from './kind.ts'

const one = (grams: number) => piecesOf('chiếc', 'piece', grams, 1)

const forms = shortTable(
  {
    categorySlug: 'do-go',
    ocopSet: 21,
    illustration: 'wood',
    packs: one(800),
    shelfLifeDays: null,
    about: {
      vi: 'Bào, đục tay; đánh sáp ong, không sơn bóng.',
      en: 'Planed and carved by hand, finished with beeswax.',
    },
  },
  [
    ['Khay trà gỗ', 'Wooden tea tray', 280_000, { packs: one(1200) }],
    ['Thớt tròn gỗ', 'Round wooden board', 180_000, { packs: one(1800) }],
    ['Thớt chữ nhật gỗ', 'Rectangular board', 170_000, { packs: one(1500) }],
    ['Hộp đựng trà gỗ', 'Wooden tea caddy', 220_000, { packs: one(500) }],
    ['Hộp bút gỗ', 'Wooden pen box', 120_000, { packs: one(350) }],
    ['Bát gỗ', 'Wooden bowl', 140_000, { packs: one(300) }],
    ['Ghế đẩu gỗ', 'Wooden stool', 320_000, { packs: one(3500) }],
    ['Kệ sách để bàn gỗ', 'Desk shelf', 360_000, { packs: one(2800) }],
    ['Mõ gỗ', 'Wooden bell', 190_000, { packs: one(700) }],
    ['Khung tranh gỗ', 'Wooden frame', 130_000, { packs: one(600) }],
    ['Ống tăm gỗ', 'Toothpick holder', 45_000, { packs: one(120) }],
    ['Đế lót ly gỗ', 'Wooden coasters', 25_000, { packs: piecesOf('chiếc', 'pieces', 80, 4, 6) }],
    ['Lược gỗ', 'Wooden comb', 55_000, { packs: one(60) }],
  ],
)

const timbers: Grade[] = [
  {
    name: { vi: 'xoan', en: 'bead-tree wood' },
    about: { vi: 'Gỗ xoan ngâm bùn, thớ đỏ.', en: 'Mud-soaked bead-tree wood with red grain.' },
    priceFactor: 1,
  },
  {
    name: { vi: 'mít', en: 'jackfruit wood' },
    about: { vi: 'Gỗ mít vàng, thơm.', en: 'Yellow, fragrant jackfruit wood.' },
    priceFactor: 1.2,
  },
  {
    name: { vi: 'nhãn', en: 'longan wood' },
    about: { vi: 'Gỗ nhãn chắc, nâu đỏ.', en: 'Hard, red-brown longan wood.' },
    priceFactor: 1.15,
  },
]

const toys = kindTable(
  { categorySlug: 'do-go', ocopSet: 21, illustration: 'wood', packs: one(400), shelfLifeDays: null },
  [
    [
      'Bộ xếp hình gỗ',
      'Wooden blocks',
      240_000,
      'Ba mươi khối, bo góc, không sơn.',
      'Thirty rounded blocks, unpainted.',
      { packs: piecesOf('bộ', 'set', 1600, 1) },
    ],
    [
      'Con quay gỗ',
      'Spinning top',
      35_000,
      'Tiện tay, kèm dây.',
      'Turned by hand, with its string.',
      { packs: piecesOf('chiếc', 'pieces', 120, 1, 3) },
    ],
    [
      'Bàn cờ tướng gỗ',
      'Chinese chess set',
      420_000,
      'Quân khắc chữ, bàn gấp.',
      'Carved pieces and a folding board.',
      { packs: piecesOf('bộ', 'set', 1800, 1) },
    ],
    [
      'Ô ăn quan gỗ',
      'Mandarin squares board',
      190_000,
      'Bàn khoét, kèm sỏi suối.',
      'Hollowed board with river pebbles.',
      { packs: piecesOf('bộ', 'set', 1200, 1) },
    ],
    [
      'Tò he gỗ lắp ghép',
      'Wooden jointed figure',
      90_000,
      'Con giống lắp mộng.',
      'A figure held by joints.',
      { packs: one(200) },
    ],
  ],
)

/** Woodwork by form and timber, and toys. */
export const woodwork = [...timbers.flatMap((timber) => forms.map((form) => inGrade(form, timber))), ...toys]

/** Candles of beeswax and plant wax. */
export const candles = kindTable(
  {
    categorySlug: 'nen',
    ocopSet: 21,
    illustration: 'candle',
    packs: piecesOf('cây', 'candles', 120, 1, 4),
    shelfLifeDays: null,
  },
  [
    [
      'Nến sáp ong cuộn',
      'Rolled beeswax candle',
      35_000,
      'Cuộn từ tấm sáp, cháy không khói.',
      'Rolled from wax sheets, burns clean.',
    ],
    [
      'Nến sáp ong khối',
      'Beeswax pillar candle',
      90_000,
      'Đổ khuôn, cháy hai mươi giờ.',
      'Cast; burns for twenty hours.',
      { packs: piecesOf('cây', 'candles', 300, 1, 2) },
    ],
    [
      'Nến thơm sả',
      'Lemongrass candle',
      120_000,
      'Sáp đậu nành, tinh dầu sả.',
      'Soy wax with lemongrass oil.',
      { packs: piecesOf('cốc', 'glasses', 350, 1, 2) },
    ],
    [
      'Nến thơm quế',
      'Cinnamon candle',
      130_000,
      'Sáp đậu nành, tinh dầu quế.',
      'Soy wax with cinnamon oil.',
      { packs: piecesOf('cốc', 'glasses', 350, 1, 2) },
    ],
    [
      'Nến hoa sen',
      'Lotus candle',
      25_000,
      'Sáp màu, hình bông sen.',
      'Coloured wax, shaped as a lotus.',
      { packs: boxesOf(100, 200), unitPriceDong: 260_000 },
    ],
    [
      'Nến thơm bưởi',
      'Pomelo candle',
      130_000,
      'Sáp đậu nành, tinh dầu bưởi.',
      'Soy wax with pomelo oil.',
      { packs: piecesOf('cốc', 'glasses', 350, 1, 2) },
    ],
  ],
)
