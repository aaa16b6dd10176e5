import { jarsOf, packetsOf, vacuumOf } from '../packs.ts'
import { inGrade, keep, kindTable, shortTable } from './kind.ts'

const frozenMeat = {
  categorySlug: 'thit-tuoi',
  ocopSet: 2,
  packs: vacuumOf(500, 1000),
  shelfLifeDays: 180,
  storage: keep.frozen,
} as const

const porkCuts = shortTable(
  {
    ...frozenMeat,
    illustration: 'pork',
    about: {
      vi: 'Lợn nuôi bằng ngô, cám và cây chuối, mổ tại cơ sở trong vùng.',
      en: 'Pigs fed on maize, bran and banana stem, slaughtered locally.',
    },
  },
  [
    ['Ba chỉ lợn bản', 'Village pork belly', 190_000],
    ['Nạc vai lợn bản', 'Village pork shoulder', 180_000],
    ['Sườn non lợn bản', 'Village pork ribs', 210_000],
    ['Mông sấn lợn bản', 'Village pork leg', 160_000],
    ['Chân giò lợn bản', 'Village pork hock', 130_000, { packs: vacuumOf(1000, 2000) }],
    ['Thăn lợn bản', 'Village pork loin', 200_000],
    ['Thịt xay lợn bản', 'Minced village pork', 170_000],
    ['Xương ống lợn bản', 'Village pork bones', 70_000, { packs: vacuumOf(1000) }],
    ['Lợn sữa nguyên con', 'Whole suckling pig', 260_000, { packs: vacuumOf(5000) }],
  ],
)

/** Pork in cuts. */
export const pork = [
  ...porkCuts,
  ...porkCuts.slice(0, 7).map((kind) =>
    inGrade(kind, {
      name: { vi: 'ướp lá móc mật', en: 'marinated with clausena leaf' },
      about: {
        vi: 'Ướp sẵn lá móc mật, hành, nước mắm; rã đông là nướng.',
        en: 'Marinated; thaw and grill.',
      },
      priceFactor: 1.15,
      own: { categorySlug: 'gio-cha-thit-say', ocopSet: 8, shelfLifeDays: 90 },
    }),
  ),
]

/** Sausage, dried and fermented meat. */
export const curedMeat = kindTable(
  {
    categorySlug: 'gio-cha-thit-say',
    ocopSet: 8,
    illustration: 'sausage',
    packs: vacuumOf(300, 500),
    shelfLifeDays: 30,
    storage: keep.chilled,
  },
  [
    [
      'Giò lụa',
      'Silk pork roll',
      200_000,
      'Nạc mông quết nhuyễn, gói lá chuối.',
      'Pounded lean pork in banana leaf.',
      { packs: packetsOf(500, 1000), shelfLifeDays: 10 },
    ],
    [
      'Giò xào',
      'Head-cheese roll',
      190_000,
      'Tai, lưỡi, mộc nhĩ, tiêu.',
      'Ear, tongue, wood ear and pepper.',
      { packs: packetsOf(500, 1000), shelfLifeDays: 10 },
    ],
    [
      'Giò bò',
      'Beef roll',
      290_000,
      'Bò thăn, thì là, tiêu sọ.',
      'Beef with dill and white pepper.',
      { packs: packetsOf(500, 1000), shelfLifeDays: 10 },
    ],
    [
      'Chả quế',
      'Cinnamon pork roll',
      210_000,
      'Phết quế, nướng than.',
      'Brushed with cinnamon and grilled over charcoal.',
      { packs: packetsOf(500, 1000), shelfLifeDays: 10 },
    ],
    [
      'Chả cốm',
      'Young-rice pork cakes',
      190_000,
      'Giò sống trộn cốm non.',
      'Pork paste with young rice.',
      { shelfLifeDays: 60, storage: keep.frozen },
    ],
    [
      'Nem chua',
      'Sour pork rolls',
      220_000,
      'Lên men ba ngày, bọc lá ổi.',
      'Fermented for three days in guava leaf.',
      { packs: packetsOf(200, 500), shelfLifeDays: 12 },
    ],
    [
      'Thịt chua',
      'Soured pork with roasted rice',
      280_000,
      'Thịt thái mỏng ủ thính trong ống.',
      'Thin slices fermented in roasted rice powder.',
      { packs: jarsOf(200, 400), shelfLifeDays: 45 },
    ],
    [
      'Lạp xưởng gác bếp',
      'Hearth-smoked sausage',
      340_000,
      'Nhồi lòng non, hun khói củi nhãn.',
      'Stuffed by hand and smoked over longan wood.',
      { shelfLifeDays: 120 },
    ],
    [
      'Lạp xưởng gừng đá',
      'Rock-ginger sausage',
      350_000,
      'Thêm gừng đá cay thơm.',
      'With hot, fragrant rock ginger.',
      { shelfLifeDays: 120 },
    ],
    [
      'Thịt lợn gác bếp',
      'Hearth-dried pork',
      520_000,
      'Treo gác bếp bốn tuần.',
      'Hung over the hearth for four weeks.',
      { illustration: 'dried-meat', shelfLifeDays: 180 },
    ],
    [
      'Thịt trâu gác bếp',
      'Hearth-dried buffalo',
      920_000,
      'Bắp trâu ướp mắc khén, sấy khói.',
      'Buffalo with wild pepper, smoke-dried.',
      { illustration: 'dried-meat', packs: vacuumOf(250, 500), shelfLifeDays: 180 },
    ],
    [
      'Thịt bò khô',
      'Beef jerky',
      820_000,
      'Thái miếng, tẩm sả ớt.',
      'Sliced, with lemongrass and chili.',
      { illustration: 'dried-meat', packs: vacuumOf(200, 500), shelfLifeDays: 180 },
    ],
    [
      'Thịt lợn muối thính',
      'Pork in roasted-rice cure',
      260_000,
      'Muối thính ngô, ăn với lá sung.',
      'Cured in roasted maize, eaten with fig leaves.',
      { illustration: 'dried-meat', shelfLifeDays: 60 },
    ],
    [
      'Ruốc thịt lợn',
      'Pork floss',
      480_000,
      'Thăn lợn luộc, giã bông, rang mắm.',
      'Loin, pounded and dry-fried with fish sauce.',
      { illustration: 'dried-meat', packs: jarsOf(200, 400), shelfLifeDays: 90, storage: keep.dry },
    ],
    [
      'Xúc xích thịt bản',
      'Village pork sausage',
      240_000,
      'Xay thô, ít mỡ, hạt tiêu rừng.',
      'Coarse and lean with wild pepper.',
      { shelfLifeDays: 60, storage: keep.frozen },
    ],
    [
      'Mỡ lợn tóp hành',
      'Lard with crackling',
      160_000,
      'Thắng lửa nhỏ, có tóp và hành khô.',
      'Rendered slowly with crackling and shallots.',
      { packs: jarsOf(300, 500), shelfLifeDays: 90 },
    ],
  ],
)
