import { bagsOf, bottlesOf, boxesOf, jarsOf, piecesOf } from '../packs.ts'
import type { Grade } from './kind.ts'
import { inGrade, keep, kindTable, shortTable } from './kind.ts'

const herbs = kindTable(
  {
    categorySlug: 'thao-duoc',
    ocopSet: 20,
    illustration: 'herbs',
    packs: bagsOf(200, 500),
    shelfLifeDays: 540,
    storage: keep.sealed,
  },
  [
    [
      'Cà gai leo khô',
      'Dried Solanum procumbens',
      140_000,
      'Thân lá cắt khúc, phơi trong râm.',
      'Cut stems and leaves, dried in the shade.',
    ],
    [
      'Xạ đen khô',
      'Dried celastrus',
      150_000,
      'Lá và cành non vùng đồi.',
      'Leaves and young twigs from the hills.',
    ],
    [
      'Ba kích tím',
      'Purple morinda root',
      420_000,
      'Rễ rút lõi, sấy.',
      'Roots without cores, dried.',
      { months: [10, 11, 12] },
    ],
    [
      'Đinh lăng củ khô',
      'Dried polyscias root',
      260_000,
      'Rễ cây trên năm năm.',
      'Roots over five years old.',
      { months: [10, 11, 12, 1] },
    ],
    [
      'Sa nhân tím',
      'Purple cardamom',
      480_000,
      'Quả sấy, thơm ấm.',
      'Dried fruit, warm scent.',
      { months: [7, 8] },
    ],
    [
      'Hà thủ ô chế',
      'Prepared fleeceflower root',
      380_000,
      'Nấu đậu đen chín lần, phơi chín nắng.',
      'Cooked with black beans nine times.',
      { months: [10, 11, 12] },
    ],
    ['Khôi tía khô', 'Dried ardisia leaf', 320_000, 'Lá hai mặt xanh tím.', 'Leaves, purple beneath.'],
    [
      'Kim tiền thảo',
      'Desmodium',
      120_000,
      'Thân lá phơi khô.',
      'Dried stems and leaves.',
      { months: [5, 6, 7, 8, 9] },
    ],
    [
      'Diệp hạ châu',
      'Phyllanthus',
      130_000,
      'Cây chó đẻ trồng bãi, phơi khô.',
      'Grown on the flats, dried.',
      { months: [5, 6, 7, 8] },
    ],
    ['Giảo cổ lam khô', 'Dried jiaogulan', 200_000, 'Loại năm lá, cắt ngắn.', 'Five-leaved, cut short.'],
    ['Ngải cứu khô', 'Dried mugwort', 110_000, 'Để lâu năm làm điếu ngải.', 'Aged, for moxa.'],
    [
      'Lá tắm người Dao',
      'Dao bathing leaves',
      160_000,
      'Hơn mười loại lá, đun tắm.',
      'More than ten leaves, to boil for a bath.',
      { packs: bagsOf(500, 1000) },
    ],
    [
      'Tam thất bột',
      'Notoginseng powder',
      2_200_000,
      'Củ ba năm nghiền mịn.',
      'Three-year roots, finely ground.',
      { packs: jarsOf(50, 100) },
    ],
    [
      'Nụ hoa tam thất',
      'Notoginseng buds',
      1_400_000,
      'Nụ bao tử, hãm trà.',
      'Young buds for infusion.',
      { packs: jarsOf(50, 100), months: [6, 7, 8] },
    ],
    ['Bạch chỉ', 'Angelica root', 180_000, 'Củ thái lát, sấy.', 'Sliced and dried.', { months: [5, 6] }],
    [
      'Ích mẫu',
      'Motherwort',
      110_000,
      'Thân lá lúc chớm hoa.',
      'Gathered at first flower.',
      { months: [4, 5] },
    ],
    [
      'Sâm cau đen',
      'Black curculigo root',
      520_000,
      'Củ rửa nước vo gạo, phơi.',
      'Washed in rice water and dried.',
      { months: [9, 10, 11] },
    ],
    ['Thổ phục linh', 'Smilax root', 140_000, 'Củ thái lát mỏng.', 'Thinly sliced.'],
  ],
)

const powder: Grade = {
  name: { vi: 'dạng bột', en: 'powdered' },
  about: { vi: 'Nghiền mịn, tiện pha.', en: 'Finely ground.' },
  priceFactor: 1.4,
  own: { packs: jarsOf(100, 200), shelfLifeDays: 365 },
}

const extract: Grade = {
  name: { vi: 'cao đặc', en: 'thick extract' },
  about: {
    vi: 'Cô đặc nhiều giờ; chờ công bố trước khi bán.',
    en: 'Reduced for hours; waits for its declaration before sale.',
  },
  priceFactor: 7,
  own: {
    categorySlug: 'cao-duoc-lieu',
    ocopSet: 18,
    packs: boxesOf(100, 200),
    shelfLifeDays: 730,
    listed: false,
  },
}

/** Dried herbs, and some powdered. */
export const driedHerbs = [
  ...herbs,
  ...[0, 3, 5, 8, 9, 15, 17]
    .flatMap((index) => herbs.slice(index, index + 1))
    .map((kind) => inGrade(kind, { ...powder })),
]

/** Extracts and other functional foods: off the shelf until their paper is there. */
export const herbalExtracts = [0, 1, 3]
  .flatMap((index) => herbs.slice(index, index + 1))
  .map((kind) =>
    inGrade(
      {
        ...kind,
        name: { vi: kind.name.vi.replace(/ (củ )?khô$/, ''), en: kind.name.en.replace(/^Dried /, '') },
      },
      extract,
    ),
  )

const oils = shortTable(
  {
    categorySlug: 'tinh-dau',
    ocopSet: 20,
    illustration: 'essential-oil',
    packs: bottlesOf(10, 30, 100),
    shelfLifeDays: 1095,
    storage: keep.dry,
    about: {
      vi: 'Chưng cất hơi nước từ cây trồng trong vùng.',
      en: 'Steam-distilled from plants of the area.',
    },
  },
  [
    ['Tinh dầu sả chanh', 'Lemongrass oil', 5_500_000],
    ['Tinh dầu sả java', 'Citronella oil', 4_500_000],
    ['Tinh dầu quế', 'Cinnamon oil', 7_500_000],
    ['Tinh dầu tràm', 'Cajeput oil', 6_000_000],
    ['Tinh dầu bạc hà', 'Mint oil', 7_000_000],
    ['Tinh dầu bưởi', 'Pomelo oil', 8_500_000, { months: [8, 9, 10, 11] }],
    ['Tinh dầu cam', 'Orange oil', 5_500_000, { months: [11, 12, 1] }],
    ['Tinh dầu hồi', 'Star anise oil', 6_500_000],
    ['Tinh dầu màng tang', 'Litsea oil', 7_000_000, { months: [6, 7, 8] }],
    ['Tinh dầu khuynh diệp', 'Eucalyptus oil', 6_000_000],
    ['Tinh dầu gừng', 'Ginger oil', 9_000_000],
    ['Tinh dầu ngải cứu', 'Mugwort oil', 9_500_000],
    ['Tinh dầu pơ mu', 'Fokienia oil', 6_500_000],
  ],
)

/** Essential oils, plain and as a room spray. */
export const essentialOils = [
  ...oils,
  ...oils.slice(0, 7).map((kind) =>
    inGrade(kind, {
      name: { vi: 'dạng xịt phòng', en: 'room spray' },
      about: {
        vi: 'Pha cồn thực phẩm, xịt phòng, đuổi muỗi.',
        en: 'Diluted, for rooms and against mosquitoes.',
      },
      priceFactor: 0.14,
      own: { packs: bottlesOf(100, 250), shelfLifeDays: 730 },
    }),
  ),
]

const bar = (grams: number) => piecesOf('bánh', 'bars', grams, 1, 3)

/** Soap, shampoo, balms. */
export const bodyCare = kindTable(
  {
    categorySlug: 'cham-soc-co-the',
    ocopSet: 19,
    illustration: 'soap',
    packs: bar(100),
    shelfLifeDays: 720,
    storage: keep.dry,
  },
  [
    [
      'Xà phòng sả chanh',
      'Lemongrass soap',
      42_000,
      'Dầu dừa, sả, để chín sáu tuần.',
      'Coconut oil and lemongrass, cured six weeks.',
    ],
    ['Xà phòng nghệ', 'Turmeric soap', 42_000, 'Bột nghệ, mật ong.', 'Turmeric and honey.'],
    [
      'Xà phòng than tre',
      'Bamboo charcoal soap',
      45_000,
      'Than tre nghiền mịn.',
      'Finely ground bamboo charcoal.',
    ],
    ['Xà phòng trà xanh', 'Green tea soap', 45_000, 'Bột chè xanh, dầu dừa.', 'Green tea and coconut oil.'],
    ['Xà phòng cám gạo', 'Rice bran soap', 40_000, 'Cám gạo lứt, dịu tay.', 'Brown rice bran, gentle.'],
    ['Xà phòng gấc', 'Gac soap', 48_000, 'Dầu gấc, màu cam.', 'Gac oil, orange.'],
    [
      'Dầu gội bồ kết',
      'Honey locust shampoo',
      260_000,
      'Bồ kết nướng, hương nhu, vỏ bưởi.',
      'Roasted honey locust, basil and pomelo peel.',
      { packs: bottlesOf(250, 500), shelfLifeDays: 365 },
    ],
    [
      'Dầu gội vỏ bưởi',
      'Pomelo peel shampoo',
      260_000,
      'Vỏ bưởi, lá dâu tằm.',
      'Pomelo peel and mulberry leaf.',
      { packs: bottlesOf(250, 500), shelfLifeDays: 365 },
    ],
    [
      'Dầu dưỡng tóc bưởi',
      'Pomelo hair oil',
      900_000,
      'Tinh dầu bưởi pha dầu dừa.',
      'Pomelo oil in coconut oil.',
      { packs: bottlesOf(50, 100) },
    ],
    [
      'Sữa tắm lá tắm',
      'Bathing-leaf wash',
      240_000,
      'Nấu từ lá tắm, bọt nhẹ.',
      'From bathing leaves, lightly foaming.',
      { packs: bottlesOf(250, 500), shelfLifeDays: 365 },
    ],
    [
      'Nước rửa tay sả',
      'Lemongrass hand wash',
      180_000,
      'Sả, dầu dừa.',
      'Lemongrass and coconut oil.',
      { packs: bottlesOf(250, 500), shelfLifeDays: 365 },
    ],
    [
      'Muối ngâm chân thảo mộc',
      'Herbal foot salt',
      110_000,
      'Muối hạt, gừng, quế, ngải.',
      'Salt with ginger, cinnamon and mugwort.',
      { packs: bagsOf(500, 1000) },
    ],
    [
      'Cao xoa bóp',
      'Warming balm',
      1_100_000,
      'Quế, gừng, long não trong sáp ong.',
      'Cinnamon, ginger and camphor in beeswax.',
      { packs: jarsOf(20, 50) },
    ],
    [
      'Túi thơm thảo mộc',
      'Herbal sachet',
      35_000,
      'Vải lanh, quế, hồi, ngải.',
      'Linen with cinnamon, anise and mugwort.',
      {
        categorySlug: 'thao-duoc',
        ocopSet: 20,
        illustration: 'herbs',
        packs: piecesOf('túi', 'sachets', 40, 1, 5),
      },
    ],
  ],
)
