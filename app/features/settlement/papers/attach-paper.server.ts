import { createHash } from 'node:crypto'
import type { SentFile } from '#app/features/media/index.ts'
import { newId } from '#app/kernel/ids.ts'
import { fail, failAt, ok, type Failure, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { recordPayoutEvent } from '../payouts/payout-events.server.ts'
import type { PayoutFailure } from '../payouts/payouts.types.ts'
import { MOST_PAPERS, readPaper, typeOfPaper, type Paper } from './paper.ts'

/** A paper whose bytes lie in the store. */
export interface StoredPaper extends Omit<Paper, 'bytes'> {
  readonly size: number
  readonly contentHash: string
}

/** Where a paper's bytes lie: found by what they are, so that the same paper sent twice is one file. */
export const paperKey = (payoutId: string, contentHash: string): string =>
  `payout-papers/${payoutId}/${contentHash}`

/**
 * Attaches the bank's paper to a payout that has left the market. The same file sent twice, also at the same time, is
 * attached once.
 * @returns beside `paper`: `settlement:failure.paper_empty`, `.paper_kind`, `.paper_large`, `.paper_too_many`; `.not_there`;
 *   `.paper_too_early` while nobody says that the payout is paid
 */
export async function attachPayoutPaper(
  call: Call,
  { payoutId, file }: { readonly payoutId: string; readonly file: SentFile },
): Promise<Result<undefined, Failure<PayoutFailure>>> {
  const stored = await storePaper(call, payoutId, file)
  return stored.ok ? keepPaper(call, payoutId, stored.value) : stored
}

/** Checks a paper and lays its bytes down; outside a transaction, because files are slow. A file that no row names is nobody's. */
export async function storePaper(
  call: Call,
  payoutId: string,
  file: SentFile,
): Promise<Result<StoredPaper, Failure<PayoutFailure>>> {
  const read = readPaper(file)
  if (!read.ok) return read
  const { bytes, kind, name } = read.value
  const contentHash = createHash('sha256').update(bytes).digest('hex')
  await call.ports.media.files.put(paperKey(payoutId, contentHash), { bytes, type: typeOfPaper(kind) })
  return ok({ kind, name, contentHash, size: bytes.length })
}

/** Writes down a paper that lies in the store: its row, the payout's history, the audit. */
export async function keepPaper(
  call: Call,
  payoutId: string,
  paper: StoredPaper,
): Promise<Result<undefined, Failure<PayoutFailure>>> {
  return call.inTransaction(async (call) => {
    // Two papers at once: the later one has to see the earlier.
    await call.db.$queryRaw`select "id" from "Payout" where "id" = ${payoutId}::uuid for update`
    const payout = await call.db.payout.findUnique({
      where: { id: payoutId },
      select: { runId: true, status: true, papers: { where: { withdrawnAt: null } } },
    })
    if (!payout) return fail('settlement:failure.not_there')
    const { runId, status, papers } = payout
    if (status !== 'paid' && status !== 'returned') return fail('settlement:failure.paper_too_early')
    if (papers.some(({ contentHash }) => contentHash === paper.contentHash)) return ok()
    if (papers.length >= MOST_PAPERS) {
      return failAt('paper', 'settlement:failure.paper_too_many', { max: MOST_PAPERS })
    }
    const { kind, size, contentHash, name: originalName } = paper
    const attached = { attachedById: userIdOf(call.actor), attachedAt: call.clock.now() }
    const { id: paperId } = await call.db.payoutPaper.upsert({
      where: { payoutId_contentHash: { payoutId, contentHash } },
      create: { id: newId(), payoutId, kind, size, contentHash, originalName, ...attached },
      update: { ...attached, withdrawnAt: null, withdrawnById: null },
      select: { id: true },
    })
    const details = { paperId, kind, contentHash }
    await recordPayoutEvent(call, { runId, payoutId, kind: 'paper_attached', details })
    await audit(call, {
      action: 'settlement.paper-attached',
      ...{ subjectType: 'Payout', subjectId: payoutId, details },
    })
    return ok()
  })
}

/**
 * Takes back a paper that was attached by mistake: nobody opens it any more; that it was there stays in the history.
 * @returns `settlement:failure.not_there`, `.changed_meanwhile`
 */
export async function withdrawPayoutPaper(
  call: Call,
  { payoutId, paperId }: { readonly payoutId: string; readonly paperId: string },
): Promise<Result<undefined, Failure<PayoutFailure>>> {
  return call.inTransaction(async (call) => {
    const paper = await call.db.payoutPaper.findFirst({
      where: { id: paperId, payoutId },
      select: { payout: { select: { runId: true } } },
    })
    if (!paper) return fail('settlement:failure.not_there')
    const { count } = await call.db.payoutPaper.updateMany({
      where: { id: paperId, withdrawnAt: null },
      data: { withdrawnAt: call.clock.now(), withdrawnById: userIdOf(call.actor) },
    })
    if (count === 0) return fail('settlement:failure.changed_meanwhile')
    const { runId } = paper.payout
    await recordPayoutEvent(call, { runId, payoutId, kind: 'paper_withdrawn', details: { paperId } })
    await audit(call, {
      action: 'settlement.paper-withdrawn',
      ...{ subjectType: 'Payout', subjectId: payoutId, details: { paperId } },
    })
    return ok()
  })
}
