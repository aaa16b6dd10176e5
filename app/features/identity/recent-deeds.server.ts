import { z } from 'zod'
import type { Call } from '#app/platform/call.ts'
import type { Deed } from './deed.ts'
import { namesOf } from './read-names.server.ts'

const Details = z.object({ reason: z.string().nullish() })

/** What was done on the market of late, the newest first; looks at personal data are among it. */
export async function recentDeeds(
  call: Call,
  { most = 12 }: { readonly most?: number } = {},
): Promise<Deed[]> {
  const records = await call.db.auditRecord.findMany({
    where: { actorKind: 'person' },
    select: {
      id: true,
      at: true,
      actorUserId: true,
      action: true,
      subjectType: true,
      subjectId: true,
      details: true,
    },
    // Ids are made in the order of time, and the primary key is there to walk by.
    orderBy: { id: 'desc' },
    take: most,
  })
  const names = await namesOf(
    call,
    records.map((record) => record.actorUserId),
  )
  return records.map(({ actorUserId, details, ...record }) => ({
    ...record,
    by: actorUserId && (names.get(actorUserId) ?? null),
    reason: Details.safeParse(details).data?.reason ?? null,
  }))
}
