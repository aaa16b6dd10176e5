import { piecesOf } from '../packs.ts'
import { kindTable } from './kind.ts'

const guest = piecesOf('khách', 'guest', 1, 1)

/** Community tourism: a page to contact the hosts, never a thing in a cart. */
export const visits = kindTable(
  {
    categorySlug: 'du-lich',
    ocopSet: 26,
    illustration: 'tourism',
    packs: { ...guest, tare: { share: 0, grams: 0 } },
    shelfLifeDays: null,
  },
  [
    [
      'Ngủ nhà sàn một đêm',
      'A night in a stilt house',
      250_000,
      'Chăn đệm sạch, bữa tối và bữa sáng cùng gia chủ.',
      'Clean bedding, supper and breakfast with the hosts.',
    ],
    [
      'Một ngày làm nông dân',
      'A day on the farm',
      350_000,
      'Ra đồng, hái rau, nấu bữa trưa.',
      'To the fields, pick greens, cook lunch.',
    ],
    [
      'Học dệt nửa ngày',
      'Half a day at the loom',
      280_000,
      'Quay sợi, lên khung, dệt một khăn nhỏ mang về.',
      'Spin, warp and weave a small cloth to take home.',
    ],
    [
      'Đi bộ rừng cùng người bản',
      'Forest walk with a villager',
      300_000,
      'Bốn giờ đi bộ, nghỉ bên suối.',
      'Four hours on foot with a rest at the stream.',
    ],
    [
      'Bữa cơm lá',
      'A meal on leaves',
      180_000,
      'Xôi, gà đồi, cá nướng bày trên lá chuối.',
      'Sticky rice, chicken and grilled fish on banana leaf.',
    ],
    [
      'Đêm xòe và lửa trại',
      'An evening of dance by the fire',
      150_000,
      'Đội văn nghệ bản, nhảy sạp.',
      'The village troupe and the bamboo dance.',
    ],
  ],
)
