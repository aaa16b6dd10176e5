import { bagsOf, cartonsOf, piecesOf } from '../packs.ts'
import { inGrade, keep, kindTable, shortTable } from './kind.ts'
import type { Grade } from './kind.ts'

const fresh = {
  categorySlug: 'trai-cay-tuoi',
  ocopSet: 1,
  packs: cartonsOf(1000, 3000, 5000),
  shelfLifeDays: 10,
  storage: keep.cool,
} as const

const firstChoice: Grade = {
  name: { vi: 'loại một', en: 'first choice' },
  about: { vi: 'Quả đều, chọn tay từng quả.', en: 'Even fruit, picked out by hand.' },
  priceFactor: 1.35,
}

const riverside = kindTable({ ...fresh, illustration: 'guava' }, [
  [
    'Thanh long ruột đỏ',
    'Red dragon fruit',
    45_000,
    'Trồng trên bãi ven sông, ruột đỏ, ngọt mát.',
    'Grown on the river flats; red flesh, cool and sweet.',
    { illustration: 'dragon-fruit', months: [5, 6, 7, 8, 9, 10] },
  ],
  [
    'Thanh long ruột trắng',
    'White dragon fruit',
    32_000,
    'Ruột trắng, hạt đen, ngọt nhẹ.',
    'White flesh with black seeds, lightly sweet.',
    { illustration: 'dragon-fruit', months: [5, 6, 7, 8, 9] },
  ],
  [
    'Thanh long ruột tím hồng',
    'Pink dragon fruit',
    52_000,
    'Giống mới, vỏ mỏng, ngọt đậm.',
    'A newer cultivar, thin-skinned and very sweet.',
    { illustration: 'dragon-fruit', months: [6, 7, 8, 9] },
  ],
  [
    'Ổi lê',
    'Pear guava',
    25_000,
    'Giòn, ít hạt, bọc quả từ nhỏ.',
    'Crisp with few seeds; bagged when small.',
    { months: [7, 8, 9, 10, 11, 12] },
  ],
  [
    'Ổi găng',
    'Small crisp guava',
    28_000,
    'Quả nhỏ, thơm, giòn ngọt.',
    'Small, fragrant and crisp.',
    { months: [8, 9, 10] },
  ],
  [
    'Chuối tây',
    'Pisang awak banana',
    16_000,
    'Buồng già, chín tự nhiên.',
    'Full bunches, ripened without chemicals.',
    { illustration: 'banana', shelfLifeDays: 7 },
  ],
  [
    'Chuối tiêu hồng',
    'Red-blush cavendish banana',
    20_000,
    'Vỏ mỏng, dẻo, thơm.',
    'Thin skin, soft and fragrant.',
    { illustration: 'banana', shelfLifeDays: 7, months: [9, 10, 11, 12, 1] },
  ],
  [
    'Nhãn chín muộn',
    'Late longan',
    40_000,
    'Cùi dày, hạt nhỏ, thu sau nhãn chính vụ.',
    'Thick flesh, small stone, after the main season.',
    { illustration: 'longan', months: [8, 9] },
  ],
  [
    'Nhãn lồng',
    'Lồng longan',
    45_000,
    'Cùi hai lớp, ráo nước.',
    'Double-layered, dry flesh.',
    { illustration: 'longan', months: [7, 8] },
  ],
  [
    'Vải lai',
    'Hybrid lychee',
    35_000,
    'Chín sớm, quả đỏ tươi.',
    'Early and bright red.',
    { illustration: 'longan', months: [5, 6], shelfLifeDays: 5 },
  ],
  [
    'Nho hạ đen',
    'Summer Black grapes',
    130_000,
    'Nho không hạt, trồng nhà màng.',
    'Seedless, grown under film.',
    { illustration: 'grape', packs: cartonsOf(500, 1000, 2000), months: [6, 7, 12], shelfLifeDays: 7 },
  ],
  [
    'Nho mẫu đơn',
    'Shine Muscat grapes',
    220_000,
    'Giòn, thơm mùi sữa.',
    'Crisp with a milky scent.',
    { illustration: 'grape', packs: cartonsOf(500, 1000), months: [7, 8, 12], shelfLifeDays: 10 },
  ],
  [
    'Táo đại',
    'Large jujube',
    30_000,
    'Táo bãi, giòn, ngọt.',
    'Crisp, sweet jujubes from the flats.',
    { months: [12, 1, 2] },
  ],
  [
    'Đu đủ ruột vàng',
    'Yellow papaya',
    18_000,
    'Chín cây, giao khi còn cứng.',
    'Tree-ripe, sent while firm.',
    { months: [9, 10, 11, 12], shelfLifeDays: 5 },
  ],
  [
    'Dưa lê',
    'Pear melon',
    28_000,
    'Dưa bãi mùa hè, thơm.',
    'Fragrant summer melon.',
    { months: [4, 5, 6], shelfLifeDays: 5 },
  ],
  [
    'Dưa hấu',
    'Watermelon',
    14_000,
    'Dưa bãi sông, vỏ mỏng.',
    'From the river flats, thin rind.',
    { packs: cartonsOf(3000, 6000), months: [5, 6, 7] },
  ],
  [
    'Hồng xiêm',
    'Sapodilla',
    32_000,
    'Quả nhỏ, cát mịn, ngọt.',
    'Small fruit, fine and sweet.',
    { months: [1, 2, 3, 4], shelfLifeDays: 6 },
  ],
  [
    'Na dai',
    'Custard apple',
    55_000,
    'Mắt to, ít hạt, dai ngọt.',
    'Large scales, few seeds, firm and sweet.',
    { months: [7, 8, 9], shelfLifeDays: 4 },
  ],
])

/** Fruit of the river flats, plain and first choice. */
export const riversideFruit = [...riverside, ...riverside.map((kind) => inGrade(kind, firstChoice))]

const citrus = kindTable({ ...fresh, illustration: 'orange', shelfLifeDays: 21 }, [
  [
    'Cam lòng vàng',
    'Yellow-flesh orange',
    35_000,
    'Vỏ mỏng, mọng nước, ngọt pha chua.',
    'Thin skin, juicy, sweet with some acid.',
    { months: [11, 12, 1] },
  ],
  [
    'Cam Canh',
    'Canh mandarin',
    48_000,
    'Vỏ đỏ, múi ráo, ngọt, hàng Tết.',
    'Red skin, dry segments, sweet; for Tết.',
    { months: [12, 1, 2] },
  ],
  ['Cam V2', 'V2 late orange', 40_000, 'Chín muộn, không hạt.', 'Late and seedless.', { months: [2, 3, 4] }],
  [
    'Cam xã Đoài',
    'Xã Đoài orange',
    42_000,
    'Thơm tinh dầu vỏ, ngọt đậm.',
    'Fragrant peel, deep sweetness.',
    { months: [11, 12] },
  ],
  [
    'Quýt ôn châu',
    'Satsuma',
    28_000,
    'Vỏ xanh, dễ bóc, không hạt.',
    'Green skin, easy to peel, seedless.',
    { months: [9, 10] },
  ],
  [
    'Bưởi Diễn',
    'Diễn pomelo',
    30_000,
    'Để khô vỏ càng ngọt.',
    'Sweetens as its skin dries.',
    {
      illustration: 'pomelo',
      packs: piecesOf('quả', 'fruit', 1000, 1, 5, 10),
      months: [11, 12, 1],
      shelfLifeDays: 45,
    },
  ],
  [
    'Bưởi da xanh',
    'Green-skin pomelo',
    48_000,
    'Ruột hồng, tép ráo.',
    'Pink flesh, dry vesicles.',
    {
      illustration: 'pomelo',
      packs: piecesOf('quả', 'fruit', 1400, 1, 5),
      months: [8, 9, 10, 11],
      shelfLifeDays: 30,
    },
  ],
  [
    'Bưởi đỏ',
    'Red pomelo',
    32_000,
    'Ruột đỏ, vị ngọt thanh.',
    'Red flesh, lightly sweet.',
    {
      illustration: 'pomelo',
      packs: piecesOf('quả', 'fruit', 1200, 1, 5, 10),
      months: [10, 11, 12],
      shelfLifeDays: 45,
    },
  ],
  [
    'Bưởi đường',
    'Sweet pomelo',
    28_000,
    'Tép vàng, ngọt, ít chua.',
    'Yellow vesicles, sweet and low in acid.',
    {
      illustration: 'pomelo',
      packs: piecesOf('quả', 'fruit', 1100, 1, 5, 10),
      months: [9, 10, 11],
      shelfLifeDays: 45,
    },
  ],
  [
    'Chanh đào',
    'Pink lime',
    35_000,
    'Ruột hồng, để ngâm mật ong.',
    'Pink flesh, for steeping in honey.',
    { months: [7, 8, 9, 10] },
  ],
  ['Chanh tứ mùa', 'All-season lime', 22_000, 'Vỏ xanh, nhiều nước, quanh năm.', 'Green and juicy all year.'],
  [
    'Phật thủ',
    'Buddha’s hand',
    90_000,
    'Bày mâm ngũ quả, thơm lâu.',
    'For the five-fruit tray; long fragrant.',
    { packs: piecesOf('quả', 'fruit', 700, 1, 3), months: [12, 1, 2] },
  ],
])

/** Citrus, plain, first choice, and chosen for the Tết tray. */
export const citrusFruit = [
  ...citrus,
  ...citrus.slice(0, 10).map((kind) => inGrade(kind, firstChoice)),
  ...citrus.slice(5, 9).map((kind) =>
    inGrade(kind, {
      name: { vi: 'bày mâm, nguyên cuống lá', en: 'for the Tết tray, with leaves' },
      about: { vi: 'Cắt nguyên cuống lá để bày mâm ngũ quả.', en: 'Cut with stem and leaves for the altar.' },
      priceFactor: 1.6,
      own: { months: [12, 1, 2] },
    }),
  ),
]

/** Fruit of the hills. */
export const hillFruit = shortTable(
  {
    ...fresh,
    illustration: 'persimmon',
    about: { vi: 'Quả vườn đồi, hái khi vừa chín tới.', en: 'From hill gardens, picked just ripe.' },
  },
  [
    ['Hồng không hạt', 'Seedless persimmon', 45_000, { months: [9, 10] }],
    ['Hồng giòn', 'Crisp persimmon', 50_000, { months: [9, 10, 11] }],
    ['Mận tam hoa', 'Tam hoa plums', 35_000, { months: [5, 6], shelfLifeDays: 6 }],
    ['Đào mèo', 'Highland peaches', 40_000, { months: [6, 7], shelfLifeDays: 6 }],
    [
      'Dứa Queen',
      'Queen pineapple',
      15_000,
      { packs: piecesOf('quả', 'fruit', 900, 1, 5, 10), months: [4, 5, 6, 10, 11] },
    ],
    ['Mít mật', 'Soft jackfruit', 20_000, { packs: cartonsOf(5000), months: [6, 7, 8], shelfLifeDays: 5 }],
    [
      'Trám đen',
      'Black canarium',
      120_000,
      { months: [8, 9, 10], shelfLifeDays: 7, packs: bagsOf(500, 1000) },
    ],
    ['Mơ tươi', 'Fresh apricots', 30_000, { months: [3, 4], shelfLifeDays: 5 }],
    ['Chanh leo', 'Passion fruit', 28_000, { months: [6, 7, 8, 9, 10] }],
    ['Vú sữa', 'Star apple', 40_000, { months: [2, 3, 4], shelfLifeDays: 6 }],
  ],
)
