import { bagsOf, boxesOf, jarsOf, packetsOf, teaBagsOf } from '../packs.ts'
import type { Grade, Kind } from './kind.ts'
import { inGrade, keep, kindTable, withGrades } from './kind.ts'

const teaSeason = [3, 4, 5, 6, 7, 8, 9, 10, 11]

const green = kindTable(
  {
    categorySlug: 'che-xanh',
    ocopSet: 11,
    illustration: 'tea',
    packs: bagsOf(100, 200, 500),
    shelfLifeDays: 730,
    storage: keep.sealed,
    ingredients: { vi: 'Búp và lá chè.', en: 'Tea buds and leaves.' },
    months: teaSeason,
  },
  [
    [
      'Chè móc câu',
      'Hook-leaf green tea',
      420_000,
      'Búp một tôm hai lá xoăn như móc câu, nước xanh.',
      'One bud and two leaves curled like hooks; a green cup.',
    ],
    [
      'Chè nõn tôm',
      'Shrimp-bud green tea',
      680_000,
      'Chỉ hái một tôm một lá, chát dịu, ngọt hậu.',
      'One bud and one leaf only; gently astringent, sweet after.',
    ],
    [
      'Chè đinh',
      'Pin-bud tea',
      2_600_000,
      'Chỉ lấy nõn chưa mở, cánh nhỏ như đinh.',
      'Unopened buds only, thin as pins.',
      { packs: boxesOf(100, 200) },
    ],
    [
      'Chè búp',
      'Bud tea',
      280_000,
      'Chè uống hằng ngày, nước vàng xanh, đượm.',
      'An everyday tea with a yellow-green, lasting cup.',
    ],
    [
      'Chè cám',
      'Fine-cut tea',
      140_000,
      'Vụn chè sàng kỹ, pha đậm, hợp quán nước.',
      'Well-sifted broken leaf, strong, for tea stalls.',
      { packs: bagsOf(500, 1000) },
    ],
    [
      'Chè xanh lá già',
      'Old-leaf tea',
      90_000,
      'Lá già sao khô để hãm ấm tích.',
      'Mature leaves, dried for the big pot.',
      { packs: bagsOf(500, 1000) },
    ],
  ],
)

const plainGrades: Grade[] = [
  {
    name: { vi: 'LDP1', en: 'LDP1 cultivar' },
    about: { vi: 'Giống chè lai LDP1.', en: 'Of the LDP1 hybrid.' },
    priceFactor: 1,
  },
  {
    name: { vi: 'Kim Tuyên', en: 'Kim Tuyên cultivar' },
    about: { vi: 'Giống Kim Tuyên, thơm mùi sữa.', en: 'Of Kim Tuyên, with a milky scent.' },
    priceFactor: 1.3,
  },
  {
    name: { vi: 'Phúc Vân Tiên', en: 'Phúc Vân Tiên cultivar' },
    about: { vi: 'Giống Phúc Vân Tiên, hương hoa.', en: 'Of Phúc Vân Tiên, flowery.' },
    priceFactor: 1.35,
  },
  {
    name: { vi: 'Bát Tiên', en: 'Bát Tiên cultivar' },
    about: { vi: 'Giống Bát Tiên, thơm lâu.', en: 'Of Bát Tiên, lastingly fragrant.' },
    priceFactor: 1.4,
  },
  {
    name: { vi: 'ướp nhài', en: 'scented with jasmine' },
    about: { vi: 'Ướp hoa nhài tươi nhiều lượt.', en: 'Scented many times with fresh jasmine.' },
    priceFactor: 1.45,
  },
  {
    name: { vi: 'ướp sen', en: 'scented with lotus' },
    about: { vi: 'Ướp gạo sen, chỉ làm mùa hè.', en: 'Scented with lotus pollen, made in summer only.' },
    priceFactor: 3,
    own: { months: [6, 7, 8], packs: boxesOf(50, 100) },
  },
]

const greenExtras: Kind[] = kindTable(
  {
    categorySlug: 'che-xanh',
    ocopSet: 11,
    illustration: 'green-tea-powder',
    packs: jarsOf(50, 100),
    shelfLifeDays: 540,
    storage: keep.sealed,
    months: teaSeason,
  },
  [
    [
      'Bột trà xanh matcha',
      'Green tea powder',
      1_500_000,
      'Lá che nắng, nghiền mịn để pha và làm bánh.',
      'Shaded leaf, finely ground for drinks and baking.',
    ],
    [
      'Trà xanh túi lọc',
      'Green tea bags',
      1_800,
      'Chè xanh vụn trong túi giấy không keo.',
      'Green tea in unglued paper bags.',
      { illustration: 'tea', packs: teaBagsOf(25, 50) },
    ],
    [
      'Hồng trà sợi',
      'Whole-leaf black tea',
      520_000,
      'Lên men trọn, nước đỏ hồng, ngọt.',
      'Fully oxidised; a red, sweet cup.',
      { illustration: 'tea', packs: bagsOf(100, 200) },
    ],
    [
      'Trà ô long',
      'Oolong tea',
      900_000,
      'Vo viên, lên men nửa chừng.',
      'Rolled and half oxidised.',
      { illustration: 'tea', packs: boxesOf(100, 200) },
    ],
    [
      'Chè tươi bó',
      'Fresh tea branches',
      30_000,
      'Cành chè tươi để hãm, hái buổi sáng.',
      'Fresh branches to steep, picked in the morning.',
      { illustration: 'tea', packs: packetsOf(500, 1000), shelfLifeDays: 5, storage: keep.crisper },
    ],
  ],
)

/** Green teas of the midland hills: rolled by grade, by cultivar, scented. */
export const greenTeas = [...green, ...greenExtras, ...withGrades(green.slice(0, 4), plainGrades).slice(4)]

const shan = kindTable(
  {
    categorySlug: 'che-xanh',
    ocopSet: 11,
    illustration: 'tea',
    packs: bagsOf(100, 200),
    shelfLifeDays: 1095,
    storage: keep.sealed,
    months: [3, 4, 5, 8, 9, 10],
  },
  [
    [
      'Chè Shan tuyết',
      'Shan Tuyết tea',
      620_000,
      'Hái trên cây cao ở vùng núi, búp phủ lông trắng.',
      'From tall highland trees; buds with white down.',
    ],
    [
      'Bạch trà Shan',
      'Shan white tea',
      2_800_000,
      'Nõn phơi héo trong râm, không vò.',
      'Buds withered in the shade, not rolled.',
      { packs: boxesOf(50, 100) },
    ],
    [
      'Hồng trà Shan',
      'Shan black tea',
      980_000,
      'Nước đỏ cam, thơm mùi mật.',
      'An orange-red cup that smells of honey.',
    ],
    [
      'Hoàng trà Shan',
      'Shan yellow tea',
      1_200_000,
      'Ủ vàng nhẹ, ít chát.',
      'Gently yellowed, low in astringency.',
    ],
    [
      'Trà Shan ép bánh',
      'Shan tea cake',
      1_100_000,
      'Ép bánh tròn, để lâu càng dịu.',
      'Pressed in rounds; mellows with age.',
      { packs: packetsOf(200, 357), shelfLifeDays: null },
    ],
    [
      'Trà Shan ống tre',
      'Shan tea in bamboo',
      1_300_000,
      'Nhồi ống tre, hun trên gác bếp.',
      'Packed in bamboo and smoked above the hearth.',
      { packs: packetsOf(150, 300), shelfLifeDays: null },
    ],
    [
      'Trà Shan túi lọc',
      'Shan tea bags',
      3_500,
      'Chè Shan cắt vừa, tiện pha ở cơ quan.',
      'Cut Shan leaf for the office cup.',
      { packs: teaBagsOf(20, 40) },
    ],
  ],
)

/** The highland teas at these places of the table, in one picking. */
const picked = (grade: Grade, ...places: number[]): Kind[] =>
  shan.filter((_, index) => places.includes(index)).map((kind) => inGrade(kind, grade))

/** Highland teas, plain and by picking, where the picking shows in the cup. */
export const shanTeas = [
  ...shan,
  ...picked(
    {
      name: { vi: 'vụ xuân', en: 'spring picking' },
      about: { vi: 'Lứa hái đầu sau Tết.', en: 'The first picking after Tết.' },
      priceFactor: 1.25,
      own: { months: [3, 4] },
    },
    ...[0, 1, 2, 3, 4, 5],
  ),
  ...picked(
    {
      name: { vi: 'một tôm một lá', en: 'one bud, one leaf' },
      about: { vi: 'Hái đúng một tôm một lá.', en: 'Picked as one bud and one leaf.' },
      priceFactor: 1.4,
    },
    ...[0, 2, 3],
  ),
  ...picked(
    {
      name: { vi: 'vụ thu', en: 'autumn picking' },
      about: { vi: 'Lứa cuối năm, nước vàng đậm.', en: 'The last picking, with a deeper cup.' },
      priceFactor: 1.1,
      own: { months: [9, 10] },
    },
    ...[0, 2, 3, 4, 5],
  ),
]
