import { roleMay, sellerRights, type Actor, type SellerRight } from './actor.ts'

/**
 * Who may call a route. Every route's `handle.access` names one of these; the server refuses to start
 * with a route that names none, and checks it before any loader or action runs.
 * - `anyone`; `person`: signed in; `seller`: works for a seller, `seller:right` with that right;
 * - `officer`, `operator`;
 * - `service`: an outside service, known by the signature of its message, which the feature checks;
 * - `demo`: anyone, but the route exists in demo mode only.
 */
export type Access =
  'anyone' | 'person' | 'seller' | `seller:${SellerRight}` | 'officer' | 'operator' | 'service' | 'demo'

export type Verdict = 'allowed' | 'sign-in' | 'not-there'

const isSellerRight = (right: string): right is SellerRight => sellerRights.some((one) => one === right)

/**
 * What you may not see does not exist: a person without the right gets `not-there` (404), a visitor `sign-in`.
 */
export function decideAccess(access: Access, actor: Actor, mode: 'demo' | 'live'): Verdict {
  if (access === 'anyone' || access === 'service') return 'allowed'
  if (access === 'demo') return mode === 'demo' ? 'allowed' : 'not-there'
  if (actor.kind !== 'person') return 'sign-in'
  if (access === 'person') return 'allowed'
  if (access === 'officer') return actor.officer ? 'allowed' : 'not-there'
  if (access === 'operator') return actor.operator ? 'allowed' : 'not-there'
  if (!actor.staff) return 'not-there'
  if (access === 'seller') return 'allowed'
  const right = access.slice('seller:'.length)
  return isSellerRight(right) && roleMay(actor.staff.role, right) ? 'allowed' : 'not-there'
}

/** The rooms of the product, worst first when a route's parents and itself each name one: all must allow. */
export function decideAll(accesses: readonly Access[], actor: Actor, mode: 'demo' | 'live'): Verdict {
  const verdicts = accesses.map((access) => decideAccess(access, actor, mode))
  if (verdicts.includes('not-there')) return 'not-there'
  return verdicts.includes('sign-in') ? 'sign-in' : 'allowed'
}
