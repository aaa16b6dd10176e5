import type { Random } from '#app/kernel/random.ts'
import type { SeededSellers } from '../market/sellers.ts'
import type { Seed } from '../seed.ts'

/** A made-up shopper. */
export interface Buyer {
  readonly name: string
  /** E.164, of the form +849xx000xxx, which the demo keeps for made-up people. */
  readonly phone: string
  readonly communeCode: string
  readonly addressLine: string
}

const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Hà',
  'Phan',
]
const middles = ['Thị', 'Văn', 'Minh', 'Thu', 'Đức', 'Ngọc', 'Thanh', 'Hồng', 'Quang', 'Thùy', 'Anh', 'Hữu']
const givens = [
  ...[
    'Lan',
    'Hương',
    'Hải',
    'Tuấn',
    'Mai',
    'Hoa',
    'Hùng',
    'Linh',
    'Nga',
    'Dũng',
    'Phương',
    'Thảo',
    'Trang',
    'Bình',
  ],
  ...[
    'Sơn',
    'Yến',
    'Long',
    'Vân',
    'Hạnh',
    'Cường',
    'Quỳnh',
    'Khánh',
    'Giang',
    'Loan',
    'Toàn',
    'Nhung',
    'Oanh',
    'Tâm',
  ],
]

const HA_NOI = '01'
const PHU_THO = '25'
/** Most live where the goods are known: in the capital, and at home. */
const weightOf: Readonly<Record<string, number>> = { [HA_NOI]: 40, [PHU_THO]: 32, '79': 8, '31': 4, '48': 3 }
/** So many of those at home live in a commune of a maker: fresh things travel no further. */
const NEIGHBOURS = 0.4

/** Draws shoppers: some new, some who come back. */
export function buyersOf(seed: Seed, sellers: SeededSellers): () => Buyer {
  const random = seed.random.fork('buyers')
  const codes = Array.from({ length: 99 }, (_, index) => String(index + 1).padStart(2, '0'))
  const provinces = codes
    .filter((code) => seed.geography.province(code) !== undefined)
    .map((code) => [code, weightOf[code] ?? 0.6] as const)
  const seats = sellers.all.flatMap(({ communeCode }) => communeCode ?? [])
  const phones = new Set<string>()
  const known: Buyer[] = []

  const place = (): string => {
    const province = random.weighted(provinces)
    if (province === PHU_THO && random.chance(NEIGHBOURS)) return random.pick(seats)
    return random.pick(seed.geography.communesOf(province)).code
  }

  return () => {
    if (known.length > 20 && random.chance(0.52)) {
      // Whoever came first has come most often.
      return known[Math.floor(known.length * random.next() ** 1.6)] ?? random.pick(known)
    }
    const buyer = {
      name: `${random.pick(families)} ${random.pick(middles)} ${random.pick(givens)}`,
      phone: freePhone(random, phones),
      communeCode: place(),
      addressLine: addressLine(random),
    }
    known.push(buyer)
    return buyer
  }
}

function freePhone(random: Random, taken: Set<string>): string {
  for (;;) {
    const phone = `+849${random.int(20, 99)}000${String(random.int(0, 999)).padStart(3, '0')}`
    if (taken.has(phone)) continue
    taken.add(phone)
    return phone
  }
}

function addressLine(random: Random): string {
  const ways = [
    () => `Số ${random.int(1, 240)}, ngõ ${random.int(2, 180)}, tổ ${random.int(1, 30)}`,
    () => `Thôn ${random.int(1, 12)}, nhà gần nhà văn hóa`,
    () => `Nhà ${random.int(1, 60)}, khu ${random.int(1, 15)}`,
    () => `Căn ${random.int(2, 24)}${String(random.int(1, 12)).padStart(2, '0')}, chung cư Sen Hồ (minh họa)`,
  ]
  return random.pick(ways)()
}
