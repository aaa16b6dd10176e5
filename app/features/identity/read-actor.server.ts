import type { Actor } from '#app/platform/actor.ts'
import type { Db } from '#app/platform/db/client.server.ts'
import type { Auth } from './auth.server.ts'

const visitor: Actor = { kind: 'visitor' }

/**
 * Who sent this request. A session whose person has gone is a visitor.
 * @returns the actor, and cookies to pass on where the session was renewed
 */
export async function readActor(
  auth: Auth,
  db: Db,
  headers: Headers,
): Promise<{ actor: Actor; cookies: string[] }> {
  if (!headers.get('cookie')?.includes('session_token')) return { actor: visitor, cookies: [] }
  const { response, headers: answer } = await auth.api.getSession({ headers, returnHeaders: true })
  const cookies = answer.getSetCookie()
  if (!response) return { actor: visitor, cookies }
  const user = await db.user.findUnique({
    where: { id: response.user.id },
    select: {
      id: true,
      name: true,
      staff: {
        select: { sellerId: true, role: true, seller: { select: { name: true } } },
        orderBy: { createdAt: 'asc' },
        take: 1,
      },
      officer: { select: { provinceCode: true, communeCode: true } },
      operator: { select: { userId: true } },
    },
  })
  if (!user) return { actor: visitor, cookies }
  const work = user.staff[0]
  return {
    actor: {
      kind: 'person',
      userId: user.id,
      name: user.name,
      staff: work ? { sellerId: work.sellerId, sellerName: work.seller.name, role: work.role } : null,
      officer: user.officer,
      operator: user.operator !== null,
    },
    cookies,
  }
}
