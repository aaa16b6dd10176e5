import { bagsOf, boxesOf, jarsOf, teaBagsOf } from '../packs.ts'
import type { Grade } from './kind.ts'
import { inGrade, keep, kindTable, withGrades } from './kind.ts'

const flowers = kindTable(
  {
    categorySlug: 'tra-hoa',
    ocopSet: 12,
    illustration: 'flower-tea',
    packs: jarsOf(50, 100),
    shelfLifeDays: 540,
    storage: keep.sealed,
  },
  [
    [
      'Trà hoa vàng',
      'Golden camellia flowers',
      9_500_000,
      'Hoa trà vàng nguyên bông, sấy ở nhiệt thấp.',
      'Whole golden camellia blossoms, dried at low heat.',
      { months: [11, 12, 1, 2], packs: boxesOf(20, 50) },
    ],
    [
      'Trà hoa cúc chi',
      'Chrysanthemum tea',
      1_100_000,
      'Cúc chi vàng, thơm dịu, uống buổi tối.',
      'Small yellow chrysanthemums, mild, for the evening.',
      { months: [10, 11, 12] },
    ],
    [
      'Trà hoa nhài',
      'Jasmine flower tea',
      900_000,
      'Nụ nhài hái chiều, sấy trong đêm.',
      'Jasmine buds picked in the afternoon, dried overnight.',
      { months: [5, 6, 7, 8] },
    ],
    [
      'Trà hoa đậu biếc',
      'Butterfly pea flowers',
      800_000,
      'Nước xanh lam, thêm chanh hóa tím.',
      'A blue cup that turns purple with lime.',
      { months: [5, 6, 7, 8, 9] },
    ],
    [
      'Trà hoa hồng',
      'Rosebud tea',
      1_000_000,
      'Nụ hồng cổ trồng ở vườn nhà.',
      'Buds of old garden roses.',
      { months: [3, 4, 10, 11] },
    ],
    [
      'Trà hoa atiso đỏ',
      'Roselle tea',
      320_000,
      'Đài hoa bụp giấm, chua thanh.',
      'Roselle calyces, pleasantly sour.',
      { months: [10, 11], packs: jarsOf(100, 250) },
    ],
    [
      'Trà hoa hòe',
      'Sophora bud tea',
      280_000,
      'Nụ hòe sao vàng, nước vàng trong.',
      'Roasted sophora buds; a clear yellow cup.',
      { months: [5, 6, 7, 8], packs: bagsOf(200, 500) },
    ],
    [
      'Trà hoa sen',
      'Lotus flower tea',
      1_600_000,
      'Chè xanh ủ trong lòng bông sen, hái buổi sớm.',
      'Lotus blossoms wrapped around green tea.',
      { months: [6, 7] },
    ],
  ],
)

const flowerBag: Grade = {
  name: { vi: 'túi lọc', en: 'tea bags' },
  about: { vi: 'Đóng túi lọc, mỗi túi một ấm nhỏ.', en: 'In bags, one for a small pot.' },
  priceFactor: 1,
}

const bagPrices: Record<string, number> = {
  'Trà hoa vàng': 12_000,
  'Trà hoa cúc chi': 3_500,
  'Trà hoa nhài': 3_200,
  'Trà hoa đậu biếc': 3_000,
  'Trà hoa hồng': 3_800,
  'Trà hoa atiso đỏ': 2_400,
  'Trà hoa hòe': 2_200,
  'Trà hoa sen': 6_500,
}

/** Flowers to steep: loose, in bags, and blended. */
export const flowerTeas = [
  ...flowers,
  ...flowers.map((kind) => ({
    ...inGrade(kind, flowerBag),
    unitPriceDong: bagPrices[kind.name.vi] ?? 3_000,
    packs: teaBagsOf(20, 40),
  })),
  ...withGrades(flowers.slice(1, 6), [
    {
      name: { vi: 'cam thảo', en: 'with liquorice' },
      about: { vi: 'Thêm cam thảo lát cho ngọt hậu.', en: 'With liquorice slices for sweetness.' },
      priceFactor: 0.9,
    },
    {
      name: { vi: 'kỷ tử táo đỏ', en: 'with goji and red dates' },
      about: { vi: 'Phối kỷ tử và táo đỏ.', en: 'Blended with goji berries and red dates.' },
      priceFactor: 0.95,
    },
  ]).slice(5),
]

const herbs = kindTable(
  {
    categorySlug: 'tra-thao-moc',
    ocopSet: 12,
    illustration: 'herbal-tea',
    packs: bagsOf(200, 500),
    shelfLifeDays: 540,
    storage: keep.sealed,
  },
  [
    [
      'Trà cà gai leo',
      'Solanum procumbens tea',
      180_000,
      'Thân lá cà gai leo cắt khúc, sao khô.',
      'Cut stems and leaves, pan-dried.',
    ],
    [
      'Trà dây',
      'Ampelopsis tea',
      170_000,
      'Chè dây mọc ven rừng, phủ phấn trắng.',
      'Forest-edge vine tea with its white bloom.',
      { months: [4, 5, 6, 7] },
    ],
    [
      'Trà giảo cổ lam',
      'Jiaogulan tea',
      220_000,
      'Loại năm lá, đắng trước ngọt sau.',
      'The five-leaved kind, bitter then sweet.',
    ],
    [
      'Trà nụ vối',
      'Water-bud tea',
      200_000,
      'Nụ vối phơi sương phơi nắng.',
      'Cleistocalyx buds dried in dew and sun.',
      { months: [4, 5, 6] },
    ],
    [
      'Trà lá sen',
      'Lotus leaf tea',
      160_000,
      'Lá sen bánh tẻ thái sợi, sao thơm.',
      'Lotus leaf, shredded and roasted.',
      { months: [5, 6, 7, 8] },
    ],
    [
      'Trà gừng',
      'Ginger tea',
      260_000,
      'Gừng ta thái lát, sấy khô.',
      'Local ginger, sliced and dried.',
      { months: [11, 12, 1] },
    ],
    [
      'Trà gạo lứt',
      'Brown rice tea',
      110_000,
      'Gạo lứt đỏ rang, thêm đậu đen.',
      'Roasted red rice with black beans.',
    ],
    [
      'Trà đinh lăng',
      'Polyscias tea',
      240_000,
      'Lá và rễ nhỏ sao vàng hạ thổ.',
      'Leaves and fine roots, roasted.',
    ],
    [
      'Trà xạ đen',
      'Celastrus tea',
      190_000,
      'Lá xạ đen vùng đồi, phơi trong râm.',
      'Leaves from the hills, dried in the shade.',
    ],
    ['Trà tía tô', 'Perilla tea', 210_000, 'Lá tía tô hai mặt tím.', 'Perilla leaves, purple on both sides.'],
    [
      'Trà mướp đắng rừng',
      'Wild bitter gourd tea',
      260_000,
      'Quả nhỏ thái lát, sao giòn.',
      'Small gourds, sliced and roasted crisp.',
      { months: [6, 7, 8] },
    ],
    [
      'Trà kim ngân hoa',
      'Honeysuckle tea',
      480_000,
      'Nụ và hoa kim ngân.',
      'Honeysuckle buds and flowers.',
      { months: [4, 5, 6] },
    ],
    [
      'Trà râu ngô',
      'Corn silk tea',
      140_000,
      'Râu ngô nếp phơi khô.',
      'Silk of sticky corn, dried.',
      { months: [6, 7, 10, 11] },
    ],
    [
      'Trà cỏ ngọt',
      'Stevia leaf tea',
      200_000,
      'Lá cỏ ngọt, thay đường khi hãm trà.',
      'Stevia leaves, instead of sugar in tea.',
    ],
  ],
)

/** Herbs to steep: loose, in bags, and as blends. */
export const herbalTeas = [
  ...herbs,
  ...herbs.map((kind) => ({
    ...inGrade(kind, flowerBag),
    unitPriceDong: Math.round(kind.unitPriceDong / 100_000) * 400 + 1_200,
    packs: teaBagsOf(20, 50),
  })),
]
