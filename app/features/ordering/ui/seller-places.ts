import { roleMay, type StaffRole } from '#app/platform/actor.ts'
import type { IconName } from '#app/ui/Icon.tsx'

const places = [
  { path: '/ban-hang', word: 'portal:nav.today', icon: 'home', right: null },
  { path: '/ban-hang/don', word: 'portal:nav.orders', icon: 'bag', right: 'orders' },
  { path: '/ban-hang/san-pham', word: 'portal:nav.goods', icon: 'grid', right: 'catalogue' },
  { path: '/ban-hang/lo', word: 'portal:nav.lots', icon: 'box', right: 'stock' },
  { path: '/ban-hang/nhat-ky', word: 'portal:nav.diary', icon: 'book', right: 'diary' },
] as const satisfies readonly { path: string; word: string; icon: IconName; right: string | null }[]

/** The places of the portal that a person of a seller may enter, in the order in which they stand under the thumb. */
export const sellerPlaces = (role: StaffRole) =>
  places.filter(({ right }) => right === null || roleMay(role, right))

/** What a person of a seller may do, for pages that show several rooms' work at once. */
export const sellerRights = (role: StaffRole) => ({
  orders: roleMay(role, 'orders'),
  stock: roleMay(role, 'stock'),
  catalogue: roleMay(role, 'catalogue'),
  diary: roleMay(role, 'diary'),
  money: roleMay(role, 'money'),
})
