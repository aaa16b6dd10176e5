import { bagsOf, bottlesOf, boxesOf, jarsOf, teaBagsOf, traysOf } from '../packs.ts'
import { keep } from '../kinds/kind.ts'
import { good, shelves } from './good.ts'
import type { RealProduct } from './real-product.ts'
import type { RealMaker } from './real-seller.ts'
import { known, knownGoods, songLo, songLoGoods } from './villages.ts'

const bees = 'Công ty CP Ong Tam Đảo'
const goldenTea = 'Công ty TNHH Trà hoa vàng Tam Đảo'

/** Makers of former Vĩnh Phúc that the press names, and two headings for those that it does not. */
export const vinhPhucMakers: RealMaker[] = [
  { name: bees, kind: 'enterprise', source: 'fourStar' },
  { name: goldenTea, kind: 'enterprise', source: 'fourStar' },
  { name: 'Công ty TNHH Nấm Phùng Gia', kind: 'enterprise', source: 'fourStar' },
  { name: 'DBFOOD', kind: null, source: 'phapLuat' },
  { name: 'Tân Đại Dương Vĩnh Phúc', kind: null, source: 'phapLuat' },
  { name: 'Dược liệu Hưng Nguyên', kind: null, source: 'phapLuat' },
  { name: 'HTX SX-TM-DV tương Khả Do', kind: 'cooperative', source: 'phapLuat' },
  { name: 'HTX cây trồng Sông Lô Xanh', kind: 'cooperative', source: 'songLo', formerPlace: 'Sông Lô' },
  {
    name: 'Bà Mùi (Đôn Nhân)',
    kind: null,
    source: 'songLo',
    communeCode: '08782',
    formerPlace: 'Đôn Nhân, Sông Lô',
  },
  { name: songLo, kind: null, source: 'songLo', formerPlace: 'Sông Lô', unnamed: true },
  { name: 'HTX Nấm Tam Đảo', kind: 'cooperative', source: 'tamDaoMushroom' },
  { name: known, kind: null, source: 'general', unnamed: true },
]

const honeyJar = jarsOf(250, 500)

const beeGoods: RealProduct[] = [
  {
    maker: bees,
    vi: 'Tacumin',
    en: 'Tacumin',
    kind: good(shelves.steepedHoney, 900_000, jarsOf(100, 200), 'Sản phẩm từ mật ong.', 'A honey product.'),
    source: 'fourStar',
    stars: 4,
  },
  {
    maker: bees,
    vi: 'Mật ong Curcumin',
    en: 'Curcumin honey',
    kind: good(
      shelves.steepedHoney,
      480_000,
      honeyJar,
      'Mật ong phối tinh chất nghệ.',
      'Honey with turmeric extract.',
    ),
    source: 'fourStar',
    stars: 4,
  },
  {
    maker: bees,
    vi: 'Mật ong quất',
    en: 'Kumquat honey',
    kind: good(
      shelves.steepedHoney,
      360_000,
      honeyJar,
      'Mật ong và quất, pha nước ấm hoặc nước đá.',
      'Honey and kumquat, for warm or iced drinks.',
    ),
    source: 'fourStar',
    stars: 4,
  },
  {
    maker: bees,
    vi: 'Mật ong chanh leo',
    en: 'Passion fruit honey',
    kind: good(
      shelves.steepedHoney,
      360_000,
      honeyJar,
      'Mật ong và chanh leo, vị chua thơm.',
      'Honey and passion fruit, tart and fragrant.',
    ),
    source: 'fourStar',
    stars: 4,
  },
  {
    maker: bees,
    vi: 'Mật ong sữa chúa',
    en: 'Royal jelly honey',
    kind: good(shelves.royalJelly, 540_000, honeyJar, 'Mật ong hòa sữa ong chúa.', 'Honey with royal jelly.'),
    source: 'fourStar',
    stars: 4,
  },
  {
    maker: bees,
    vi: 'Mật ong hoa rừng',
    en: 'Forest blossom honey',
    kind: good(
      shelves.honey,
      380_000,
      jarsOf(250, 500, 1000),
      'Mật ong nhiều loài hoa rừng.',
      'Honey of many forest flowers.',
      { months: [8, 9, 10] },
    ),
    source: 'fourStar',
    stars: 4,
  },
  {
    maker: bees,
    vi: 'Mật ong bánh tổ Tam Đảo',
    en: 'Tam Đảo comb honey',
    kind: good(
      shelves.honey,
      620_000,
      boxesOf(300, 500),
      'Mật còn nguyên trong bánh tổ, ăn cả sáp.',
      'Honey still in its comb, eaten with the wax.',
      { shelfLifeDays: 365 },
    ),
    source: 'fourStar',
    stars: 4,
  },
]

const teaAndMushrooms: RealProduct[] = [
  {
    maker: goldenTea,
    vi: 'Hoa trà hoa vàng Tam Đảo',
    en: 'Tam Đảo golden camellia flowers',
    kind: good(
      shelves.flowerTea,
      11_000_000,
      boxesOf(20, 50),
      'Hoa trà hoa vàng sấy, hãm nước nóng.',
      'Dried golden camellia flowers for infusion.',
      { months: [11, 12, 1, 2] },
    ),
    source: 'fourStar',
    stars: 4,
  },
  {
    maker: goldenTea,
    vi: 'Trà túi lọc trà hoa vàng Tam Đảo',
    en: 'Tam Đảo golden camellia tea bags',
    kind: good(
      shelves.flowerTea,
      12_000,
      teaBagsOf(20),
      'Lá và hoa trà hoa vàng trong túi lọc.',
      'Golden camellia leaf and flower in bags.',
    ),
    source: 'fourStar',
    stars: 4,
  },
  {
    maker: 'Công ty TNHH Nấm Phùng Gia',
    vi: 'Nấm đùi gà Phùng Gia',
    en: 'Phùng Gia king oyster mushrooms',
    kind: good(
      shelves.freshMushroom,
      115_000,
      traysOf(300, 500),
      'Nấm đùi gà tươi, thân dày.',
      'Fresh king oyster mushrooms with thick stems.',
      { storage: keep.crisper },
    ),
    source: 'fourStar',
    stars: 4,
  },
  {
    maker: 'DBFOOD',
    vi: 'Trà gạo lứt hữu cơ hoa bách hợp',
    en: 'Organic brown rice tea with lily',
    kind: good(
      shelves.herbalTea,
      320_000,
      bagsOf(200, 500),
      'Gạo lứt rang cùng hoa bách hợp, hãm nước nóng.',
      'Roasted brown rice with lily flower, for infusion.',
    ),
    source: 'phapLuat',
  },
  {
    maker: 'Tân Đại Dương Vĩnh Phúc',
    vi: 'Trà hoa vàng Tam Đảo núi',
    en: 'Mountain golden camellia tea of Tam Đảo',
    kind: good(
      shelves.flowerTea,
      9_000_000,
      boxesOf(20, 50),
      'Hoa trà hoa vàng sấy khô.',
      'Dried golden camellia.',
      { months: [11, 12, 1, 2] },
    ),
    source: 'phapLuat',
  },
  {
    maker: 'Dược liệu Hưng Nguyên',
    vi: 'Đông trùng hạ thảo sấy thăng hoa',
    en: 'Freeze-dried cordyceps',
    kind: good(
      shelves.cordyceps,
      68_000_000,
      jarsOf(10, 20),
      'Quả thể đông trùng sấy thăng hoa.',
      'Freeze-dried cordyceps fruit bodies.',
    ),
    source: 'phapLuat',
  },
  {
    maker: 'HTX Nấm Tam Đảo',
    vi: 'Đông trùng hạ thảo Tam Đảo',
    en: 'Tam Đảo cordyceps',
    kind: good(
      shelves.cordyceps,
      66_000_000,
      jarsOf(10, 20),
      'Đông trùng hạ thảo nuôi trồng, sấy khô.',
      'Cultivated cordyceps, dried.',
    ),
    source: 'tamDaoMushroom',
    stars: 4,
  },
  {
    maker: 'HTX SX-TM-DV tương Khả Do',
    vi: 'Tương Khả Do',
    en: 'Khả Do soy paste',
    kind: good(
      shelves.sauce,
      70_000,
      bottlesOf(500, 1000),
      'Tương nếp và đậu tương ủ chum.',
      'Soy paste of sticky rice and soybean, aged in jars.',
    ),
    source: 'phapLuat',
  },
]

/** The real products of former Vĩnh Phúc. */
export const vinhPhucProducts: RealProduct[] = [
  ...beeGoods,
  ...teaAndMushrooms,
  ...songLoGoods,
  ...knownGoods,
]
