export type StaffRole = 'owner' | 'manager' | 'packer' | 'recorder'

/** What a person of a seller may do; the portal's routes name one of these. */
export const sellerRights = ['catalogue', 'stock', 'orders', 'diary', 'money'] as const
export type SellerRight = (typeof sellerRights)[number]

/** Whose figures an officer reads: a whole province, or one commune of it. */
export interface Territory {
  readonly provinceCode: string
  readonly communeCode: string | null
}

export interface Person {
  readonly kind: 'person'
  readonly userId: string
  readonly name: string
  /** The seller that this person works for now. */
  readonly staff: { readonly sellerId: string; readonly sellerName: string; readonly role: StaffRole } | null
  readonly officer: Territory | null
  readonly operator: boolean
}

/** Who asks: nobody we know, a signed-in person, one of our own jobs, or an outside service that signed its message. */
export type Actor =
  | { readonly kind: 'visitor' }
  | Person
  | { readonly kind: 'job'; readonly name: string }
  | { readonly kind: 'service'; readonly name: string }

const rights: Readonly<Record<StaffRole, readonly SellerRight[]>> = {
  owner: ['catalogue', 'stock', 'orders', 'diary', 'money'],
  manager: ['catalogue', 'stock', 'orders', 'diary', 'money'],
  packer: ['stock', 'orders'],
  recorder: ['diary'],
}

/** True where this role of a seller's staff carries the right. */
export const roleMay = (role: StaffRole, right: SellerRight): boolean => rights[role].includes(right)

/** The id that events and audit records keep, or null for those who have none. */
export const userIdOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.userId : null)
