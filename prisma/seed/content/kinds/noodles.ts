import { bagsOf, packetsOf } from '../packs.ts'
import { inGrade, keep, kindTable } from './kind.ts'

const dried = kindTable(
  {
    categorySlug: 'mi-bun-mien',
    ocopSet: 6,
    illustration: 'noodles',
    packs: packetsOf(500, 1000),
    shelfLifeDays: 365,
    storage: keep.dry,
  },
  [
    [
      'Mì gạo sợi nhỏ',
      'Fine rice noodles',
      76_000,
      'Gạo xay nước, tráng, cắt sợi, phơi nắng bãi.',
      'Wet-ground rice, steamed, cut and sun-dried.',
    ],
    ['Mì gạo sợi to', 'Broad rice noodles', 74_000, 'Sợi to, dai, hợp xào.', 'Broad and chewy, for frying.'],
    ['Mì gạo lứt', 'Brown rice noodles', 92_000, 'Gạo lứt đỏ, sợi nâu.', 'Of red brown rice.'],
    [
      'Mì gạo rau ngót',
      'Rice noodles with katuk',
      88_000,
      'Thêm nước rau ngót, sợi xanh.',
      'Green with katuk juice.',
    ],
    [
      'Mì gạo gấc',
      'Rice noodles with gac',
      90_000,
      'Thêm gấc, sợi cam.',
      'Orange with gac.',
      { months: [10, 11, 12, 1] },
    ],
    [
      'Mì gạo nghệ',
      'Rice noodles with turmeric',
      88_000,
      'Thêm bột nghệ, sợi vàng.',
      'Yellow with turmeric.',
    ],
    ['Mì gạo chùm ngây', 'Rice noodles with moringa', 94_000, 'Thêm lá chùm ngây.', 'With moringa leaf.'],
    [
      'Mì gạo khoai lang tím',
      'Rice noodles with purple yam',
      92_000,
      'Thêm khoai tím.',
      'With purple sweet potato.',
    ],
    [
      'Mì gạo thanh long',
      'Rice noodles with dragon fruit',
      94_000,
      'Thêm thanh long đỏ, sợi hồng.',
      'Pink with dragon fruit.',
      { months: [6, 7, 8, 9, 10] },
    ],
    ['Bún khô', 'Dried rice vermicelli', 60_000, 'Sợi tròn, nấu mau mềm.', 'Round and quick to cook.'],
    ['Bún gạo lứt', 'Brown rice vermicelli', 84_000, 'Gạo lứt, ăn kiêng.', 'Of brown rice.'],
    ['Bún ngô', 'Corn vermicelli', 68_000, 'Ngô tẻ vùng cao.', 'Of highland maize.'],
    ['Phở khô', 'Dried phở', 66_000, 'Bánh phở phơi khô, bản vừa.', 'Flat noodles of medium width.'],
    ['Phở khô gạo lứt', 'Dried brown rice phở', 86_000, 'Gạo lứt đỏ.', 'Of red rice.'],
    [
      'Miến dong',
      'Canna glass noodles',
      110_000,
      'Bột dong riềng, sợi dai, không nát.',
      'Of canna starch, chewy and firm.',
      { illustration: 'glass-noodles', months: [11, 12, 1, 2] },
    ],
    [
      'Miến dong sợi rút',
      'Pulled canna noodles',
      120_000,
      'Rút tay, sợi tròn.',
      'Pulled by hand.',
      { illustration: 'glass-noodles', months: [11, 12, 1, 2] },
    ],
    [
      'Miến đao',
      'Đao glass noodles',
      95_000,
      'Bột đao lọc kỹ.',
      'Of well-washed đao starch.',
      { illustration: 'glass-noodles', months: [11, 12, 1] },
    ],
    ['Bánh đa đỏ', 'Red rice ribbon noodles', 72_000, 'Bánh đa nấu canh cua.', 'For crab soup.'],
    [
      'Bánh đa nem',
      'Rice paper for rolls',
      90_000,
      'Mỏng, dai, cuốn không rách.',
      'Thin and tough.',
      { packs: packetsOf(300, 500) },
    ],
    [
      'Bánh tráng vừng',
      'Sesame rice crackers',
      100_000,
      'Nướng than là ăn.',
      'Grill and eat.',
      { packs: packetsOf(500, 1000), shelfLifeDays: 180 },
    ],
  ],
)

const smallBundle = {
  name: { vi: 'vắt một bữa', en: 'single-meal nests' },
  about: { vi: 'Vắt sẵn từng suất.', en: 'Portioned in nests.' },
  priceFactor: 1.15,
  own: { packs: packetsOf(300, 600) },
}

const plusBroth = {
  name: { vi: 'kèm gói gia vị', en: 'with seasoning' },
  about: {
    vi: 'Có gói gia vị và rau sấy, nấu năm phút.',
    en: 'With seasoning and dried vegetables; five minutes.',
  },
  priceFactor: 1.6,
  own: { packs: packetsOf(85, 425), ocopSet: 5, shelfLifeDays: 180 },
}

/** Dried noodles: loose, in nests, with seasoning. */
export const noodles = [
  ...dried,
  ...dried.slice(0, 14).map((kind) => inGrade(kind, smallBundle)),
  ...[0, 2, 5, 6, 9, 12]
    .flatMap((index) => dried.slice(index, index + 1))
    .map((kind) => inGrade(kind, plusBroth)),
]

/** Flours and starches. */
export const flours = kindTable(
  {
    categorySlug: 'bot',
    ocopSet: 6,
    illustration: 'starch',
    packs: bagsOf(400, 800),
    shelfLifeDays: 365,
    storage: keep.sealed,
  },
  [
    ['Bột gạo tẻ', 'Rice flour', 45_000, 'Xay nước, sấy khô.', 'Wet-ground and dried.'],
    ['Bột nếp', 'Sticky rice flour', 60_000, 'Nếp cái, mịn, làm bánh trôi.', 'Fine, for floating cakes.'],
    [
      'Bột sắn dây',
      'Kudzu starch',
      190_000,
      'Lọc nhiều nước, phơi khô trắng.',
      'Washed many times and dried white.',
      { ocopSet: 7, months: [12, 1, 2], packs: bagsOf(250, 500, 1000) },
    ],
    [
      'Bột sắn dây ướp hoa bưởi',
      'Kudzu starch with pomelo blossom',
      240_000,
      'Ướp hoa bưởi tháng Hai.',
      'Scented with February blossom.',
      { ocopSet: 7, months: [2, 3], packs: bagsOf(250, 500, 1000) },
    ],
    [
      'Bột dong riềng',
      'Canna starch',
      70_000,
      'Tinh bột dong, nấu miến.',
      'For glass noodles.',
      { ocopSet: 7, months: [11, 12, 1] },
    ],
    [
      'Bột ngũ cốc',
      'Mixed grain powder',
      160_000,
      'Gạo lứt, đậu, vừng, hạt sen rang xay.',
      'Roasted rice, beans, sesame and lotus seeds.',
      { packs: bagsOf(500, 1000), shelfLifeDays: 180 },
    ],
    [
      'Bột gạo lứt rang',
      'Roasted brown rice powder',
      110_000,
      'Pha nước nóng là uống.',
      'Stir into hot water.',
      { packs: bagsOf(500, 1000), shelfLifeDays: 180 },
    ],
    [
      'Bột đậu đen',
      'Black bean powder',
      130_000,
      'Đậu đen xanh lòng rang xay.',
      'Roasted and ground.',
      { shelfLifeDays: 180 },
    ],
    [
      'Bột ngô',
      'Corn flour',
      40_000,
      'Ngô tẻ xay mịn, làm mèn mén.',
      'Finely ground highland maize.',
      { shelfLifeDays: 180 },
    ],
    [
      'Thính gạo',
      'Roasted rice powder',
      80_000,
      'Gạo rang vàng, xay vừa.',
      'Golden and coarsely ground.',
      { packs: bagsOf(200, 500), shelfLifeDays: 180 },
    ],
  ],
)
