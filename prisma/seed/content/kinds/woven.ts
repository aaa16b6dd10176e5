import { piecesOf } from '../packs.ts'
import { inGrade, shortTable } from './kind.ts'

const one = (grams: number) => piecesOf('chiếc', 'piece', grams, 1)
const some = (grams: number) => piecesOf('chiếc', 'pieces', grams, 1, 5)

const bambooForms = shortTable(
  {
    categorySlug: 'may-tre-dan',
    ocopSet: 21,
    illustration: 'bamboo',
    packs: one(400),
    shelfLifeDays: null,
    about: {
      vi: 'Tre bánh tẻ ngâm, hun khói chống mọt, đan tay.',
      en: 'Soaked, smoked against borers, woven by hand.',
    },
  },
  [
    ['Rổ tre', 'Bamboo basket', 55_000],
    ['Rá vo gạo tre', 'Rice-washing basket', 45_000],
    ['Nong tre', 'Large drying tray', 160_000, { packs: one(1800) }],
    ['Nia tre', 'Winnowing tray', 90_000, { packs: one(1000) }],
    ['Sàng tre', 'Bamboo sieve', 70_000],
    ['Thúng tre', 'Carrying basket', 85_000, { packs: one(900) }],
    ['Lồng bàn tre', 'Food cover', 120_000],
    ['Khay tre', 'Bamboo tray', 75_000],
    ['Giỏ xách tre', 'Bamboo handbag', 180_000],
    ['Đèn lồng tre', 'Bamboo lantern', 190_000],
    ['Chụp đèn tre', 'Bamboo lampshade', 260_000, { packs: one(600) }],
    ['Mành tre', 'Bamboo blind', 220_000, { packs: one(1500) }],
    ['Nơm cá trang trí', 'Decorative fish trap', 110_000],
    ['Đũa tre', 'Bamboo chopsticks', 4_500, { packs: piecesOf('đôi', 'pairs', 18, 10, 20) }],
    ['Thìa tre', 'Bamboo spoon', 12_000, { packs: some(20) }],
    ['Ống hút tre', 'Bamboo straws', 5_000, { packs: piecesOf('ống', 'straws', 12, 10, 50) }],
    ['Cốc tre', 'Bamboo cup', 40_000, { packs: some(110) }],
    ['Thớt tre', 'Bamboo board', 130_000, { packs: one(900) }],
    ['Kệ tre ba tầng', 'Three-tier shelf', 380_000, { packs: one(3000) }],
    ['Ghế tre', 'Bamboo stool', 240_000, { packs: one(2200) }],
    ['Chiếu tre', 'Bamboo mat', 420_000, { packs: one(4000) }],
    ['Quạt nan', 'Woven fan', 18_000, { packs: some(40) }],
  ],
)

const rattanForms = shortTable(
  {
    categorySlug: 'may-tre-dan',
    ocopSet: 21,
    illustration: 'rattan',
    packs: one(600),
    shelfLifeDays: null,
    about: {
      vi: 'Mây nước chẻ sợi, luộc, đan tay từng nút.',
      en: 'Split rattan, boiled and woven knot by knot.',
    },
  },
  [
    ['Bàn mây', 'Rattan table', 850_000, { packs: one(5000) }],
    ['Ghế mây', 'Rattan chair', 720_000, { packs: one(3500) }],
    ['Giỏ mây có nắp', 'Lidded rattan basket', 280_000],
    ['Khay mây tròn', 'Round rattan tray', 160_000],
    ['Túi mây', 'Rattan bag', 320_000],
    ['Gùi mây', 'Rattan back basket', 380_000, { packs: one(1200) }],
    ['Ép xôi mây', 'Sticky-rice basket', 120_000, { packs: one(250) }],
    ['Lẵng hoa mây', 'Rattan flower basket', 150_000],
    ['Gương khung mây', 'Rattan mirror', 360_000, { packs: one(1400) }],
    ['Mũ mây', 'Rattan hat', 140_000, { packs: one(200) }],
    ['Hộp mây đựng trà', 'Rattan tea box', 190_000, { packs: one(350) }],
    ['Nôi mây', 'Rattan cradle', 950_000, { packs: one(4500) }],
  ],
)

const smallItems = shortTable(
  {
    categorySlug: 'may-tre-dan',
    ocopSet: 21,
    illustration: 'rattan',
    packs: one(300),
    shelfLifeDays: null,
    about: {
      vi: 'Cói, cọ, bèo phơi khô, đan tay lúc nông nhàn.',
      en: 'Sedge, palm and water hyacinth, woven between harvests.',
    },
  },
  [
    ['Nón lá cọ', 'Palm-leaf hat', 60_000, { packs: some(120) }],
    ['Quạt lá cọ', 'Palm-leaf fan', 15_000, { packs: some(50) }],
    ['Chổi chít', 'Reed broom', 35_000, { packs: some(400) }],
    ['Thảm cói', 'Sedge rug', 180_000, { packs: one(1500) }],
    ['Túi cói', 'Sedge bag', 150_000],
    ['Giỏ bèo', 'Hyacinth basket', 140_000],
    ['Lót nồi cói', 'Sedge pot mat', 25_000, { packs: some(80) }],
    ['Dép cói', 'Sedge slippers', 45_000, { packs: piecesOf('đôi', 'pairs', 180, 1, 5) }],
  ],
)

/** Bamboo, rattan and reed; some with colour. */
export const wovenGoods = [
  ...bambooForms,
  ...rattanForms,
  ...smallItems,
  ...[0, 2, 3, 7, 8, 9, 10, 11, 22, 24]
    .flatMap((index) => [...bambooForms, ...rattanForms].slice(index, index + 1))
    .map((kind) =>
      inGrade(kind, {
        name: { vi: 'hun khói nâu', en: 'smoked brown' },
        about: { vi: 'Hun rơm cho màu nâu cánh gián.', en: 'Smoked over straw to a deep brown.' },
        priceFactor: 1.15,
      }),
    ),
  ...[1, 4, 5, 6, 7, 8, 9, 10]
    .flatMap((index) => [...bambooForms].slice(index, index + 1))
    .map((kind) =>
      inGrade(kind, {
        name: { vi: 'cỡ lớn', en: 'large' },
        about: { vi: 'Cỡ lớn, vành đôi.', en: 'Large, with a double rim.' },
        priceFactor: 1.4,
        own: { packs: one(900) },
      }),
    ),
]
