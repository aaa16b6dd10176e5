import { isId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { sellerFor } from '../statements/seller-for.server.ts'
import { paperKey } from './attach-paper.server.ts'
import { paperKinds, typeOfPaper, type PaperKind, type PaperRow } from './paper.ts'

/** Which papers stand on pages, and what of them. */
export const listedPapers = {
  where: { withdrawnAt: null },
  select: { id: true, kind: true, size: true, attachedAt: true },
  orderBy: [{ attachedAt: 'asc' }, { id: 'asc' }],
} satisfies Prisma.Payout$papersArgs

export const paperRow = ({
  id,
  ...paper
}: {
  readonly id: string
  readonly kind: string
  readonly size: number
  readonly attachedAt: Date
}): PaperRow => ({ ...paper, paperId: id, kind: knownKind(paper.kind) })

/** A paper on its way to a browser. */
export interface OpenPaper {
  readonly stream: ReadableStream<Uint8Array>
  /** Bytes. */
  readonly size: number
  readonly type: string
  readonly fileName: string
}

/** A paper of a run's payout, for operators; null: not there, or withdrawn. */
export const openPaperOfRun = (
  call: Call,
  { runCode, paperId }: { readonly runCode: string; readonly paperId: string },
): Promise<OpenPaper | null> => open(call, paperId, { run: { code: runCode } })

/** A paper of a payout to the actor's seller; null: not there, withdrawn, or not theirs. */
export const openOwnPaper = (
  call: Call,
  { reference, paperId }: { readonly reference: string; readonly paperId: string },
): Promise<OpenPaper | null> => open(call, paperId, { reference, sellerId: sellerFor(call) })

async function open(call: Call, paperId: string, payout: Prisma.PayoutWhereInput): Promise<OpenPaper | null> {
  if (!isId(paperId)) return null
  const paper = await call.db.payoutPaper.findFirst({
    where: { id: paperId, withdrawnAt: null, payout },
    select: { payoutId: true, kind: true, contentHash: true, payout: { select: { reference: true } } },
  })
  if (!paper) return null
  const file = await call.ports.media.files.get(paperKey(paper.payoutId, paper.contentHash))
  if (!file) {
    call.log.error({ paperId }, 'the bytes of a paper are gone from the store')
    return null
  }
  const kind = knownKind(paper.kind)
  const fileName = `chi-tra-${paper.payout.reference.toLowerCase()}.${kind}`
  return { ...file, type: typeOfPaper(kind), fileName }
}

/** @throws when the database holds a kind that the program does not know */
function knownKind(stored: string): PaperKind {
  const kind = paperKinds.find((one) => one === stored)
  if (!kind) throw new Error(`a paper is "${stored}", which nobody knows`)
  return kind
}
