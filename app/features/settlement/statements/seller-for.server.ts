import { roleMay } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'

/**
 * The seller whose money this person may see.
 * @throws for anybody else: the route's access has let nobody else in
 */
export function sellerFor({ actor }: Call): string {
  if (actor.kind === 'person' && actor.staff && roleMay(actor.staff.role, 'money'))
    return actor.staff.sellerId
  throw new Error('only the owner or manager of a seller sees its money')
}
