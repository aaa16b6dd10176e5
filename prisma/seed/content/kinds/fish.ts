import { bagsOf, bottlesOf, jarsOf, vacuumOf } from '../packs.ts'
import { inGrade, keep, kindTable, shortTable } from './kind.ts'

const freshwater = shortTable(
  {
    categorySlug: 'ca-tuoi',
    ocopSet: 2,
    illustration: 'fish',
    packs: vacuumOf(500, 1000),
    shelfLifeDays: 180,
    storage: keep.frozen,
    about: {
      vi: 'Cá bắt trong ngày, làm sạch, cấp đông ngay.',
      en: 'Caught that day, cleaned and frozen at once.',
    },
  },
  [
    ['Cá trắm đen cắt khúc', 'Black carp steaks', 190_000],
    ['Cá trắm cỏ cắt khúc', 'Grass carp steaks', 110_000],
    ['Cá chép làm sạch', 'Cleaned carp', 105_000],
    ['Cá lăng cắt khúc', 'Catfish steaks', 180_000],
    ['Cá lăng phi lê', 'Catfish fillet', 260_000, { ocopSet: 8 }],
    ['Cá rô phi phi lê', 'Tilapia fillet', 150_000, { ocopSet: 8 }],
    ['Cá diêu hồng làm sạch', 'Cleaned red tilapia', 110_000],
    ['Cá nheo cắt khúc', 'Wels catfish steaks', 170_000],
    ['Cá chiên cắt khúc', 'Goonch steaks', 480_000],
    ['Cá ngạnh làm sạch', 'Cleaned river catfish', 230_000],
    ['Cá mương làm sạch', 'Cleaned river minnows', 140_000],
    ['Cá tầm cắt khúc', 'Sturgeon steaks', 290_000],
    ['Cá quả làm sạch', 'Cleaned snakehead', 150_000],
    ['Tôm sông', 'River shrimp', 320_000],
    ['Cá bống sông', 'River gobies', 220_000],
    ['Ốc nhồi làm sạch', 'Cleaned apple snails', 160_000],
    ['Lươn làm sạch', 'Cleaned eel', 260_000],
    ['Chả cá thác lác', 'Featherback fish paste', 280_000, { ocopSet: 8 }],
    ['Chả cá lăng', 'Catfish cakes', 290_000, { ocopSet: 8 }],
    ['Cá trắm đen ướp riềng mẻ', 'Black carp in galangal', 220_000, { ocopSet: 8, shelfLifeDays: 60 }],
  ],
)

/** Fish of ponds, rivers and the reservoir. */
export const freshFish = [
  ...freshwater,
  ...freshwater.slice(0, 6).map((kind) =>
    inGrade(kind, {
      name: { vi: 'sốt riềng nghệ', en: 'in turmeric and galangal' },
      about: { vi: 'Ướp sẵn riềng, nghệ, mẻ, thì là.', en: 'Marinated with galangal, turmeric and dill.' },
      priceFactor: 1.15,
      own: { ocopSet: 8, shelfLifeDays: 90 },
    }),
  ),
]

const thinh = kindTable(
  {
    categorySlug: 'ca-thinh',
    ocopSet: 8,
    illustration: 'fermented-fish',
    packs: jarsOf(500, 1000),
    shelfLifeDays: 180,
    storage: keep.opened,
    ingredients: {
      vi: 'Cá, muối, thính ngô hoặc thính gạo rang.',
      en: 'Fish, salt, roasted maize or rice powder.',
    },
  },
  [
    [
      'Cá thính trắm đen',
      'Black carp in roasted rice',
      320_000,
      'Cá trắm đen muối, ủ thính gạo rang trong chum.',
      'Salted black carp, aged in jars with roasted rice powder.',
    ],
    [
      'Cá thính trắm cỏ',
      'Grass carp in roasted rice',
      220_000,
      'Cá trắm cỏ khúc giữa, thính ngô.',
      'Middle cuts of grass carp with roasted maize.',
    ],
    [
      'Cá thính chép',
      'Carp in roasted rice',
      210_000,
      'Cá chép nguyên con nhỏ, ủ ba tháng.',
      'Small whole carp, aged three months.',
    ],
    [
      'Cá thính mè',
      'Silver carp in roasted rice',
      150_000,
      'Cá mè béo, rán là thơm nhà.',
      'Rich silver carp; fry and the house smells of it.',
    ],
    ['Cá thính rô phi', 'Tilapia in roasted rice', 160_000, 'Thịt chắc, ít xương.', 'Firm with few bones.'],
    [
      'Cá thính diếc',
      'Crucian carp in roasted rice',
      200_000,
      'Cá diếc nhỏ, ăn cả xương.',
      'Small crucian carp, eaten bones and all.',
    ],
    [
      'Cá thính trôi',
      'Mud carp in roasted rice',
      150_000,
      'Cá trôi thái khúc, thính đỗ tương.',
      'Mud carp with roasted soybean.',
    ],
    [
      'Tép thính',
      'Tiny shrimp in roasted rice',
      180_000,
      'Tép đồng ủ thính, chấm rau.',
      'Field shrimp, a dip for greens.',
      { packs: jarsOf(250, 500) },
    ],
  ],
)

/** Fish kept in roasted rice powder, in jars and vacuum packs. */
export const fermentedFish = [
  ...thinh,
  ...thinh.slice(0, 7).map((kind) =>
    inGrade(kind, {
      name: { vi: 'ủ chum sáu tháng', en: 'six months in the jar' },
      about: { vi: 'Ủ đủ sáu tháng, thịt hồng, chua dịu.', en: 'Six full months: pink flesh, gently sour.' },
      priceFactor: 1.25,
    }),
  ),
  ...thinh.slice(0, 6).map((kind) =>
    inGrade(kind, {
      name: { vi: 'hút chân không', en: 'vacuum packed' },
      about: { vi: 'Đóng gói nhỏ, đủ một bữa.', en: 'Small packs for one meal.' },
      priceFactor: 1.05,
      own: { packs: vacuumOf(250, 500), storage: keep.chilled },
    }),
  ),
]

/** Fish floss, braised and dried fish, fish sauce. */
export const fishFloss = kindTable(
  {
    categorySlug: 'ruoc-ca',
    ocopSet: 8,
    illustration: 'fish-floss',
    packs: jarsOf(150, 300),
    shelfLifeDays: 120,
    storage: keep.sealed,
  },
  [
    [
      'Ruốc cá trắm đen',
      'Black carp floss',
      620_000,
      'Gỡ xương tay, rang chảo gang.',
      'Boned by hand, dry-fried in cast iron.',
    ],
    [
      'Ruốc cá lăng',
      'Catfish floss',
      560_000,
      'Sợi bông, ít mặn, hợp trẻ nhỏ.',
      'Fluffy and low in salt, good for children.',
    ],
    ['Ruốc cá quả', 'Snakehead floss', 580_000, 'Cá quả đồng, vị ngọt.', 'Field snakehead, sweet.'],
    ['Ruốc cá rô phi', 'Tilapia floss', 420_000, 'Giá vừa, ăn cháo.', 'Modestly priced, for porridge.'],
    [
      'Ruốc tôm sông',
      'River shrimp floss',
      760_000,
      'Tôm sông bóc vỏ, giã bông.',
      'Peeled river shrimp, pounded.',
    ],
    [
      'Cá kho niêu',
      'Clay-pot braised carp',
      300_000,
      'Kho củi mười hai tiếng, xương mềm.',
      'Twelve hours over wood; soft bones.',
      { packs: jarsOf(500, 1000), shelfLifeDays: 20, storage: keep.chilled },
    ],
    [
      'Cá kho riềng',
      'Carp braised with galangal',
      280_000,
      'Khúc trắm đen, riềng già.',
      'Black carp with old galangal.',
      { packs: vacuumOf(400, 800), shelfLifeDays: 30, storage: keep.chilled },
    ],
    [
      'Cá khô một nắng',
      'One-sun dried fish',
      260_000,
      'Phơi một nắng, nướng hoặc rán.',
      'Dried for one day; grill or fry.',
      { illustration: 'fish', packs: vacuumOf(300, 500), shelfLifeDays: 90, storage: keep.frozen },
    ],
    [
      'Cá mương sấy giòn',
      'Crisp river minnows',
      420_000,
      'Cá mương sấy giòn, rắc vừng.',
      'Dried crisp with sesame.',
      { illustration: 'fish', packs: bagsOf(100, 250) },
    ],
    [
      'Tép khô',
      'Dried tiny shrimp',
      340_000,
      'Tép hồ phơi nắng, đỏ tự nhiên.',
      'Lake shrimp, sun-dried.',
      { illustration: 'fish', packs: bagsOf(200, 500), shelfLifeDays: 180 },
    ],
    [
      'Cá hun khói',
      'Smoked fish',
      360_000,
      'Hun củi nhãn, ăn liền.',
      'Smoked over longan wood, ready to eat.',
      { illustration: 'fish', packs: vacuumOf(300, 500), shelfLifeDays: 60, storage: keep.chilled },
    ],
    [
      'Mắm cá đồng',
      'Field fish sauce',
      110_000,
      'Ủ chum một năm, lọc ba lần.',
      'Aged a year in jars, filtered three times.',
      {
        categorySlug: 'tuong-cham',
        ocopSet: 9,
        illustration: 'soy-sauce',
        packs: bottlesOf(300, 500),
        shelfLifeDays: 720,
      },
    ],
    [
      'Mắm tép chưng thịt',
      'Shrimp paste with pork',
      300_000,
      'Mắm tép chưng thịt ba chỉ, riềng.',
      'Shrimp paste cooked with belly pork.',
      { packs: jarsOf(200, 400), shelfLifeDays: 60, storage: keep.chilled },
    ],
  ],
)
