import type { LocalText, SeedOcopGroup } from './types.ts'

const sectors: { no: number; name: LocalText; groups: [no: number, vi: string, en: string][] }[] = [
  {
    no: 1,
    name: { vi: 'Thực phẩm', en: 'Food' },
    groups: [
      [1, 'Rau, củ, quả, hạt tươi', 'Fresh vegetables, roots, fruit and seeds'],
      [2, 'Thịt, thủy sản, trứng, sữa tươi', 'Fresh meat, fish, eggs and milk'],
      [3, 'Gạo, ngũ cốc, hạt sơ chế khác', 'Rice, cereals and other cleaned grains'],
      [4, 'Mật ong, mật khác và nông sản thực phẩm khác', 'Honey, other nectars and other farm foods'],
      [5, 'Đồ ăn nhanh', 'Ready-to-eat food'],
      [6, 'Chế biến từ gạo, ngũ cốc', 'Made from rice and cereals'],
      [7, 'Chế biến từ rau, củ, quả, hạt', 'Made from vegetables, roots, fruit and seeds'],
      [8, 'Chế biến từ thịt, thủy sản, trứng, sữa, mật ong', 'Made from meat, fish, eggs, milk and honey'],
      [9, 'Tương, nước mắm, gia vị dạng lỏng khác', 'Soy paste, fish sauce and other liquid seasonings'],
      [10, 'Gia vị khác', 'Other seasonings'],
      [11, 'Chè tươi, chè chế biến', 'Fresh and processed tea'],
      [12, 'Sản phẩm trà từ thực vật khác', 'Teas of other plants'],
      [13, 'Cà phê, ca cao', 'Coffee and cocoa'],
    ],
  },
  {
    no: 2,
    name: { vi: 'Đồ uống', en: 'Drinks' },
    groups: [
      [14, 'Rượu trắng', 'Clear spirits'],
      [15, 'Đồ uống có cồn khác', 'Other alcoholic drinks'],
      [16, 'Nước khoáng thiên nhiên, nước uống đóng chai', 'Mineral and bottled water'],
      [17, 'Đồ uống không cồn khác', 'Other soft drinks'],
    ],
  },
  {
    no: 3,
    name: { vi: 'Dược liệu và sản phẩm từ dược liệu', en: 'Medicinal plants and their products' },
    groups: [
      [
        18,
        'Thực phẩm chức năng, thuốc dược liệu, thuốc cổ truyền',
        'Functional food and traditional medicine',
      ],
      [19, 'Mỹ phẩm có thành phần từ dược liệu', 'Herbal cosmetics'],
      [20, 'Tinh dầu và dược liệu khác', 'Essential oils and other medicinal plants'],
    ],
  },
  {
    no: 4,
    name: { vi: 'Thủ công mỹ nghệ', en: 'Handicrafts' },
    groups: [
      [21, 'Thủ công mỹ nghệ gia dụng, trang trí', 'Household and decorative crafts'],
      [22, 'Vải, may mặc', 'Cloth and clothing'],
    ],
  },
  {
    no: 5,
    name: { vi: 'Sinh vật cảnh', en: 'Ornamental plants and animals' },
    groups: [
      [23, 'Hoa', 'Flowers'],
      [24, 'Cây cảnh', 'Ornamental trees'],
      [25, 'Động vật cảnh', 'Ornamental animals'],
    ],
  },
  {
    no: 6,
    name: {
      vi: 'Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch',
      en: 'Community and eco tourism',
    },
    groups: [
      [26, 'Du lịch cộng đồng, du lịch sinh thái và điểm du lịch', 'Community tourism, eco tourism, sights'],
    ],
  },
]

/** The 26 sets in their 6 sectors: Decision 26/2026/QĐ-TTg of 22 May 2026, appendix I. */
export const ocopGroups: SeedOcopGroup[] = sectors.flatMap((sector) =>
  sector.groups.map(([no, vi, en]) => ({ no, name: { vi, en }, sectorNo: sector.no, sector: sector.name })),
)
