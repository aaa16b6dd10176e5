import { piecesOf } from '../packs.ts'
import { inGrade, kindTable, shortTable } from './kind.ts'

const stem = (...amounts: number[]) => piecesOf('cành', 'stems', 60, ...amounts)
const pot = (grams: number) => piecesOf('chậu', 'pot', grams, 1)

/** Cut and potted flowers. */
export const flowers = kindTable(
  { categorySlug: 'hoa', ocopSet: 23, illustration: 'flower', packs: stem(10, 50), shelfLifeDays: 7 },
  [
    [
      'Hoa hồng cắt cành',
      'Cut roses',
      4_500,
      'Cắt sáng sớm, ngâm nước mát.',
      'Cut at dawn and kept in water.',
    ],
    [
      'Hoa cúc vàng',
      'Yellow chrysanthemums',
      3_500,
      'Cành dài, bông to.',
      'Long stems, large heads.',
      { months: [9, 10, 11, 12, 1] },
    ],
    [
      'Hoa cúc họa mi',
      'Daisies',
      1_200,
      'Chỉ có đầu đông.',
      'Early winter only.',
      { months: [11, 12], packs: stem(50, 100) },
    ],
    ['Hoa lay ơn', 'Gladioli', 5_500, 'Hoa Tết, búp đều.', 'For Tết, even buds.', { months: [12, 1, 2] }],
    [
      'Hoa ly',
      'Lilies',
      22_000,
      'Năm đến bảy nụ một cành.',
      'Five to seven buds a stem.',
      { months: [11, 12, 1, 2], packs: stem(5, 10) },
    ],
    ['Hoa đồng tiền', 'Gerberas', 4_000, 'Nhiều màu, cành cứng.', 'Many colours, firm stems.'],
    [
      'Hoa sen',
      'Lotus flowers',
      6_000,
      'Hái búp tối, nở sáng.',
      'Picked as buds in the evening.',
      { months: [5, 6, 7, 8] },
    ],
    [
      'Hoa hướng dương',
      'Sunflowers',
      12_000,
      'Bông vừa, cành thẳng.',
      'Medium heads, straight stems.',
      { months: [4, 5, 11, 12], packs: stem(5, 10) },
    ],
    [
      'Cành đào Tết',
      'Peach branches for Tết',
      250_000,
      'Đào phai, nụ dày.',
      'Pale peach with dense buds.',
      { months: [1, 2], packs: piecesOf('cành', 'branch', 1500, 1) },
    ],
    [
      'Hoa lan hồ điệp',
      'Phalaenopsis orchids',
      180_000,
      'Một cành một chậu nhỏ.',
      'One spray in a small pot.',
      { packs: pot(900), shelfLifeDays: 45, months: [12, 1, 2, 3] },
    ],
    [
      'Lan phi điệp',
      'Dendrobium anosmum',
      320_000,
      'Ghép gỗ, đã thuần vườn.',
      'Mounted on wood, garden grown.',
      { packs: pot(1200), shelfLifeDays: null },
    ],
    [
      'Lan kiếm',
      'Cymbidium',
      280_000,
      'Chậu ba thân, lá bền.',
      'Three growths in a pot.',
      { packs: pot(3000), shelfLifeDays: null },
    ],
    [
      'Hoa dạ yến thảo',
      'Petunias',
      60_000,
      'Chậu treo, nhiều bông.',
      'In hanging pots.',
      { packs: pot(900), shelfLifeDays: 60, months: [2, 3, 4, 10, 11, 12] },
    ],
    [
      'Hoa giấy',
      'Bougainvillea',
      150_000,
      'Chậu dáng tròn.',
      'Rounded in its pot.',
      { packs: pot(5000), shelfLifeDays: null },
    ],
    [
      'Hồng cổ Sa Pa',
      'Old Sa Pa rose',
      220_000,
      'Bầu đất, gốc hai năm.',
      'Two-year plants.',
      { packs: pot(4000), shelfLifeDays: null },
    ],
  ],
)

const trees = shortTable(
  {
    categorySlug: 'cay-canh',
    ocopSet: 24,
    illustration: 'bonsai',
    packs: pot(5000),
    shelfLifeDays: null,
    about: { vi: 'Cây thuần chậu, uốn tỉa tại vườn.', en: 'Settled in its pot, trained in the garden.' },
  },
  [
    ['Cây sanh mini', 'Small ficus bonsai', 650_000],
    ['Cây si mini', 'Small weeping ficus', 550_000],
    ['Cây lộc vừng mini', 'Small barringtonia', 900_000],
    ['Cây mai chiếu thủy', 'Wrightia bonsai', 750_000],
    ['Cây quất cảnh', 'Kumquat tree', 350_000, { months: [12, 1, 2] }],
    ['Cây đào thế', 'Trained peach tree', 1_600_000, { months: [1, 2], packs: pot(15_000) }],
    ['Cây tùng la hán', 'Podocarpus bonsai', 1_200_000],
    ['Cây nguyệt quế', 'Orange jasmine', 420_000],
    ['Cây hoa trà vàng giống', 'Golden camellia sapling', 180_000, { packs: pot(1500) }],
    ['Sen đá', 'Succulent', 25_000, { packs: piecesOf('chậu', 'pots', 180, 1, 5) }],
    ['Cây kim tiền', 'ZZ plant', 120_000, { packs: pot(1800) }],
    ['Cây lưỡi hổ', 'Snake plant', 80_000, { packs: pot(1500) }],
    ['Bưởi cảnh ghép', 'Grafted ornamental pomelo', 2_200_000, { months: [12, 1], packs: pot(20_000) }],
  ],
)

/** Ornamental trees, and some older. */
export const ornamentalTrees = [
  ...trees,
  ...trees.slice(0, 4).map((kind) =>
    inGrade(kind, {
      name: { vi: 'gốc lâu năm', en: 'aged trunk' },
      about: { vi: 'Gốc trên mười năm, vỏ già.', en: 'A trunk of over ten years.' },
      priceFactor: 2.6,
      own: { packs: pot(12_000) },
    }),
  ),
]

const fishBag = (...amounts: number[]) => piecesOf('con', 'fish', 150, ...amounts)

/** Ornamental fish: for the province only. */
export const ornamentalFish = shortTable(
  {
    categorySlug: 'ca-canh',
    ocopSet: 25,
    illustration: 'ornamental-fish',
    packs: fishBag(2, 10),
    shelfLifeDays: null,
    about: {
      vi: 'Nuôi ao nhà, đóng túi ô-xy, giao trong tỉnh.',
      en: 'Pond-raised, bagged with oxygen, within the province.',
    },
  },
  [
    ['Cá chép koi cỡ nhỏ', 'Small koi', 60_000],
    ['Cá vàng ba đuôi', 'Fancy goldfish', 25_000],
    ['Cá bảy màu', 'Guppies', 6_000, { packs: fishBag(10, 20) }],
    ['Cá betta', 'Betta', 45_000, { packs: fishBag(1, 2) }],
    [
      'Cá chép đỏ cúng ông Táo',
      'Red carp for the Kitchen Gods',
      15_000,
      { packs: fishBag(3, 6), months: [1, 2] },
    ],
    ['Cá mún', 'Platies', 7_000, { packs: fishBag(10, 20) }],
  ],
)
