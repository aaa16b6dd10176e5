import { bagsOf, bundlesOf, jarsOf, packetsOf, traysOf } from '../packs.ts'
import type { Grade, Kind } from './kind.ts'
import { inGrade, keep, kindTable, shortTable, withGrades } from './kind.ts'

const winter = [10, 11, 12, 1, 2, 3]
const summer = [4, 5, 6, 7, 8, 9]

const greens = shortTable(
  {
    categorySlug: 'rau-la',
    ocopSet: 1,
    illustration: 'leafy-greens',
    packs: bundlesOf(500, 1000),
    shelfLifeDays: 4,
    storage: keep.crisper,
    packedToOrder: true,
    about: {
      vi: 'Cắt buổi sáng, giao trong ngày hoặc hôm sau.',
      en: 'Cut in the morning, delivered that day or the next.',
    },
  },
  [
    [
      'Rau su su non',
      'Young chayote shoots',
      28_000,
      { packs: bundlesOf(1000, 2000), illustration: 'chayote', months: [3, 4, 5, 6, 7, 8, 9, 10, 11] },
    ],
    ['Rau muống', 'Water spinach', 20_000, { months: summer }],
    ['Cải ngồng', 'Flowering mustard greens', 26_000, { months: winter }],
    ['Cải mèo', 'Hmong mustard greens', 30_000, { months: winter }],
    ['Cải bẹ xanh', 'Green mustard', 20_000, { months: winter }],
    ['Cải thìa', 'Pak choi', 22_000, { months: winter }],
    ['Cải ngọt', 'Choy sum', 20_000],
    ['Rau ngót', 'Katuk leaves', 25_000, { months: [3, 4, 5, 6, 7, 8, 9, 10] }],
    ['Rau dền đỏ', 'Red amaranth', 22_000, { months: summer }],
    ['Mồng tơi', 'Malabar spinach', 20_000, { months: summer }],
    ['Rau đay', 'Jute leaves', 20_000, { months: summer }],
    ['Rau cải cúc', 'Crown daisy', 26_000, { months: winter }],
    ['Xà lách', 'Lettuce', 35_000, { months: winter }],
    ['Cần tây', 'Celery', 38_000, { months: winter }],
    ['Rau bò khai', 'Erythropalum shoots', 70_000, { months: [2, 3, 4, 5, 6, 7, 8] }],
    ['Rau sắng', 'Melientha leaves', 220_000, { months: [2, 3, 4], packs: packetsOf(300, 500) }],
    ['Rau dớn', 'Fern shoots', 45_000, { months: [3, 4, 5, 6, 7, 8] }],
    ['Ngọn bí', 'Pumpkin shoots', 28_000],
    ['Rau khoai lang', 'Sweet potato leaves', 18_000, { months: summer }],
    ['Rau mầm cải', 'Mustard sprouts', 90_000, { packs: traysOf(200) }],
  ],
)

const roots = shortTable(
  {
    categorySlug: 'cu-qua',
    ocopSet: 1,
    illustration: 'roots',
    packs: bagsOf(1000, 2000, 5000),
    shelfLifeDays: 10,
    storage: keep.cool,
    packedToOrder: true,
    about: {
      vi: 'Thu đúng lứa, chọn quả lành, không rửa trước khi giao.',
      en: 'Gathered at the right age, sound ones only, unwashed.',
    },
  },
  [
    ['Quả su su', 'Chayote', 15_000, { illustration: 'chayote', months: [8, 9, 10, 11, 12] }],
    ['Bí đỏ hồ lô', 'Butternut pumpkin', 18_000, { shelfLifeDays: 45, months: [4, 5, 6, 10, 11] }],
    ['Bí xanh', 'Winter melon', 14_000, { shelfLifeDays: 30, months: [4, 5, 6, 7, 9, 10] }],
    ['Khoai lang mật', 'Honey sweet potato', 26_000, { shelfLifeDays: 30, months: [10, 11, 12, 1] }],
    ['Khoai tây', 'Potato', 20_000, { shelfLifeDays: 45, months: [1, 2, 3] }],
    ['Khoai sọ', 'Taro', 32_000, { shelfLifeDays: 45, months: [9, 10, 11, 12] }],
    ['Củ cải trắng', 'White radish', 14_000, { months: winter }],
    ['Cà rốt', 'Carrot', 20_000, { shelfLifeDays: 21, months: winter }],
    ['Su hào', 'Kohlrabi', 16_000, { months: winter }],
    ['Bắp cải', 'Cabbage', 16_000, { months: winter }],
    ['Súp lơ xanh', 'Broccoli', 35_000, { months: winter, shelfLifeDays: 6 }],
    ['Cà chua', 'Tomato', 25_000, { months: [11, 12, 1, 2, 3, 4], shelfLifeDays: 8 }],
    ['Dưa chuột', 'Cucumber', 20_000, { months: [3, 4, 5, 9, 10, 11], shelfLifeDays: 6 }],
    ['Mướp hương', 'Fragrant luffa', 18_000, { months: summer, shelfLifeDays: 5 }],
    ['Mướp đắng', 'Bitter gourd', 22_000, { months: summer, shelfLifeDays: 6 }],
    [
      'Đậu cô ve',
      'French beans',
      28_000,
      { illustration: 'beans', months: [10, 11, 12, 1, 2, 3], shelfLifeDays: 6 },
    ],
    ['Cà pháo', 'Thai eggplant', 22_000, { months: summer }],
    [
      'Ngô nếp tươi',
      'Fresh sticky corn',
      18_000,
      { months: [5, 6, 7, 10, 11], shelfLifeDays: 3, storage: keep.crisper },
    ],
    ['Sắn dây củ', 'Kudzu root', 22_000, { months: [12, 1, 2], shelfLifeDays: 20 }],
    ['Củ đậu', 'Jicama', 14_000, { months: [10, 11, 12, 1, 2], shelfLifeDays: 21 }],
  ],
)

const growing: [naturally: Grade, underNets: Grade] = [
  {
    name: { vi: 'trồng tự nhiên', en: 'naturally grown' },
    about: {
      vi: 'Bón phân ủ, nhổ cỏ bằng tay, không phun thuốc diệt cỏ.',
      en: 'Composted and weeded by hand, no weedkiller.',
    },
    priceFactor: 1.45,
  },
  {
    name: { vi: 'nhà lưới', en: 'from the net house' },
    about: {
      vi: 'Trồng trong nhà lưới, ít sâu, lá sạch đất.',
      en: 'Grown under nets: fewer pests, clean leaves.',
    },
    priceFactor: 1.2,
  },
]

const [naturally, underNets] = growing

/** The rows of `kinds` at these places. */
const at = (kinds: Kind[], ...places: number[]): Kind[] => kinds.filter((_, index) => places.includes(index))

/** Plain greens, then those of the field naturally grown (wild ones are that anyway), then some from the net house. */
export const leafyGreens = [
  ...greens,
  ...greens
    .filter((_, index) => index < 14 || (index > 16 && index < 19))
    .map((kind) => inGrade(kind, naturally)),
  ...at(greens, 5, 6, 12, 13).map((kind) => inGrade(kind, underNets)),
]

/** Roots and fruit vegetables, plain and naturally grown. */
export const rootVegetables = withGrades(roots, [naturally])

/** Vegetables that keep: dried, pickled, cut. */
export const preservedVegetables = kindTable(
  {
    categorySlug: 'rau-cu-che-bien',
    ocopSet: 7,
    illustration: 'roots',
    packs: bagsOf(200, 500),
    shelfLifeDays: 365,
    storage: keep.sealed,
  },
  [
    [
      'Dưa cải muối',
      'Pickled mustard greens',
      40_000,
      'Cải bẹ muối chua tự nhiên.',
      'Mustard greens, naturally soured.',
      { packs: bagsOf(500, 1000), shelfLifeDays: 30, storage: keep.chilled },
    ],
    [
      'Cà pháo muối',
      'Pickled eggplant',
      60_000,
      'Cà nén giòn, tỏi ớt.',
      'Crisp pressed eggplant with garlic and chili.',
      { packs: jarsOf(500, 1000), shelfLifeDays: 90, storage: keep.chilled },
    ],
    [
      'Củ cải khô',
      'Dried radish',
      120_000,
      'Thái sợi, phơi ba nắng.',
      'Shredded, dried for three days of sun.',
      { months: [11, 12, 1] },
    ],
    [
      'Khoai lang sấy dẻo',
      'Chewy dried sweet potato',
      160_000,
      'Khoai mật hấp rồi sấy, không thêm đường.',
      'Honey sweet potato, steamed and dried, no sugar added.',
    ],
    ['Khoai lang sấy giòn', 'Sweet potato crisps', 150_000, 'Thái lát, sấy giòn.', 'Sliced and dried crisp.'],
    ['Bí đỏ sấy', 'Dried pumpkin', 170_000, 'Bí hồ lô sấy miếng mỏng.', 'Thin dried slices of pumpkin.'],
    [
      'Su su sấy',
      'Dried chayote',
      180_000,
      'Quả su su thái sợi, sấy khô để xào nấu.',
      'Shredded chayote, dried for cooking.',
      { illustration: 'chayote' },
    ],
    [
      'Rau củ sấy thập cẩm',
      'Mixed vegetable crisps',
      220_000,
      'Khoai, bí, chuối, mít sấy giòn.',
      'Sweet potato, pumpkin, banana and jackfruit crisps.',
    ],
    [
      'Kim chi cải thảo',
      'Cabbage kimchi',
      80_000,
      'Cải thảo vụ đông, ớt bột trong vùng.',
      'Winter cabbage with local chili.',
      { packs: jarsOf(500, 1000), shelfLifeDays: 45, storage: keep.chilled },
    ],
    [
      'Hành củ muối',
      'Pickled shallots',
      110_000,
      'Hành tía muối chua ngọt, ăn Tết.',
      'Sweet-sour pickled shallots for Tết.',
      { packs: jarsOf(400, 800), months: [12, 1, 2], shelfLifeDays: 60, storage: keep.chilled },
    ],
  ],
)

const shoots = kindTable(
  {
    categorySlug: 'mang',
    ocopSet: 7,
    illustration: 'bamboo-shoot',
    packs: bagsOf(300, 500, 1000),
    shelfLifeDays: 365,
    storage: keep.sealed,
  },
  [
    [
      'Măng nứa khô',
      'Dried neohouzeaua shoots',
      320_000,
      'Măng nứa non, luộc kỹ, phơi khô.',
      'Young shoots, well boiled and sun-dried.',
      { months: [6, 7, 8, 9] },
    ],
    [
      'Măng vầu khô',
      'Dried vầu shoots',
      280_000,
      'Măng vầu vụ đông, miếng dày.',
      'Winter shoots, thick slices.',
      { months: [12, 1, 2, 3] },
    ],
    [
      'Măng lưỡi lợn',
      'Tongue-cut dried shoots',
      420_000,
      'Phần ngọn ép phẳng, mềm.',
      'The tender tips, pressed flat.',
      { months: [7, 8, 9] },
    ],
    [
      'Măng chua',
      'Soured bamboo shoots',
      50_000,
      'Măng thái sợi, lên men tự nhiên.',
      'Shredded shoots, naturally soured.',
      { packs: bagsOf(500, 1000), shelfLifeDays: 180, storage: keep.opened },
    ],
    [
      'Măng củ tươi luộc',
      'Boiled fresh shoots',
      45_000,
      'Luộc hai nước, hút chân không.',
      'Boiled twice, vacuum packed.',
      { packs: bagsOf(500, 1000), shelfLifeDays: 60, storage: keep.chilled, ocopSet: 1 },
    ],
    [
      'Măng ớt',
      'Shoots with chili',
      90_000,
      'Măng ngâm ớt, tỏi, mắc mật.',
      'Shoots pickled with chili, garlic and clausena.',
      { packs: jarsOf(400, 800) },
    ],
    [
      'Măng trúc quân tử',
      'Slender bamboo shoots',
      120_000,
      'Măng nhỏ bằng ngón tay, giòn.',
      'Finger-thin crisp shoots.',
      { packs: bagsOf(500, 1000), shelfLifeDays: 180, months: [2, 3, 4] },
    ],
    [
      'Măng đắng',
      'Bitter bamboo shoots',
      60_000,
      'Đắng dịu, luộc chấm chẩm chéo.',
      'Mildly bitter, boiled and dipped.',
      { packs: bagsOf(500, 1000), shelfLifeDays: 60, storage: keep.chilled, months: [1, 2, 3] },
    ],
    [
      'Măng tre bát độ khô',
      'Dried sweet bamboo shoots',
      240_000,
      'Măng bát độ trồng đồi, sợi to.',
      'Hill-grown sweet bamboo, in broad strips.',
      { months: [6, 7, 8, 9] },
    ],
    [
      'Măng sặt khô',
      'Dried sặt shoots',
      360_000,
      'Cây nhỏ, thơm, hợp nấu vịt.',
      'Thin and fragrant, good with duck.',
      { months: [3, 4] },
    ],
    [
      'Măng vầu tươi luộc',
      'Boiled vầu shoots',
      50_000,
      'Luộc hết hăng, hút chân không.',
      'Boiled mild and vacuum packed.',
      {
        packs: bagsOf(500, 1000),
        shelfLifeDays: 60,
        storage: keep.chilled,
        ocopSet: 1,
        months: [12, 1, 2, 3],
      },
    ],
    [
      'Măng nứa ngâm giấm',
      'Shoots in vinegar',
      80_000,
      'Măng nứa non ngâm giấm gạo, tỏi.',
      'Young shoots in rice vinegar with garlic.',
      { packs: jarsOf(400, 800), storage: keep.opened },
    ],
    [
      'Măng lay luộc',
      'Boiled lay shoots',
      90_000,
      'Măng nhỏ, ngọt, hiếm.',
      'Small, sweet and scarce.',
      { packs: bagsOf(300, 500), shelfLifeDays: 60, storage: keep.chilled, ocopSet: 1, months: [2, 3, 4] },
    ],
  ],
)

/** Bamboo shoots: plain, and where it makes sense first choice, shredded, smoked. */
export const bambooShoots = [
  ...shoots,
  ...at(shoots, 0, 1, 2, 8, 9).map((kind) =>
    inGrade(kind, {
      name: { vi: 'loại một', en: 'first choice' },
      about: { vi: 'Chọn phần ngọn, bỏ gốc già.', en: 'Tips only, without old bases.' },
      priceFactor: 1.3,
    }),
  ),
  ...at(shoots, 0, 1, 4, 8, 10).map((kind) =>
    inGrade(kind, {
      name: { vi: 'thái sợi', en: 'shredded' },
      about: { vi: 'Thái sẵn, chỉ việc nấu.', en: 'Cut and ready to cook.' },
      priceFactor: 1.12,
    }),
  ),
  ...at(shoots, 0, 1).map((kind) =>
    inGrade(kind, {
      name: { vi: 'gác bếp', en: 'hearth-smoked' },
      about: { vi: 'Hun khói trên gác bếp, màu cánh gián.', en: 'Smoked above the hearth to a deep brown.' },
      priceFactor: 1.2,
    }),
  ),
]
