import { drySweets, leafCakes } from '../kinds/cakes.ts'
import { dairy } from '../kinds/dairy.ts'
import { coffeeAndCocoa, juices, spirits, waters } from '../kinds/drinks.ts'
import { fermentedFish, fishFloss, freshFish } from '../kinds/fish.ts'
import { citrusFruit, hillFruit, riversideFruit } from '../kinds/fruit.ts'
import { giftBox } from '../kinds/gifts.ts'
import { flowerTeas, herbalTeas } from '../kinds/herbal-tea.ts'
import { hiveGoods, honeyInfusions, honeys } from '../kinds/honey.ts'
import { keptFruit } from '../kinds/kept-fruit.ts'
import type { Kind } from '../kinds/kind.ts'
import { curedMeat, pork } from '../kinds/meat.ts'
import { bodyCare, driedHerbs, essentialOils, herbalExtracts } from '../kinds/medicinal.ts'
import { cordyceps, driedMushrooms, freshMushrooms } from '../kinds/mushrooms.ts'
import { eggs, poultry } from '../kinds/poultry.ts'
import { flours, noodles } from '../kinds/noodles.ts'
import { flowers, ornamentalFish, ornamentalTrees } from '../kinds/ornamental.ts'
import { pottery } from '../kinds/pottery.ts'
import { beansAndNuts, rice, stickyRice } from '../kinds/rice.ts'
import { drySeasonings, liquidSeasonings } from '../kinds/seasonings.ts'
import { greenTeas, shanTeas } from '../kinds/tea.ts'
import { embroidery, weaving } from '../kinds/textile.ts'
import { bambooShoots, leafyGreens, preservedVegetables, rootVegetables } from '../kinds/vegetables.ts'
import { visits } from '../kinds/visits.ts'
import { candles, woodwork } from '../kinds/wood.ts'
import { wovenGoods } from '../kinds/woven.ts'

/** What a maker makes: families of kinds, and how many products of them stand in the shop. */
export interface Line {
  families: Kind[][]
  size: number
}

const of = (size: number, ...families: Kind[][]): Line => ({ families, size })

/** The line of each invented maker, by name. */
export const lines: Record<string, Line> = {
  'HTX Ong Mây Ngàn': of(45, honeys, hiveGoods, honeyInfusions, [giftBox('Hộp quà ba lọ mật')]),
  'HTX Trà Suối Vàng': of(51, flowerTeas, herbalTeas, [giftBox('Hộp quà trà hai vị')]),
  'HTX Trái Bãi Bồi': of(40, riversideFruit, keptFruit.slice(1, 5), [giftBox('Hộp quà hoa quả sấy')]),
  'HTX Cá Bến Sông': of(40, fermentedFish, freshFish.slice(0, 14), fishFloss.slice(0, 6)),
  'HTX Nấm Đỉnh Sương': of(38, freshMushrooms, driedMushrooms, cordyceps, [giftBox('Hộp quà nấm khô')]),
  'HTX Rau Dốc Mây': of(48, leafyGreens, rootVegetables.slice(0, 12), preservedVegetables.slice(6, 9)),
  'Lò gốm Bến Đất': of(58, pottery, [giftBox('Hộp quà ấm chén')]),
  'HTX Gạo Đồng Chiêm': of(37, rice, stickyRice.slice(0, 5), flours.slice(0, 3)),
  'HTX Rau Bãi Phù Sa': of(
    54,
    rootVegetables,
    leafyGreens.slice(1, 14),
    beansAndNuts.slice(0, 4),
    preservedVegetables.slice(0, 6),
  ),
  'Trang trại Gà Đồi Sim': of(29, poultry, eggs),
  'HTX Sữa Bãi Cỏ Xanh': of(23, dairy),
  'Cơ sở Bánh Bếp Lửa': of(28, leafCakes, curedMeat.slice(0, 5), drySweets.slice(5, 8)),
  'HTX Bánh Gió Đồng': of(34, drySweets, flours.slice(1, 6), leafCakes.slice(4, 6), [
    giftBox('Hộp quà bánh kẹo quê'),
  ]),
  'Hộ Tương Sân Gạch': of(27, liquidSeasonings),
  'HTX Dược liệu Khe Thuốc': of(
    43,
    driedHerbs,
    herbalTeas.slice(0, 14),
    herbalExtracts,
    hillFruit.slice(6, 7),
  ),
  'HTX Nấm Mái Rơm': of(31, freshMushrooms.slice(1, 11), driedMushrooms, freshMushrooms.slice(13)),
  'HTX Mây tre Nan Vàng': of(58, wovenGoods),
  'Xưởng Mộc Sân Đình': of(42, woodwork),
  'Tổ thêu Chỉ Mơ': of(33, embroidery, candles),
  'HTX Hoa Vườn Sương': of(38, flowers, ornamentalTrees, ornamentalFish),
  'HTX Mì Ven Thao': of(40, noodles, flours.slice(0, 2)),
  'HTX Chè Đồi Sương Sớm': of(34, greenTeas, [giftBox('Hộp quà chè xanh thượng hạng')]),
  'Tổ ong Rừng Xuân': of(
    28,
    honeys.filter((_, index) => (index % 12) % 2 === 0 || index % 12 > 7),
    hiveGoods.slice(0, 4),
    honeyInfusions.slice(0, 5),
  ),
  'HTX Bưởi Vườn Ven Lô': of(34, citrusFruit.slice(5), hillFruit, keptFruit.slice(4, 8), keptFruit.slice(14)),
  'HTX Nếp Ruộng Bậc': of(42, stickyRice, beansAndNuts, flours.slice(1, 4), [giftBox('Hộp quà Tết gạo nếp')]),
  'HTX Măng Vầu Đồi Cao': of(
    34,
    bambooShoots,
    preservedVegetables.slice(2, 4),
    leafyGreens.slice(14, 17),
    driedMushrooms.slice(0, 2),
    drySeasonings.slice(16, 18),
    hillFruit.slice(6, 7),
  ),
  'HTX Chè Cổ Lưng Trời': of(21, shanTeas),
  'HTX Cam Đồi Nắng': of(38, citrusFruit, hillFruit.slice(2, 6), keptFruit.slice(5, 15), juices.slice(3, 5)),
  'HTX Lợn bản Khe Trúc': of(33, pork, curedMeat, [giftBox('Hộp quà thịt gác bếp')]),
  'HTX Cá Lòng Hồ Bến Ngòi': of(36, freshFish, fishFloss, [giftBox('Hộp quà cá ruốc')]),
  'HTX Gia vị Nương Thơm': of(40, drySeasonings, liquidSeasonings.slice(10, 12), [
    giftBox('Hộp quà gia vị núi'),
  ]),
  'Công ty TNHH Hương Gió Núi': of(38, essentialOils, bodyCare, candles.slice(2, 6), [
    giftBox('Hộp quà tinh dầu'),
  ]),
  'Công ty TNHH Nước quả Đồi Mơ': of(42, juices, waters, coffeeAndCocoa, keptFruit.slice(8, 12)),
  'Hộ Men Lá Nhà Sàn': of(12, spirits, stickyRice.slice(1, 2), beansAndNuts.slice(9, 10)),
  'HTX Dệt Khung Cửi Bản Mơ': of(53, weaving),
  'HTX Du lịch Bản Suối Reo': of(6, visits),
}
