export type Region = 'north' | 'central' | 'south'

const NORTH = [
  '01',
  '04',
  '08',
  '11',
  '12',
  '14',
  '15',
  '19',
  '20',
  '22',
  '24',
  '25',
  '31',
  '33',
  '37',
] as const
// Thanh Hoá to Lâm Đồng, with the Central Highlands: the middle zone of every Vietnamese carrier.
const CENTRAL = ['38', '40', '42', '44', '46', '48', '51', '52', '56', '66', '68'] as const
const SOUTH = ['75', '79', '80', '82', '86', '91', '92', '96'] as const

const entries: readonly (readonly [string, Region])[] = [
  ...NORTH.map((code) => [code, 'north'] as const),
  ...CENTRAL.map((code) => [code, 'central'] as const),
  ...SOUTH.map((code) => [code, 'south'] as const),
]

/** The region (bắc, trung, nam) of each of the 34 provinces, by two-digit code. */
export const REGION_OF_PROVINCE: ReadonlyMap<string, Region> = new Map(entries)
