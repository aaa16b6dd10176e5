import { bagsOf, bottlesOf, boxesOf, cansOf, jarsOf } from '../packs.ts'
import { inGrade, keep, kindTable } from './kind.ts'

const fruitDrinks = kindTable(
  {
    categorySlug: 'nuoc-trai-cay',
    ocopSet: 17,
    illustration: 'juice',
    packs: bottlesOf(350, 750),
    shelfLifeDays: 270,
    storage: keep.opened,
  },
  [
    ['Nước mơ', 'Apricot drink', 80_000, 'Mơ ngâm đường ba tháng.', 'Apricots, three months in sugar.'],
    ['Nước dâu tằm', 'Mulberry drink', 85_000, 'Dâu tằm tháng Ba.', 'March mulberries.', { months: [3, 4] }],
    [
      'Nước sấu',
      'Dracontomelon drink',
      75_000,
      'Sấu ngâm gừng.',
      'Sour sấu with ginger.',
      { months: [6, 7] },
    ],
    [
      'Nước cam ép',
      'Orange juice',
      70_000,
      'Cam vườn ép chậm.',
      'Slow-pressed garden oranges.',
      { months: [11, 12, 1], shelfLifeDays: 30, storage: keep.chilled },
    ],
    ['Nước chanh leo', 'Passion fruit drink', 80_000, 'Chua thơm, pha đá.', 'Tart, over ice.'],
    [
      'Nước thanh long',
      'Dragon fruit drink',
      75_000,
      'Thanh long đỏ ép, thêm chanh.',
      'Red dragon fruit with lime.',
      { months: [6, 7, 8, 9] },
    ],
    ['Nước quất mật ong', 'Kumquat honey drink', 85_000, 'Quất, mật ong, muối.', 'Kumquat, honey and salt.'],
    ['Nước gừng sả', 'Ginger lemongrass drink', 60_000, 'Ấm giọng, ít ngọt.', 'Warming, not too sweet.'],
    [
      'Nước táo mèo',
      'Hawthorn drink',
      75_000,
      'Táo mèo ngâm đường.',
      'Hawthorn in sugar.',
      { months: [9, 10] },
    ],
    ['Nước dứa', 'Pineapple drink', 65_000, 'Dứa đồi chín.', 'Ripe hill pineapple.', { months: [5, 6] }],
    [
      'Nước sim',
      'Rose myrtle drink',
      95_000,
      'Sim rừng chín tím.',
      'Ripe purple hill myrtle.',
      { months: [6, 7] },
    ],
    [
      'Trà chanh đào đóng chai',
      'Bottled pink lime tea',
      55_000,
      'Chè xanh, chanh đào.',
      'Green tea with pink lime.',
    ],
  ],
)

/** Fruit drinks, ready to drink and as syrup. */
export const juices = [
  ...fruitDrinks,
  ...fruitDrinks.slice(0, 11).map((kind) => {
    const bare = { vi: kind.name.vi.replace(/^Nước /, ''), en: kind.name.en.replace(/ (drink|juice)$/, '') }
    return inGrade(
      { ...kind, name: { vi: `Siro ${bare.vi}`, en: bare.en } },
      {
        name: { vi: 'cốt đặc', en: 'thick syrup' },
        about: { vi: 'Cốt đặc, một phần pha năm phần nước.', en: 'One part to five parts of water.' },
        priceFactor: 1.9,
        own: { packs: bottlesOf(300, 500), shelfLifeDays: 365, storage: keep.opened },
      },
    )
  }),
]

/** Water and soft drinks of every day. */
export const waters = kindTable(
  {
    categorySlug: 'nuoc-dong-chai',
    ocopSet: 16,
    illustration: 'water',
    packs: cansOf(5000, 20_000),
    shelfLifeDays: 365,
    storage: keep.dry,
  },
  [
    [
      'Nước uống tinh khiết',
      'Purified water',
      3_200,
      'Lọc màng, đóng bình tại xưởng.',
      'Membrane filtered, bottled at the works.',
    ],
    [
      'Nước suối đóng chai',
      'Spring water',
      11_000,
      'Lấy từ nguồn đầu suối, lọc thô và diệt khuẩn.',
      'From a spring head, filtered and sterilised.',
      { packs: bottlesOf(500, 1500), shelfLifeDays: 540 },
    ],
    [
      'Nước lá vối đóng chai',
      'Bottled vối leaf water',
      24_000,
      'Hãm lá vối, không đường.',
      'Infused vối leaf, unsweetened.',
      { ocopSet: 17, illustration: 'juice', packs: bottlesOf(350, 1000), shelfLifeDays: 120 },
    ],
    [
      'Nước đậu đen rang',
      'Roasted black bean water',
      30_000,
      'Đậu đen xanh lòng, không đường.',
      'Green-hearted black beans, unsweetened.',
      { ocopSet: 17, illustration: 'juice', packs: bottlesOf(350, 1000), shelfLifeDays: 120 },
    ],
    [
      'Nước gạo lứt rang',
      'Roasted brown rice water',
      30_000,
      'Gạo lứt đỏ rang thơm.',
      'Roasted red rice.',
      { ocopSet: 17, illustration: 'juice', packs: bottlesOf(350, 1000), shelfLifeDays: 120 },
    ],
  ],
)

const beans = kindTable(
  {
    categorySlug: 'ca-phe-ca-cao',
    ocopSet: 13,
    illustration: 'coffee',
    packs: bagsOf(250, 500),
    shelfLifeDays: 365,
    storage: keep.sealed,
  },
  [
    [
      'Cà phê arabica rang mộc',
      'Arabica coffee',
      420_000,
      'Hạt vùng núi phía Bắc, rang mộc tại xưởng.',
      'Northern highland beans, roasted here.',
    ],
    [
      'Cà phê robusta rang mộc',
      'Robusta coffee',
      280_000,
      'Vị đậm, pha phin.',
      'Strong, for the drip filter.',
    ],
    [
      'Cà phê phối',
      'House blend coffee',
      340_000,
      'Bảy phần robusta, ba phần arabica.',
      'Seven parts robusta, three arabica.',
    ],
    [
      'Cà phê mật ong',
      'Honey-process arabica',
      520_000,
      'Sơ chế mật ong, hậu ngọt.',
      'Honey-processed, sweet after.',
    ],
  ],
)

/** Coffee whole and ground, cocoa. */
export const coffeeAndCocoa = [
  ...beans,
  ...beans.map((kind) =>
    inGrade(kind, {
      name: { vi: 'xay sẵn', en: 'ground' },
      about: { vi: 'Xay vừa cho pha phin.', en: 'Ground for the drip filter.' },
      priceFactor: 1.03,
      own: { shelfLifeDays: 180 },
    }),
  ),
  ...kindTable(
    {
      categorySlug: 'ca-phe-ca-cao',
      ocopSet: 13,
      illustration: 'cocoa',
      packs: jarsOf(150, 300),
      shelfLifeDays: 540,
      storage: keep.sealed,
    },
    [
      [
        'Bột ca cao nguyên chất',
        'Pure cocoa powder',
        480_000,
        'Không đường, không sữa.',
        'No sugar, no milk.',
      ],
      [
        'Ca cao sữa hòa tan',
        'Instant milk cocoa',
        320_000,
        'Ca cao, sữa bột, đường mía.',
        'Cocoa, milk powder, cane sugar.',
        { packs: boxesOf(200, 400) },
      ],
      [
        'Cà phê trứng pha sẵn',
        'Egg coffee mix',
        460_000,
        'Cà phê và kem trứng sấy.',
        'Coffee with dried egg cream.',
        { illustration: 'coffee', packs: boxesOf(150, 300), shelfLifeDays: 270 },
      ],
      [
        'Sô cô la đen',
        'Dark chocolate',
        900_000,
        'Bảy phần mười ca cao.',
        'Seven tenths cocoa.',
        { packs: boxesOf(50, 100), shelfLifeDays: 365 },
      ],
      [
        'Cà phê túi lọc lạnh',
        'Cold brew bags',
        560_000,
        'Ngâm lạnh qua đêm.',
        'Steep overnight in cold water.',
        { illustration: 'coffee', packs: boxesOf(100, 200), shelfLifeDays: 180 },
      ],
    ],
  ),
]

const liquor = { ocopSet: 15, packs: bottlesOf(500, 750), listed: false }

/** Spirits and rice wine: off the shelf until the licence is there; 18 and over. */
export const spirits = kindTable(
  {
    categorySlug: 'ruou',
    ocopSet: 14,
    illustration: 'wine',
    packs: bottlesOf(500, 1000),
    shelfLifeDays: null,
    storage: keep.dry,
    listed: false,
  },
  [
    [
      'Rượu nếp men lá',
      'Leaf-yeast sticky-rice spirit',
      160_000,
      'Nếp nương, men lá rừng, chưng chậm.',
      'Hill rice and forest-leaf yeast, slowly distilled.',
    ],
    ['Rượu ngô men lá', 'Leaf-yeast corn spirit', 130_000, 'Ngô tẻ vùng cao.', 'Highland maize.'],
    [
      'Rượu nếp cái hoa vàng',
      'Golden-flower rice spirit',
      150_000,
      'Nếp cái, ủ chum đất.',
      'Rested in clay jars.',
    ],
    ['Rượu sắn men lá', 'Leaf-yeast cassava spirit', 80_000, 'Sắn đồi, men lá.', 'Hill cassava.'],
    [
      'Rượu nếp cẩm',
      'Black sticky-rice wine',
      140_000,
      'Ủ nếp cẩm, ngọt dịu.',
      'Fermented black rice, gently sweet.',
      liquor,
    ],
    [
      'Rượu cần',
      'Jar wine',
      120_000,
      'Ủ vò với trấu, uống bằng cần.',
      'Fermented in jars with husk, drunk through reeds.',
      { ...liquor, packs: jarsOf(3000, 5000) },
    ],
    [
      'Rượu mơ',
      'Apricot liqueur',
      220_000,
      'Mơ ngâm một năm.',
      'A year on apricots.',
      { ...liquor, months: [3, 4] },
    ],
    [
      'Rượu táo mèo',
      'Hawthorn liqueur',
      200_000,
      'Táo mèo ngâm, màu cánh gián.',
      'Hawthorn, amber brown.',
      { ...liquor, months: [9, 10] },
    ],
    [
      'Rượu dâu tằm',
      'Mulberry wine',
      190_000,
      'Dâu tằm lên men.',
      'Fermented mulberry.',
      { ...liquor, months: [3, 4] },
    ],
    [
      'Rượu chuối hột',
      'Wild banana liqueur',
      170_000,
      'Chuối hột rừng sao vàng.',
      'Roasted wild banana.',
      liquor,
    ],
  ],
)
