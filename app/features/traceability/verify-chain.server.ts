import type { BookCheck } from '#app/platform/books/book-check.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { Db } from '#app/platform/db/client.server.ts'
import { verifyLinks } from './diary-chain.server.ts'
import { diarySelect, toLink } from './diary-rows.server.ts'
import type { ChainReport } from './types.ts'

/** Computes the chain of a lot's diary anew and says where it breaks, if it does. */
export async function verifyChain(call: Pick<Call, 'db'>, lotId: string): Promise<ChainReport> {
  const rows = await call.db.diaryEvent.findMany({
    where: { lotId },
    select: { ...diarySelect, lot: { select: { code: true } } },
    orderBy: { sequence: 'asc' },
  })
  return verifyLinks(rows.map((row) => toLink(row.lot.code, row)))
}

/** Lots with a diary, in steps of this many: the books of a whole market fit no memory. */
const STEP = 200

/** Computes the chains of all lots anew. */
export async function* verifyAllChains(db: Db): AsyncGenerator<ChainReport & { readonly lotCode: string }> {
  let after: string | undefined
  for (;;) {
    const lots = await db.lot.findMany({
      where: { diary: { some: {} }, ...(after ? { id: { gt: after } } : {}) },
      select: { id: true, code: true },
      orderBy: { id: 'asc' },
      take: STEP,
    })
    for (const lot of lots) yield { lotCode: lot.code, ...(await verifyChain({ db }, lot.id)) }
    after = lots.at(-1)?.id
    if (after === undefined) return
  }
}

/** For `check:books`: no diary was changed after it was written. */
export async function findBrokenChains(db: Db): Promise<BookCheck[]> {
  const broken: string[] = []
  for await (const { lotCode, breach } of verifyAllChains(db)) {
    if (breach) broken.push(`${lotCode}: entry ${breach.sequence} (${breach.why})`)
  }
  const invariant = 'every lot diary follows from its first entry to its last'
  return [{ invariant, breaches: broken.length, samples: broken.slice(0, 5) }]
}
