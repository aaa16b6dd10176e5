import { piecesOf } from '../packs.ts'
import type { Grade } from './kind.ts'
import { inGrade, shortTable } from './kind.ts'

const one = (grams: number) => piecesOf('chiếc', 'piece', grams, 1)

const wovenForms = shortTable(
  {
    categorySlug: 'vai-theu',
    ocopSet: 22,
    illustration: 'textile',
    packs: one(200),
    shelfLifeDays: null,
    about: { vi: 'Dệt khung cửi tại nhà, giặt tay nước lạnh.', en: 'Woven on house looms; hand wash cold.' },
  },
  [
    ['Khăn quàng thổ cẩm', 'Brocade scarf', 180_000],
    ['Khăn trải bàn thổ cẩm', 'Brocade table cloth', 420_000, { packs: one(600) }],
    ['Túi đeo thổ cẩm', 'Brocade shoulder bag', 220_000, { packs: one(250) }],
    ['Ví thổ cẩm', 'Brocade purse', 75_000, { packs: one(60) }],
    ['Vỏ gối thổ cẩm', 'Brocade pillow case', 160_000],
    ['Váy thổ cẩm', 'Brocade skirt', 650_000, { packs: one(600) }],
    ['Áo cóm', 'Cóm blouse', 380_000],
    ['Khăn piêu', 'Piêu headscarf', 260_000, { packs: one(120) }],
    ['Cạp váy dệt hoa văn', 'Patterned skirt waistband', 450_000],
    ['Chăn bông thổ cẩm', 'Brocade quilt', 1_400_000, { packs: one(2500) }],
    ['Địu em bé', 'Baby carrier', 320_000, { packs: one(350) }],
    ['Vải dệt tay', 'Hand-woven cloth', 190_000, { packs: piecesOf('mét', 'metres', 250, 1, 3, 5) }],
    ['Bọc sổ tay thổ cẩm', 'Brocade notebook cover', 90_000, { packs: one(100) }],
    ['Mũ vải dệt tay', 'Hand-woven hat', 120_000, { packs: one(120) }],
  ],
)

const dyes: Grade[] = [
  {
    name: { vi: 'nhuộm chàm', en: 'indigo' },
    about: { vi: 'Nhuộm chàm mười lượt.', en: 'Dipped ten times in indigo.' },
    priceFactor: 1,
  },
  {
    name: { vi: 'nhuộm củ nâu', en: 'yam brown' },
    about: { vi: 'Nhuộm củ nâu, màu đất.', en: 'Earth brown from dye yam.' },
    priceFactor: 1,
  },
  {
    name: { vi: 'nhuộm lá bàng', en: 'almond-leaf grey' },
    about: { vi: 'Nhuộm lá bàng khô, màu xám rêu.', en: 'Moss grey from almond leaves.' },
    priceFactor: 1.05,
  },
  {
    name: { vi: 'nhuộm nghệ', en: 'turmeric gold' },
    about: { vi: 'Nhuộm nghệ và lá, vàng ấm.', en: 'Warm gold from turmeric and leaves.' },
    priceFactor: 1.08,
  },
]

/** Hand-woven cloth and clothes by plant dye. */
export const weaving = dyes.flatMap((dye) => wovenForms.map((form) => inGrade(form, dye)))

const embroideredForms = shortTable(
  {
    categorySlug: 'vai-theu',
    ocopSet: 22,
    illustration: 'embroidery',
    packs: one(150),
    shelfLifeDays: null,
    about: { vi: 'Thêu tay trên vải lanh, vải bông.', en: 'Embroidered by hand on linen and cotton.' },
  },
  [
    ['Khăn tay thêu', 'Embroidered handkerchief', 45_000, { packs: piecesOf('chiếc', 'pieces', 25, 1, 3) }],
    ['Tranh thêu', 'Embroidered picture', 850_000, { packs: one(900) }],
    ['Khăn trải bàn thêu', 'Embroidered table cloth', 380_000, { packs: one(500) }],
    ['Túi vải thêu', 'Embroidered tote', 150_000],
    ['Vỏ gối thêu', 'Embroidered pillow case', 140_000],
    ['Áo dài cách tân thêu', 'Embroidered áo dài', 1_200_000, { packs: one(450) }],
    ['Quạt giấy thêu', 'Embroidered fan', 110_000, { packs: one(90) }],
  ],
)

const motifs: Grade[] = [
  {
    name: { vi: 'hoa sen', en: 'lotus' },
    about: { vi: 'Hoa sen và lá sen.', en: 'Lotus and leaves.' },
    priceFactor: 1,
  },
  {
    name: { vi: 'hoa mai', en: 'apricot blossom' },
    about: { vi: 'Cành mai vàng.', en: 'A branch of apricot blossom.' },
    priceFactor: 1,
  },
  {
    name: { vi: 'chim lạc', en: 'Lạc bird' },
    about: { vi: 'Chim lạc trên trống đồng.', en: 'The Lạc bird of the bronze drum.' },
    priceFactor: 1.1,
  },
  {
    name: { vi: 'đồi cọ', en: 'palm hills' },
    about: { vi: 'Đồi cọ, đồi chè trung du.', en: 'Palm and tea hills of the midlands.' },
    priceFactor: 1.15,
  },
]

/** Embroidery by form and motif. */
export const embroidery = motifs.flatMap((motif) => embroideredForms.map((form) => inGrade(form, motif)))
