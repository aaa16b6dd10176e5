import { countedIn, jarsOf, vacuumOf } from '../packs.ts'
import { keep, kindTable, shortTable } from './kind.ts'

const frozenMeat = {
  categorySlug: 'thit-tuoi',
  ocopSet: 2,
  packs: vacuumOf(500, 1000),
  shelfLifeDays: 180,
  storage: keep.frozen,
} as const

const birdAbout = {
  vi: 'Nuôi thả vườn đồi, mổ sạch, hút chân không.',
  en: 'Raised outdoors on the hills, cleaned and vacuum packed.',
}

/** Birds, whole and in parts. */
export const poultry = shortTable({ ...frozenMeat, illustration: 'chicken', about: birdAbout }, [
  ['Gà đồi nguyên con', 'Whole hill chicken', 165_000, { packs: vacuumOf(1500, 2000) }],
  ['Gà ri nguyên con', 'Whole Ri chicken', 180_000, { packs: vacuumOf(1200, 1600) }],
  ['Gà nhiều cựa nguyên con', 'Whole many-spurred chicken', 320_000, { packs: vacuumOf(1300, 1700) }],
  ['Gà mía nguyên con', 'Whole Mía chicken', 190_000, { packs: vacuumOf(1600, 2200) }],
  ['Gà ác nguyên con', 'Whole silkie', 260_000, { packs: vacuumOf(300, 600) }],
  ['Gà trống thiến', 'Capon', 240_000, { packs: vacuumOf(2500), months: [12, 1, 2] }],
  ['Đùi gà đồi', 'Hill chicken legs', 170_000],
  ['Ức gà đồi', 'Hill chicken breast', 150_000],
  ['Cánh gà đồi', 'Hill chicken wings', 160_000],
  [
    'Gà đồi ủ muối',
    'Salt-baked hill chicken',
    230_000,
    {
      packs: vacuumOf(1200),
      categorySlug: 'gio-cha-thit-say',
      ocopSet: 8,
      shelfLifeDays: 30,
      storage: keep.chilled,
    },
  ],
  [
    'Gà đồi hun khói',
    'Smoked hill chicken',
    250_000,
    {
      packs: vacuumOf(1200),
      categorySlug: 'gio-cha-thit-say',
      ocopSet: 8,
      shelfLifeDays: 30,
      storage: keep.chilled,
    },
  ],
  [
    'Chà bông gà',
    'Chicken floss',
    460_000,
    {
      packs: jarsOf(150, 300),
      categorySlug: 'gio-cha-thit-say',
      ocopSet: 8,
      shelfLifeDays: 90,
      storage: keep.dry,
    },
  ],
  ['Chân gà rút xương', 'Boned chicken feet', 190_000],
  ['Lòng mề gà', 'Chicken giblets', 110_000],
  ['Vịt bầu nguyên con', 'Whole Bầu duck', 140_000, { packs: vacuumOf(1800, 2300) }],
  ['Ngan dé nguyên con', 'Whole Dé muscovy duck', 150_000, { packs: vacuumOf(2000) }],
  ['Chim bồ câu', 'Pigeon', 380_000, { packs: vacuumOf(300, 600) }],
])

const eggTray = (grams: number, ...amounts: number[]) =>
  countedIn({ vi: 'Vỉ', en: 'Tray of' }, { vi: 'quả', en: 'eggs' }, grams, ...amounts)

/** Eggs, fresh and kept. */
export const eggs = kindTable(
  {
    categorySlug: 'trung',
    ocopSet: 2,
    illustration: 'eggs',
    packs: eggTray(55, 10, 30),
    shelfLifeDays: 25,
    storage: keep.cool,
  },
  [
    ['Trứng gà ta', 'Village hen eggs', 4_200, 'Gà thả vườn, lòng đỏ sậm.', 'From free hens; deep yolks.'],
    ['Trứng gà ri', 'Ri hen eggs', 4_800, 'Quả nhỏ, vỏ trắng ngà.', 'Small, with ivory shells.'],
    [
      'Trứng gà thảo dược',
      'Herb-fed hen eggs',
      5_500,
      'Gà ăn ngô trộn tỏi, nghệ, cám thảo mộc.',
      'Hens fed maize with garlic, turmeric and herbs.',
    ],
    [
      'Trứng gà đen',
      'Black hen eggs',
      6_500,
      'Giống gà đen, ít trứng.',
      'From a black breed that lays little.',
    ],
    ['Trứng gà so', 'Pullet eggs', 5_000, 'Lứa trứng đầu, quả bé.', 'The first small eggs.'],
    [
      'Trứng vịt đồng',
      'Field duck eggs',
      4_000,
      'Vịt chăn đồng sau gặt.',
      'Ducks herded on fields after harvest.',
      { packs: eggTray(70, 10, 30) },
    ],
    [
      'Trứng vịt muối',
      'Salted duck eggs',
      5_500,
      'Ủ muối tro bếp 25 ngày.',
      'Cured in salt and ash for 25 days.',
      { packs: eggTray(75, 6, 10), ocopSet: 8, shelfLifeDays: 60 },
    ],
    [
      'Trứng bắc thảo',
      'Century eggs',
      7_500,
      'Ủ vôi, trà, vỏ trấu.',
      'Cured in lime, tea and husk.',
      { packs: eggTray(75, 6, 10), ocopSet: 8, shelfLifeDays: 120 },
    ],
    [
      'Trứng cút',
      'Quail eggs',
      900,
      'Vỉ nhỏ, gom mỗi ngày.',
      'Small trays, gathered daily.',
      { packs: eggTray(11, 30, 60) },
    ],
    [
      'Trứng cút lộn',
      'Embryonated quail eggs',
      1_500,
      'Ấp đủ ngày, giao trong ngày.',
      'Incubated to the day, sent the same day.',
      { packs: eggTray(11, 30), shelfLifeDays: 4 },
    ],
    [
      'Trứng vịt lộn',
      'Embryonated duck eggs',
      5_000,
      'Ấp đủ ngày, soi từng quả.',
      'Incubated to the day, each one candled.',
      { packs: eggTray(75, 10), shelfLifeDays: 5 },
    ],
    [
      'Trứng ngan',
      'Muscovy duck eggs',
      6_000,
      'Quả to, lòng đỏ bùi.',
      'Large, with rich yolks.',
      { packs: eggTray(85, 10), months: [2, 3, 4, 9, 10] },
    ],
  ],
)
