import type { SeedSeller } from '../content/index.ts'

/** Two invented makers who have just applied, so that the operator has something to decide. */
export const applicants: readonly SeedSeller[] = [
  {
    slug: 'htx-mat-mia-ben-vac',
    real: false,
    name: 'HTX Mật Mía Bến Vạc',
    kind: 'cooperative',
    kindStated: true,
    communeCode: '08593',
    formerRegion: 'Phú Thọ',
    representative: 'Hà Văn Thạo',
    phone: '0917000312',
    taxCode: null,
    registration: 'Giấy chứng nhận đăng ký hợp tác xã số 901/MH-2025 (minh họa)',
    story: {
      vi: 'Mười một hộ trồng mía ven suối, ép trong ngày và cô mật bằng chảo gang, củi bã mía.',
      en: 'Eleven households grow cane along the stream, press it the same day and boil it down in iron pans.',
    },
    memberHouseholds: 11,
    founded: 2025,
    portrait: 17,
    place: 6,
    bank: { bin: '970436', accountNumber: '0000000091', holder: 'HTX MAT MIA BEN VAC' },
  },
  {
    slug: 'ho-banh-san-go-coi',
    real: false,
    name: 'Hộ Bánh Sắn Gò Cọi',
    kind: 'household',
    kindStated: true,
    communeCode: '08245',
    formerRegion: 'Phú Thọ',
    representative: 'Bùi Thị Lành',
    phone: '0918000427',
    taxCode: null,
    registration: 'Giấy chứng nhận đăng ký hộ kinh doanh số 902/MH-2024 (minh họa)',
    story: {
      vi: 'Nhà bốn người làm bánh sắn nhân đậu, nhân lạc; sắn trồng trên đồi cọ sau nhà.',
      en: 'A family of four makes cassava cakes filled with beans or peanuts; the cassava grows on the hill behind.',
    },
    founded: 2024,
    portrait: 9,
    place: 3,
    bank: { bin: '970415', accountNumber: '0000000092', holder: 'BUI THI LANH' },
  },
]
