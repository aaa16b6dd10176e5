import { communeByCode } from '../communes.ts'
import { hashOf, slugify } from '../slug.ts'
import type { SeedSeller } from '../types.ts'
import type { Profile } from './profile.ts'

const banks = ['970436', '970415', '970405', '970418', '970422']

const seatOf: Record<string, string> = {
  cooperative: 'Giấy chứng nhận đăng ký hợp tác xã',
  'cooperative-group': 'Hợp đồng hợp tác có chứng thực',
  enterprise: 'Giấy chứng nhận đăng ký doanh nghiệp',
  farm: 'Giấy chứng nhận kinh tế trang trại',
  household: 'Giấy chứng nhận đăng ký hộ kinh doanh',
}

/** Numbers `09xx 000 xxx`: made up, never dialled by the demo. */
function fictitiousPhone(index: number, name: string): string {
  const prefix = String(10 + index).padStart(2, '0')
  return `09${prefix}000${String(hashOf(name) % 1000).padStart(3, '0')}`
}

/** An invented maker as a seller; `index` is its place among them and gives it a face. */
export function inventedSeller(profile: Profile, index: number): SeedSeller {
  const commune = communeByCode(profile.communeCode)
  return {
    slug: slugify(profile.name),
    real: false,
    name: profile.name,
    kind: profile.kind,
    kindStated: true,
    communeCode: profile.communeCode,
    formerRegion: commune.formerProvince,
    representative: profile.representative,
    phone: fictitiousPhone(index, profile.name),
    taxCode: null,
    registration: `${seatOf[profile.kind]} số ${String(index + 1).padStart(3, '0')}/MH-${profile.founded} (minh họa)`,
    story: { vi: profile.vi, en: profile.en },
    memberHouseholds: profile.households,
    founded: profile.founded,
    portrait: 1 + (index % 24),
    place: 1 + (hashOf(profile.name) % 6),
    bank: {
      bin: banks[index % banks.length] ?? '970436',
      accountNumber: `00000${String(index + 1).padStart(5, '0')}`,
      holder: slugify(profile.name).replaceAll('-', ' ').toUpperCase(),
    },
  }
}
