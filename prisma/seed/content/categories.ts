import type { IllustrationKind } from './illustrations.ts'
import type { CategoryRules, SeedCategory } from './types.ts'

const packedFood: CategoryRules = {
  shippable: true,
  papersBeforeListing: ['self-declaration', 'food-safety'],
}
const freshFarm: CategoryRules = { shippable: true, papersBeforeListing: ['food-safety'], maxDays: 3 }
const chilled: CategoryRules = {
  shippable: true,
  papersBeforeListing: ['self-declaration', 'food-safety'],
  localOnly: true,
  maxDays: 1,
}
const frozen: CategoryRules = {
  shippable: true,
  papersBeforeListing: ['self-declaration', 'food-safety'],
  maxDays: 2,
}
const alcohol: CategoryRules = {
  shippable: true,
  ageNotice: 18,
  papersBeforeListing: ['alcohol-licence', 'self-declaration', 'food-safety'],
}
const functionalFood: CategoryRules = {
  shippable: true,
  papersBeforeListing: ['functional-food-declaration', 'food-safety'],
}
const cosmetics: CategoryRules = { shippable: true, papersBeforeListing: ['cosmetic-notification'] }
const noPaper: CategoryRules = { shippable: true, papersBeforeListing: [] }
const living: CategoryRules = { shippable: true, papersBeforeListing: [], localOnly: true, maxDays: 1 }
const visit: CategoryRules = { shippable: false, papersBeforeListing: [] }

interface Shelf {
  slug: string
  vi: string
  en: string
  illustration: IllustrationKind
  sets: number[]
  rules: CategoryRules
}

const shelf = (
  slug: string,
  vi: string,
  en: string,
  illustration: IllustrationKind,
  sets: number[],
  rules: CategoryRules,
): Shelf => ({ slug, vi, en, illustration, sets, rules })

/** Each top shelf with the leaves below it, in the order of the home page. */
const tree: { top: Shelf; leaves: Shelf[] }[] = [
  {
    top: shelf('mat-ong', 'Mật ong', 'Honey', 'honey', [4, 8], packedFood),
    leaves: [
      shelf('mat-ong-hoa', 'Mật ong các loài hoa', 'Blossom honey', 'honey', [4], packedFood),
      shelf(
        'san-pham-tu-ong',
        'Phấn hoa, sữa chúa, sáp ong',
        'Pollen, royal jelly, wax',
        'beeswax',
        [4, 8],
        packedFood,
      ),
      shelf('mat-ong-ngam', 'Mật ong ngâm', 'Honey infusions', 'honey', [8], packedFood),
    ],
  },
  {
    top: shelf('che-tra', 'Chè, trà', 'Tea', 'tea', [11, 12], packedFood),
    leaves: [
      shelf('che-xanh', 'Chè xanh, chè Shan', 'Green and Shan tea', 'tea', [11], packedFood),
      shelf('tra-hoa', 'Trà hoa', 'Flower tea', 'flower-tea', [12], packedFood),
      shelf('tra-thao-moc', 'Trà thảo mộc', 'Herbal tea', 'herbal-tea', [12], packedFood),
    ],
  },
  {
    top: shelf('rau-cu-qua', 'Rau củ quả', 'Vegetables', 'leafy-greens', [1, 7], freshFarm),
    leaves: [
      shelf('rau-la', 'Rau lá, rau ngọn', 'Leafy greens', 'leafy-greens', [1], { ...freshFarm, maxDays: 2 }),
      shelf('cu-qua', 'Củ, quả làm rau', 'Roots and fruit vegetables', 'roots', [1], freshFarm),
      shelf('mang', 'Măng', 'Bamboo shoots', 'bamboo-shoot', [1, 7], packedFood),
      shelf(
        'rau-cu-che-bien',
        'Rau củ sấy, dưa muối',
        'Dried and pickled vegetables',
        'roots',
        [7],
        packedFood,
      ),
    ],
  },
  {
    top: shelf('trai-cay', 'Trái cây', 'Fruit', 'dragon-fruit', [1, 7], freshFarm),
    leaves: [
      shelf('trai-cay-tuoi', 'Trái cây tươi', 'Fresh fruit', 'guava', [1], freshFarm),
      shelf('trai-cay-say', 'Trái cây sấy, mứt', 'Dried fruit and preserves', 'longan', [7], packedFood),
    ],
  },
  {
    top: shelf('thit-trung-sua', 'Thịt, trứng, sữa', 'Meat, eggs, dairy', 'pork', [2, 8], frozen),
    leaves: [
      shelf('thit-tuoi', 'Thịt tươi, thịt đông lạnh', 'Fresh and frozen meat', 'pork', [2], frozen),
      shelf('gio-cha-thit-say', 'Giò chả, thịt sấy', 'Sausage and dried meat', 'sausage', [8], frozen),
      shelf('trung', 'Trứng', 'Eggs', 'eggs', [2], freshFarm),
      shelf('sua', 'Sữa và sản phẩm từ sữa', 'Milk and dairy', 'milk', [2, 8], chilled),
    ],
  },
  {
    top: shelf('ca', 'Cá', 'Fish', 'fish', [2, 8], frozen),
    leaves: [
      shelf('ca-tuoi', 'Cá tươi, cá phi lê', 'Fresh fish and fillets', 'fish', [2, 8], frozen),
      shelf('ca-thinh', 'Cá thính, cá mắm', 'Fermented fish', 'fermented-fish', [8], packedFood),
      shelf(
        'ruoc-ca',
        'Ruốc cá, cá kho, cá khô',
        'Fish floss, braised and dried fish',
        'fish-floss',
        [8],
        packedFood,
      ),
    ],
  },
  {
    top: shelf('gao-mi-bun', 'Gạo, mì, bún', 'Rice and noodles', 'rice', [3, 6], packedFood),
    leaves: [
      shelf('gao-te', 'Gạo tẻ', 'Rice', 'rice', [3], packedFood),
      shelf('gao-nep', 'Gạo nếp', 'Sticky rice', 'sticky-rice', [3], packedFood),
      shelf(
        'dau-lac-vung',
        'Đậu, lạc, vừng, ngũ cốc',
        'Beans, peanuts, sesame, grains',
        'beans',
        [3],
        packedFood,
      ),
      shelf('mi-bun-mien', 'Mì, bún, miến, phở khô', 'Dried noodles', 'noodles', [6], packedFood),
      shelf('bot', 'Bột các loại', 'Flours and starches', 'starch', [6, 7], packedFood),
    ],
  },
  {
    top: shelf('banh', 'Bánh', 'Cakes', 'rice-cake', [5, 6], packedFood),
    leaves: [
      shelf('banh-la', 'Bánh lá, bánh tươi', 'Fresh and leaf-wrapped cakes', 'rice-cake', [5, 6], {
        ...packedFood,
        maxDays: 1,
        localOnly: true,
      }),
      shelf('banh-keo', 'Bánh khô, kẹo', 'Dry cakes and sweets', 'rice-cake', [6], packedFood),
    ],
  },
  {
    top: shelf('gia-vi', 'Gia vị', 'Seasonings', 'spice', [9, 10], packedFood),
    leaves: [
      shelf('tuong-cham', 'Tương, nước chấm', 'Soy paste and sauces', 'soy-sauce', [9], packedFood),
      shelf('gia-vi-kho', 'Gia vị khô, hành tỏi', 'Spices, garlic, onions', 'spice', [10], packedFood),
    ],
  },
  {
    top: shelf('nam', 'Nấm', 'Mushrooms', 'mushroom', [1, 7, 20], freshFarm),
    leaves: [
      shelf('nam-tuoi', 'Nấm tươi', 'Fresh mushrooms', 'mushroom', [1], { ...freshFarm, maxDays: 2 }),
      shelf('nam-kho', 'Nấm khô, ruốc nấm', 'Dried mushrooms', 'mushroom', [7], packedFood),
      shelf('dong-trung-ha-thao', 'Đông trùng hạ thảo', 'Cordyceps', 'cordyceps', [18, 20], packedFood),
    ],
  },
  {
    top: shelf('duoc-lieu', 'Dược liệu', 'Medicinal plants', 'herbs', [18, 19, 20], packedFood),
    leaves: [
      shelf('thao-duoc', 'Thảo dược khô, bột', 'Dried herbs and powders', 'herbs', [20], packedFood),
      shelf(
        'cao-duoc-lieu',
        'Cao dược liệu, thực phẩm bổ sung',
        'Herbal extracts',
        'herbs',
        [18],
        functionalFood,
      ),
      shelf('tinh-dau', 'Tinh dầu', 'Essential oils', 'essential-oil', [20], noPaper),
      shelf('cham-soc-co-the', 'Xà phòng, chăm sóc cơ thể', 'Soap and body care', 'soap', [19], cosmetics),
    ],
  },
  {
    top: shelf('do-uong', 'Đồ uống', 'Drinks', 'juice', [13, 14, 15, 16, 17], packedFood),
    leaves: [
      shelf('nuoc-trai-cay', 'Nước trái cây, siro', 'Juice and syrup', 'juice', [17], packedFood),
      shelf('nuoc-dong-chai', 'Nước uống đóng chai', 'Bottled water', 'water', [16], packedFood),
      shelf('ca-phe-ca-cao', 'Cà phê, ca cao', 'Coffee and cocoa', 'coffee', [13], packedFood),
      shelf('ruou', 'Rượu', 'Spirits and rice wine', 'wine', [14, 15], alcohol),
    ],
  },
  {
    top: shelf('thu-cong', 'Thủ công', 'Crafts', 'pottery', [21, 22], noPaper),
    leaves: [
      shelf('gom', 'Gốm', 'Pottery', 'pottery', [21], noPaper),
      shelf('may-tre-dan', 'Mây tre đan', 'Bamboo and rattan', 'rattan', [21], noPaper),
      shelf('do-go', 'Đồ gỗ', 'Woodwork', 'wood', [21], noPaper),
      shelf('vai-theu', 'Vải, đồ thêu', 'Cloth and embroidery', 'textile', [22], noPaper),
      shelf('nen', 'Nến', 'Candles', 'candle', [21], noPaper),
    ],
  },
  {
    top: shelf(
      'sinh-vat-canh',
      'Sinh vật cảnh',
      'Ornamental plants and fish',
      'bonsai',
      [23, 24, 25],
      living,
    ),
    leaves: [
      shelf('hoa', 'Hoa', 'Flowers', 'flower', [23], living),
      shelf('cay-canh', 'Cây cảnh', 'Ornamental trees', 'bonsai', [24], living),
      shelf('ca-canh', 'Cá cảnh', 'Ornamental fish', 'ornamental-fish', [25], living),
    ],
  },
  { top: shelf('hop-qua', 'Hộp quà', 'Gift boxes', 'gift-box', [4, 11, 12], packedFood), leaves: [] },
  { top: shelf('du-lich', 'Du lịch làng', 'Village visits', 'tourism', [26], visit), leaves: [] },
]

const toCategory = (one: Shelf, position: number, parentSlug?: string): SeedCategory => ({
  slug: one.slug,
  name: { vi: one.vi, en: one.en },
  parentSlug,
  position,
  illustration: one.illustration,
  ocopSets: one.sets,
  rules: one.rules,
})

/** The shop tree, parents before their children. Goods stand on leaves only. */
export const categories: SeedCategory[] = tree.flatMap(({ top, leaves }, index) => [
  toCategory(top, index + 1),
  ...leaves.map((leaf, position) => toCategory(leaf, position + 1, top.slug)),
])
