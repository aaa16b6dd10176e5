import { newId } from '#app/kernel/ids.ts'
import { fold, slugify } from '#app/kernel/vietnamese-text.ts'
import { userIdOf } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import type { RegisterSellerInput } from './types.ts'

/** A slug that nobody has: the name, then the name with the end of the id. */
const slugOf = (name: string, id: string) => `${slugify(name).slice(0, 80) || 'chu-the'}-${id.slice(-6)}`

/**
 * Writes a new seller down, as a draft or on the operator's desk.
 * @returns its id and the last part of its page's address
 */
export function registerSeller(
  call: Call,
  { submit, name, ...rest }: RegisterSellerInput,
): Promise<{ id: string; slug: string }> {
  return call.inTransaction(async (inside) => {
    const id = newId()
    const at = inside.clock.now()
    const plain = slugify(name).slice(0, 80)
    const taken = plain === '' || (await inside.db.seller.count({ where: { slug: plain } })) > 0
    const slug = taken ? slugOf(name, id) : plain
    await inside.db.seller.create({
      data: {
        ...rest,
        id,
        slug,
        name,
        nameFolded: fold(name),
        provenance: 'registered',
        status: submit ? 'submitted' : 'draft',
        submittedAt: submit ? at : null,
        createdAt: at,
        events: {
          create: {
            id: newId(),
            at,
            kind: submit ? 'submitted' : 'drafted',
            actorUserId: userIdOf(inside.actor),
            details: {},
          },
        },
      },
    })
    return { id, slug }
  })
}
