import { bagsOf, boxesOf, bottlesOf, jarsOf, traysOf } from '../packs.ts'
import { inGrade, keep, kindTable } from './kind.ts'

const fresh = kindTable(
  {
    categorySlug: 'nam-tuoi',
    ocopSet: 1,
    illustration: 'mushroom',
    packs: traysOf(300, 500, 1000),
    shelfLifeDays: 7,
    storage: keep.crisper,
  },
  [
    [
      'Nấm đùi gà',
      'King oyster mushrooms',
      110_000,
      'Thân dày, ngọt, trồng nhà lạnh.',
      'Thick and sweet, grown in a cool house.',
    ],
    [
      'Nấm sò',
      'Oyster mushrooms',
      55_000,
      'Trồng trên bịch mùn cưa, hái sáng.',
      'Grown on sawdust, picked in the morning.',
    ],
    ['Nấm sò tím', 'Purple oyster mushrooms', 65_000, 'Mũ tím, giòn hơn nấm sò.', 'Purple caps, crisper.'],
    ['Nấm hương tươi', 'Fresh shiitake', 140_000, 'Mũ dày, thơm.', 'Thick caps, fragrant.'],
    [
      'Nấm rơm',
      'Straw mushrooms',
      120_000,
      'Ủ rơm nếp, nấm búp.',
      'On sticky-rice straw, picked as buds.',
      { months: [4, 5, 6, 7, 8, 9, 10], shelfLifeDays: 3 },
    ],
    [
      'Nấm mỡ',
      'Button mushrooms',
      90_000,
      'Trắng, mềm, vụ đông.',
      'White and soft, a winter crop.',
      { months: [11, 12, 1, 2, 3], shelfLifeDays: 5 },
    ],
    ['Nấm kim châm', 'Enoki', 70_000, 'Sợi trắng, ăn lẩu.', 'White threads for hotpot.'],
    ['Nấm ngọc châm', 'Shimeji', 120_000, 'Bó nhỏ, giòn.', 'Small, crisp clusters.'],
    ['Nấm hầu thủ', 'Lion’s mane', 260_000, 'Xù như bờm, nấu canh.', 'Shaggy, for soup.'],
    [
      'Nấm chân dài',
      'Long-stem mushrooms',
      90_000,
      'Thân dài, ngọt nước.',
      'Long stems, sweet broth.',
      { months: [5, 6, 7, 8, 9] },
    ],
    [
      'Mộc nhĩ tươi',
      'Fresh wood ear',
      60_000,
      'Giòn, thái nhân nem.',
      'Crisp, for rolls.',
      { months: [4, 5, 6, 7, 8, 9, 10] },
    ],
    [
      'Đông trùng hạ thảo tươi',
      'Fresh cordyceps',
      4_800_000,
      'Nuôi trên nhộng và gạo, hái ngày thứ 60.',
      'Grown on pupae and rice, picked on day 60.',
      {
        categorySlug: 'dong-trung-ha-thao',
        ocopSet: 20,
        illustration: 'cordyceps',
        packs: boxesOf(50, 100),
        storage: keep.chilled,
        shelfLifeDays: 10,
      },
    ],
  ],
)

/** Fresh mushrooms, plain and picked as buds. */
export const freshMushrooms = [
  ...fresh,
  ...fresh.slice(0, 5).map((kind) =>
    inGrade(kind, {
      name: { vi: 'búp non', en: 'young buds' },
      about: { vi: 'Hái lúc còn búp, giòn ngọt hơn.', en: 'Picked young: crisper and sweeter.' },
      priceFactor: 1.25,
    }),
  ),
]

const dried = kindTable(
  {
    categorySlug: 'nam-kho',
    ocopSet: 7,
    illustration: 'mushroom',
    packs: bagsOf(100, 200, 500),
    shelfLifeDays: 365,
    storage: keep.sealed,
  },
  [
    ['Nấm hương khô', 'Dried shiitake', 420_000, 'Mũ đều, sấy than.', 'Even caps, dried over charcoal.'],
    ['Mộc nhĩ khô', 'Dried wood ear', 220_000, 'Phơi nắng, nở nhanh.', 'Sun-dried, swells quickly.'],
    ['Nấm sò khô', 'Dried oyster mushrooms', 320_000, 'Xé sợi, sấy.', 'Torn and dried.'],
    [
      'Nấm rơm khô',
      'Dried straw mushrooms',
      450_000,
      'Bổ đôi, phơi nắng.',
      'Halved and sun-dried.',
      { months: [5, 6, 7, 8, 9] },
    ],
    ['Nấm đùi gà sấy', 'Dried king oyster', 480_000, 'Thái lát, sấy giòn.', 'Sliced and crisp.'],
    [
      'Nấm linh chi',
      'Lingzhi',
      900_000,
      'Tai nguyên, đóng hộp.',
      'Whole brackets, boxed.',
      { ocopSet: 20, packs: boxesOf(100, 250), shelfLifeDays: 730 },
    ],
    [
      'Nấm linh chi thái lát',
      'Sliced lingzhi',
      950_000,
      'Thái lát, tiện sắc nước.',
      'Sliced, for decoctions.',
      { ocopSet: 20, packs: boxesOf(100, 250), shelfLifeDays: 730 },
    ],
    [
      'Ruốc nấm',
      'Mushroom floss',
      380_000,
      'Nấm sò xé, rang mắm chay.',
      'Torn oyster mushrooms, dry-fried.',
      { packs: jarsOf(100, 200), shelfLifeDays: 120 },
    ],
    [
      'Snack nấm giòn',
      'Mushroom crisps',
      420_000,
      'Sấy chân không, rắc muối.',
      'Vacuum-dried with salt.',
      { packs: bagsOf(50, 100), ocopSet: 5, shelfLifeDays: 180 },
    ],
    [
      'Hạt nêm nấm',
      'Mushroom granules',
      280_000,
      'Nấm hương, củ cải, muối.',
      'Shiitake, radish and salt.',
      { packs: jarsOf(150, 300), ocopSet: 10, shelfLifeDays: 365 },
    ],
    [
      'Nấm hương rim',
      'Braised shiitake',
      320_000,
      'Rim mặn ngọt, ăn liền.',
      'Sweet and savoury, ready to eat.',
      { packs: jarsOf(150, 300), ocopSet: 5, shelfLifeDays: 90, storage: keep.opened },
    ],
    [
      'Giò nấm chay',
      'Vegetarian mushroom roll',
      180_000,
      'Nấm, đậu phụ, tiêu.',
      'Mushroom, tofu and pepper.',
      { packs: bagsOf(300, 500), ocopSet: 5, shelfLifeDays: 15, storage: keep.chilled },
    ],
  ],
)

/** Dried mushrooms and what is made of them. */
export const driedMushrooms = [
  ...dried,
  ...dried.slice(0, 5).map((kind) =>
    inGrade(kind, {
      name: { vi: 'loại một', en: 'first choice' },
      about: { vi: 'Lựa tay, bỏ vụn.', en: 'Hand-picked, no pieces.' },
      priceFactor: 1.3,
    }),
  ),
]

/** Cordyceps, dried and prepared; what claims an effect waits for its paper. */
export const cordyceps = kindTable(
  {
    categorySlug: 'dong-trung-ha-thao',
    ocopSet: 20,
    illustration: 'cordyceps',
    packs: jarsOf(10, 20, 50),
    shelfLifeDays: 730,
    storage: keep.sealed,
  },
  [
    [
      'Đông trùng hạ thảo khô',
      'Dried cordyceps',
      69_000_000,
      'Sấy thăng hoa, giữ màu cam.',
      'Freeze-dried, keeps its orange colour.',
    ],
    [
      'Đông trùng hạ thảo nguyên con',
      'Cordyceps on the pupa',
      48_000_000,
      'Nuôi trên nhộng tằm, sấy khô nguyên con.',
      'Grown on silkworm pupae, dried whole.',
    ],
    [
      'Trà đông trùng hạ thảo',
      'Cordyceps tea bags',
      14_000,
      'Túi lọc pha cùng kỷ tử, táo đỏ.',
      'In bags with goji and red dates.',
      {
        ocopSet: 12,
        categorySlug: 'tra-thao-moc',
        packs: { ...boxesOf(20), unit: 'piece', pieceWord: { vi: 'túi lọc', en: 'tea bags' }, unitWeight: 3 },
      },
    ],
    [
      'Đông trùng ngâm mật ong',
      'Cordyceps in honey',
      2_200_000,
      'Đông trùng khô ngâm mật hoa nhãn.',
      'Dried cordyceps in longan honey.',
      { packs: jarsOf(200, 400), ocopSet: 8, shelfLifeDays: 540 },
    ],
    [
      'Bột đông trùng hạ thảo',
      'Cordyceps powder',
      32_000_000,
      'Nghiền mịn từ quả thể và giá thể.',
      'Ground from fruit bodies and substrate.',
      { packs: jarsOf(20, 50) },
    ],
    [
      'Giá thể đông trùng sấy',
      'Dried cordyceps substrate',
      3_000_000,
      'Phần gạo lứt sau thu, hầm gà.',
      'The brown rice left after harvest, for stews.',
      { packs: bagsOf(100, 200) },
    ],
    [
      'Nước đông trùng hạ thảo',
      'Cordyceps drink',
      320_000,
      'Đóng chai nhỏ, ngọt dịu.',
      'In small bottles, mildly sweet.',
      {
        categorySlug: 'nuoc-trai-cay',
        ocopSet: 17,
        packs: bottlesOf(100, 300),
        shelfLifeDays: 180,
        storage: keep.opened,
      },
    ],
    [
      'Viên đông trùng hạ thảo',
      'Cordyceps capsules',
      9_500_000,
      'Viên nang bột đông trùng.',
      'Capsules of cordyceps powder.',
      { categorySlug: 'cao-duoc-lieu', ocopSet: 18, packs: boxesOf(30, 60), listed: false },
    ],
  ],
)
