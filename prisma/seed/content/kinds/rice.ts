import { bagsOf, bottlesOf, jarsOf, vacuumOf } from '../packs.ts'
import type { Grade } from './kind.ts'
import { inGrade, keep, kindTable, withGrades } from './kind.ts'

const newCrop: Grade = {
  name: { vi: 'vụ mới', en: 'new crop' },
  about: {
    vi: 'Xay xát ngay sau gặt, cơm thơm và dẻo hơn.',
    en: 'Milled right after harvest, more fragrant and tender.',
  },
  priceFactor: 1.12,
  own: { months: [6, 10, 11], shelfLifeDays: 120 },
}

const brown: Grade = {
  name: { vi: 'xát dối', en: 'half-milled' },
  about: { vi: 'Xát dối, còn cám và mầm.', en: 'Half-milled, with bran and germ.' },
  priceFactor: 1.15,
  own: { shelfLifeDays: 120 },
}

const plainRice = kindTable(
  {
    categorySlug: 'gao-te',
    ocopSet: 3,
    illustration: 'rice',
    packs: bagsOf(2000, 5000, 10_000),
    shelfLifeDays: 240,
    storage: keep.dry,
  },
  [
    [
      'Gạo Bắc Thơm',
      'Bắc Thơm rice',
      24_000,
      'Hạt nhỏ, cơm mềm, thơm nhẹ.',
      'Small grain, soft and lightly fragrant.',
    ],
    [
      'Gạo J02',
      'J02 rice',
      26_000,
      'Hạt tròn kiểu Nhật, cơm dẻo để nguội vẫn ngon.',
      'Round japonica grain that stays good when cold.',
    ],
    [
      'Gạo Tám Xoan',
      'Tám Xoan rice',
      36_000,
      'Hạt xoan, cơm thơm, lúa mùa.',
      'A fragrant main-season rice with a curved grain.',
    ],
    ['Gạo Séng Cù', 'Séng Cù rice', 38_000, 'Giống vùng cao, vị đậm.', 'A highland variety with full taste.'],
    [
      'Gạo Khang Dân',
      'Khang Dân rice',
      17_000,
      'Cơm khô, nở, hợp làm bún.',
      'Dry and swelling, good for noodles.',
    ],
    ['Gạo Hương Thơm', 'Hương Thơm rice', 22_000, 'Cơm trắng, dẻo vừa.', 'White and moderately soft.'],
    ['Gạo ST25', 'ST25 rice', 40_000, 'Hạt dài, thơm lá dứa.', 'Long grain with a pandan scent.'],
    [
      'Gạo lứt đỏ',
      'Red brown rice',
      38_000,
      'Giữ nguyên cám đỏ, nhai kỹ thấy ngọt.',
      'With its red bran; sweet when chewed well.',
      { packs: vacuumOf(1000, 2000, 5000), shelfLifeDays: 180 },
    ],
    [
      'Gạo lứt đen',
      'Black brown rice',
      45_000,
      'Cám tím đen, bùi.',
      'Purple-black bran, nutty.',
      { packs: vacuumOf(1000, 2000), shelfLifeDays: 180 },
    ],
    [
      'Gạo nương',
      'Upland rice',
      34_000,
      'Lúa nương một vụ, hạt to.',
      'Hill rice of one crop a year; large grain.',
    ],
    [
      'Gạo mầm',
      'Germinated rice',
      56_000,
      'Ủ nảy mầm rồi sấy.',
      'Sprouted and dried.',
      { packs: vacuumOf(1000, 2000), shelfLifeDays: 150 },
    ],
  ],
)

/** Rice by variety: as milled, of the new crop, half-milled. */
export const rice = [
  ...withGrades(plainRice, [newCrop]),
  ...plainRice.slice(0, 7).map((kind) => inGrade(kind, brown)),
]

const stickyNewCrop: Grade = { ...newCrop, own: { ...newCrop.own, months: [10, 11] } }

const sticky = kindTable(
  {
    categorySlug: 'gao-nep',
    ocopSet: 3,
    illustration: 'sticky-rice',
    packs: bagsOf(1000, 2000, 5000),
    shelfLifeDays: 240,
    storage: keep.dry,
  },
  [
    [
      'Gạo nếp cái hoa vàng',
      'Golden-flower sticky rice',
      42_000,
      'Hạt tròn, dẻo, thơm, gói bánh chưng.',
      'Round, soft and fragrant; for bánh chưng.',
    ],
    [
      'Gạo nếp nương',
      'Upland sticky rice',
      46_000,
      'Nếp nương hạt dài, đồ xôi ráo.',
      'Long hill grain that steams dry.',
    ],
    [
      'Gạo nếp cẩm',
      'Black sticky rice',
      48_000,
      'Hạt tím đen, nấu chè, ủ sữa chua.',
      'Purple-black, for sweet soups and yoghurt.',
      { packs: vacuumOf(1000, 2000) },
    ],
    ['Gạo nếp nhung', 'Velvet sticky rice', 34_000, 'Dẻo mềm, dễ nấu.', 'Soft and easy to cook.'],
    ['Gạo nếp quýt', 'Quýt sticky rice', 40_000, 'Hạt mẩy, thơm lâu.', 'Plump and lastingly fragrant.'],
    [
      'Gạo nếp tan',
      'Tan sticky rice',
      50_000,
      'Nếp vùng cao, hạt trong.',
      'A highland variety, translucent.',
    ],
    [
      'Gạo nếp lứt',
      'Brown sticky rice',
      46_000,
      'Giữ cám, xôi bùi.',
      'With bran, nutty when steamed.',
      { packs: vacuumOf(1000, 2000), shelfLifeDays: 180 },
    ],
  ],
)

/** Sticky rice by variety, and of the new crop. */
export const stickyRice = [
  ...withGrades(sticky, [stickyNewCrop]),
  ...kindTable(
    {
      categorySlug: 'gao-nep',
      ocopSet: 6,
      illustration: 'sticky-rice',
      packs: vacuumOf(500, 1000),
      shelfLifeDays: 180,
      storage: keep.frozen,
    },
    [
      [
        'Cốm khô',
        'Dried young rice',
        190_000,
        'Lúa nếp non rang, giã, sàng.',
        'Young sticky rice, roasted and pounded.',
        { months: [9, 10], storage: keep.dry },
      ],
      [
        'Cốm tươi',
        'Fresh young rice',
        220_000,
        'Cốm mới, gói lá sen, cấp đông.',
        'New green rice in lotus leaf, frozen.',
        { months: [9, 10] },
      ],
      [
        'Xôi ngũ sắc cấp đông',
        'Five-colour sticky rice',
        110_000,
        'Nhuộm bằng lá cẩm, nghệ, gấc; hấp lại là ăn.',
        'Coloured with leaves, turmeric and gac; steam and eat.',
        { ocopSet: 5, shelfLifeDays: 90 },
      ],
      [
        'Nếp nhuộm lá cẩm',
        'Leaf-dyed sticky rice',
        60_000,
        'Gạo nếp ngâm nước lá cẩm rồi sấy.',
        'Steeped in magenta leaf and dried.',
        { storage: keep.dry },
      ],
    ],
  ),
]

const grains = kindTable(
  {
    categorySlug: 'dau-lac-vung',
    ocopSet: 3,
    illustration: 'beans',
    packs: bagsOf(500, 1000, 2000),
    shelfLifeDays: 365,
    storage: keep.dry,
  },
  [
    [
      'Lạc đỏ',
      'Red peanuts',
      62_000,
      'Lạc bãi, hạt nhỏ, bùi.',
      'From the river flats, small and nutty.',
      { illustration: 'peanut', months: [6, 7, 11] },
    ],
    [
      'Lạc sen',
      'Pink peanuts',
      56_000,
      'Hạt mẩy, ép dầu hay rang.',
      'Plump, for oil or roasting.',
      { illustration: 'peanut', months: [6, 7] },
    ],
    [
      'Vừng đen',
      'Black sesame',
      110_000,
      'Sàng sạch, phơi khô.',
      'Sifted clean and dried.',
      { illustration: 'sesame', months: [7, 8] },
    ],
    [
      'Vừng vàng',
      'Golden sesame',
      95_000,
      'Thơm, làm muối vừng.',
      'Fragrant, for sesame salt.',
      { illustration: 'sesame', months: [7, 8] },
    ],
    [
      'Đậu đen xanh lòng',
      'Green-hearted black beans',
      70_000,
      'Hạt nhỏ, lòng xanh.',
      'Small with green hearts.',
      { months: [6, 7] },
    ],
    ['Đậu xanh', 'Mung beans', 58_000, 'Hạt đều, mau bở.', 'Even, quick to soften.', { months: [6, 7] }],
    [
      'Đậu tương',
      'Soybeans',
      36_000,
      'Hạt vàng, làm tương, đậu phụ.',
      'Yellow, for soy paste and tofu.',
      { months: [6, 11] },
    ],
    [
      'Đậu đỏ',
      'Red beans',
      64_000,
      'Nấu chè, thổi xôi.',
      'For sweet soup and sticky rice.',
      { months: [6, 7] },
    ],
    [
      'Đậu nho nhe',
      'Rice beans',
      90_000,
      'Giống đậu vùng cao, bùi.',
      'A nutty highland bean.',
      { months: [10, 11] },
    ],
    [
      'Ngô nếp khô',
      'Dried sticky corn',
      34_000,
      'Ngô nếp hạt trắng, bung hay xay.',
      'White kernels, to boil or grind.',
      { months: [6, 7, 11] },
    ],
    [
      'Hạt sen khô',
      'Dried lotus seeds',
      260_000,
      'Bỏ tâm, sấy nhẹ.',
      'Hearts removed, gently dried.',
      { months: [6, 7, 8] },
    ],
    [
      'Ý dĩ',
      'Job’s tears',
      75_000,
      'Hạt trắng, nấu cháo, chè.',
      'White kernels for porridge.',
      { months: [10, 11] },
    ],
    ['Hạt kê', 'Millet', 80_000, 'Kê vàng, đồ bánh đa kê.', 'Yellow millet.', { months: [5, 6] }],
  ],
)

/** Beans, peanuts, sesame: raw, roasted, pressed. */
export const beansAndNuts = [
  ...grains,
  ...grains.slice(0, 8).map((kind) =>
    inGrade(kind, {
      name: { vi: 'rang mộc', en: 'plainly roasted' },
      about: { vi: 'Rang mộc, không tẩm.', en: 'Roasted without seasoning.' },
      priceFactor: 1.3,
      own: { packs: jarsOf(250, 500), shelfLifeDays: 180, ocopSet: 7 },
    }),
  ),
  ...kindTable(
    {
      categorySlug: 'dau-lac-vung',
      ocopSet: 7,
      illustration: 'peanut',
      packs: bottlesOf(250, 500, 1000),
      shelfLifeDays: 365,
      storage: keep.opened,
    },
    [
      [
        'Dầu lạc ép lạnh',
        'Cold-pressed peanut oil',
        170_000,
        'Ép nguội, lắng tự nhiên.',
        'Pressed cold, settled by itself.',
      ],
      [
        'Dầu vừng đen',
        'Black sesame oil',
        420_000,
        'Vừng rang nhẹ, ép chậm.',
        'Lightly roasted, slowly pressed.',
        { illustration: 'sesame', packs: bottlesOf(100, 250) },
      ],
      [
        'Muối vừng lạc',
        'Sesame and peanut salt',
        180_000,
        'Giã tay, ít mặn.',
        'Pounded by hand, low in salt.',
        { packs: jarsOf(200, 400), illustration: 'sesame', shelfLifeDays: 120 },
      ],
      [
        'Bơ lạc',
        'Peanut butter',
        200_000,
        'Lạc rang xay mịn, không thêm dầu.',
        'Ground roasted peanuts, no oil added.',
        { packs: jarsOf(200, 400), shelfLifeDays: 180 },
      ],
      [
        'Lạc rang tỏi ớt',
        'Garlic-chili peanuts',
        150_000,
        'Rang lửa nhỏ với tỏi, ớt, lá chanh.',
        'Slow-roasted with garlic, chili and lime leaf.',
        { packs: jarsOf(250, 500), shelfLifeDays: 120 },
      ],
    ],
  ),
]
