import { hashPassword } from '#app/features/identity/index.server.ts'
import type { DemoAccount } from '#app/features/identity/index.ts'
import { demoAccounts } from '#app/features/identity/index.ts'
import { momentBefore, type Seed } from '../seed.ts'
import type { SeededSellers } from './sellers.ts'

/** Whom each way in belongs to. The names are invented. */
const people: Record<DemoAccount['role'], { name: string; seller?: string }> = {
  'seller-owner': { name: 'Đỗ Thị Sương', seller: 'htx-nam-dinh-suong' },
  'seller-packer': { name: 'Trần Thị Ngọc Mai', seller: 'htx-ong-may-ngan' },
  'seller-recorder': { name: 'Trần Văn Khôi', seller: 'htx-ong-may-ngan' },
  officer: { name: 'Nguyễn Hải Yến' },
  'commune-officer': { name: 'Lưu Quang Vinh' },
  operator: { name: 'Phạm Thu Hà' },
  accountant: { name: 'Kế toán chợ Vũ Minh Lan' },
  // Known by its phone as a member of a cooperative: no right of its own.
  household: { name: 'Nguyễn Văn Lâm' },
}

const staffRoles = {
  'seller-owner': 'owner',
  'seller-packer': 'packer',
  'seller-recorder': 'recorder',
} as const

/** Users by the role of their demo account. */
export type SeededPeople = Record<DemoAccount['role'], string>

/** Who may sign in: the demo accounts, each with the rights of its role. */
export async function addPeople(seed: Seed, sellers: SeededSellers): Promise<SeededPeople> {
  const at = momentBefore(seed, 380, 9 * 60)
  const ids = { ...emptyPeople }
  for (const { role, phone, password } of demoAccounts) {
    const id = seed.id(at)
    ids[role] = id
    const { name, seller } = people[role]
    seed.sheet.add('User', {
      ...{ id, name, email: `${id}@khong-gui-thu.invalid`, phoneNumber: phone, phoneNumberVerified: true },
      ...{ emailVerified: false, twoFactorEnabled: false, createdAt: at, updatedAt: at },
    })
    seed.sheet.add('Account', {
      ...{ id: seed.id(at), accountId: id, providerId: 'credential', userId: id },
      ...{ password: await hashPassword(password), createdAt: at, updatedAt: at },
    })
    if (role === 'operator' || role === 'accountant')
      seed.sheet.add('Operator', { userId: id, createdAt: at })
    else if (role === 'officer' || role === 'commune-officer') {
      const communeCode = role === 'officer' ? null : '08911'
      seed.sheet.add('Officer', {
        id: seed.id(at),
        userId: id,
        provinceCode: '25',
        communeCode,
        createdAt: at,
      })
    } else if (role !== 'household') {
      const sellerId = sellers.bySlug(seller ?? '').id
      seed.sheet.add('StaffMember', {
        id: seed.id(at),
        userId: id,
        sellerId,
        role: staffRoles[role],
        createdAt: at,
      })
    }
  }
  return ids
}

const emptyPeople: SeededPeople = {
  'seller-owner': '',
  'seller-packer': '',
  'seller-recorder': '',
  officer: '',
  'commune-officer': '',
  operator: '',
  accountant: '',
  household: '',
}
