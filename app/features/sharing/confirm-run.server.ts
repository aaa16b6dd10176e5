import { isId, newId } from '#app/kernel/ids.ts'
import { fail, ok, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { readLotBooks, type LotBooks } from './read-lot-books.server.ts'
import type { LotShare } from './share-lot.ts'
import { sharedEntries } from './sharing-posting.ts'
import { recordSharingEvent, writeBooks } from './sharing-writer.server.ts'
import { shownFigures } from './shown-figures.server.ts'
import { writePosting } from './write-posting.server.ts'

export interface ConfirmRunInput {
  readonly runId: string
  /** As the page showed it (`RunPage.shown`): nothing is shared at other figures than those that were read. */
  readonly shown: string
}

/**
 * Shares: in one transaction every line is written, every household credited, and the run closed with its event.
 * Confirmed twice is confirmed once.
 * @returns `sharing:failure.not_there`, `.not_a_draft`, `.no_rule`, `.figures_changed` (look again), `.nothing_to_share`
 */
export async function confirmRun(call: Call, { runId, shown }: ConfirmRunInput): Promise<Result<undefined>> {
  if (!isId(runId)) return fail('sharing:failure.not_there')
  return writeBooks(call, async (call, writer) => {
    const { sellerId, at, userId, name, today } = writer
    const run = await call.db.sharingRun.findFirst({
      where: { id: runId, sellerId },
      select: { status: true, lotIds: true, note: true },
    })
    if (!run) return fail('sharing:failure.not_there')
    if (run.status === 'confirmed') return ok()
    if (run.status !== 'draft') return fail('sharing:failure.not_a_draft')

    const books = await readLotBooks(call, { sellerId, lotIds: run.lotIds })
    const lots = books.flatMap(({ share, rule, ...lot }) => (share && rule ? [{ ...lot, share, rule }] : []))
    if (lots.length < books.length) return fail('sharing:failure.no_rule')
    if (shownFigures(books) !== shown) return fail('sharing:failure.figures_changed')
    const entries = lots.flatMap(({ lotId, share }) => sharedEntries(lotId, share))
    if (entries.length === 0) return fail('sharing:failure.nothing_to_share')

    await call.db.sharingRun.update({
      where: { id: runId },
      data: { status: 'confirmed', confirmedAt: at, confirmedById: userId, confirmedBy: name },
    })
    for (const lot of lots) await writeLot(call, runId, lot)
    const key = `run/${runId}`
    await writePosting(call, writer, { kind: 'shared', onDay: today, runId, note: run.note, key, entries })
    await recordSharingEvent(call, writer, 'run_confirmed', runId)
    return ok()
  })
}

type SharedBooks = Omit<LotBooks, 'share' | 'rule'> & {
  readonly share: LotShare
  readonly rule: NonNullable<LotBooks['rule']>
}

async function writeLot(call: Call, runId: string, { lotId, rule, sums, share }: SharedBooks) {
  const { shared, fund, cooperative, lines } = share
  await call.db.sharingRunLot.create({
    data: {
      ...{ id: newId(), runId, lotId, ruleId: rule.ruleId, ...sums, shared, fund, cooperative },
      lines: {
        create: lines.map(({ memberId, quantity, target, credit }) => ({
          ...{ id: newId(), memberId, quantity, target, credit },
        })),
      },
    },
  })
}
