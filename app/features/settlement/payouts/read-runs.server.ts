import { namesOf } from '#app/features/identity/index.server.ts'
import { pageOf, sliceOf, type Page } from '#app/kernel/page.ts'
import { sumDong } from '#app/kernel/money.ts'
import { userIdOf } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import { listedPapers, paperRow } from '../papers/open-paper.server.ts'
import { looksOf, type PayoutPast } from './payout-past.ts'
import { payoutRunMachine } from './payout.machine.ts'
import {
  payoutEventKinds,
  skipReasons,
  type PayoutStatus,
  type RunEvent,
  type RunPage,
  type RunRights,
  type RunRow,
} from './payouts.types.ts'
import { readHeldBack } from './receivers.server.ts'
import { isInFile, isSentAlone, payoutOrder, sumsOf } from './run-file.ts'
import { readPast } from './read-past.server.ts'
import { readTakenFile } from './read-run-file.server.ts'
import { approvedAlone, type RunHands } from './second-person.ts'
import { sellersWorkedFor } from './works-for.server.ts'

const PER_PAGE = 20

/** The runs, the newest first. */
export async function listRuns(call: Call, page: number): Promise<Page<RunRow>> {
  const [runs, total] = await Promise.all([
    call.db.payoutRun.findMany({
      select: {
        id: true,
        code: true,
        status: true,
        madeAt: true,
        payouts: { select: { amount: true, status: true } },
      },
      orderBy: [{ madeAt: 'desc' }, { id: 'desc' }],
      ...sliceOf(page, PER_PAGE),
    }),
    call.db.payoutRun.count(),
  ])
  return pageOf(runs.map(asRow), total, page, PER_PAGE)
}

interface StoredRun {
  readonly id: string
  readonly code: string
  readonly status: RunRow['status']
  readonly madeAt: Date
  readonly payouts: readonly { readonly amount: bigint; readonly status: PayoutStatus }[]
}

const onTheirWay: readonly PayoutStatus[] = ['approved', 'sent']
const openStates: readonly PayoutStatus[] = ['proposed', ...onTheirWay]

function asRow({ id, code, status, madeAt, payouts }: StoredRun): RunRow {
  const kept = payouts.filter((one) => one.status !== 'dropped' || status === 'dropped')
  const sumOf = (rows: typeof payouts) => sumDong(rows.map(({ amount }) => amount))
  return {
    ...{ runId: id, code, status, madeAt, count: kept.length, total: sumOf(kept) },
    paid: sumOf(kept.filter((one) => one.status === 'paid')),
    open: kept.filter((one) => openStates.includes(one.status)).length,
  }
}

/** One run with everything that was decided about it; null where there is none of that code. */
export async function readRun(call: Call, code: string): Promise<RunPage | null> {
  const run = await call.db.payoutRun.findUnique({
    where: { code },
    include: {
      settings: true,
      payouts: {
        include: { seller: { select: { name: true } }, papers: listedPapers },
        orderBy: payoutOrder,
      },
      skips: {
        include: { seller: { select: { name: true } } },
        orderBy: [{ amount: 'desc' }, { sellerId: 'asc' }],
      },
      events: {
        include: { payout: { select: { seller: { select: { name: true } } } } },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
        take: 300,
      },
    },
  })
  if (!run) return null
  const { madeById, approvedById, sentById } = run
  const [taken, past, heldBack] = await Promise.all([
    readTakenFile(call, run.id),
    readPast(call, run.id),
    readHeldBack(
      call,
      run.payouts.filter(({ status }) => onTheirWay.includes(status)),
    ),
  ])
  const inFile = run.payouts.filter((payout) => isInFile(payout, run, heldBack))
  const lineOf = new Map(inFile.map(({ id }, place) => [id, place + 1]))
  const people = [madeById, approvedById, sentById, ...run.events.map((event) => event.actorUserId)]
  const names = await namesOf(call, people)
  const nameOf = (id: string | null) => names.get(id ?? '') ?? null
  const { weekday, minimum, holdDays, reserveBp } = run.settings
  return {
    ...asRow(run),
    ...{ cutoff: run.cutoff, approvedAt: run.approvedAt, sentAt: run.sentAt, closedAt: run.closedAt },
    ...{ madeBy: nameOf(madeById), approvedBy: nameOf(approvedById), sentBy: nameOf(sentById) },
    terms: { weekday, minimum, holdDays, reserveBp },
    payouts: run.payouts.map(({ id, seller, bankBin, bankAccount, bankHolder, transferId, ...payout }) => ({
      ...{ payoutId: id, sellerId: payout.sellerId, sellerName: seller.name, amount: payout.amount },
      ...{ status: payout.status, reference: payout.reference, proof: payout.proof, reason: payout.reason },
      bank: { bin: bankBin, account: bankAccount, holder: bankHolder },
      toldByBank: transferId !== null,
      ...{ line: lineOf.get(id) ?? null, alone: isSentAlone(payout, run) },
      heldBack: heldBack.get(id) ?? null,
      ...comparedWith(payout.amount, past.get(id)),
      papers: payout.papers.map(paperRow),
    })),
    skips: run.skips.map(({ sellerId, seller, reason, amount }) => ({
      ...{ sellerId, sellerName: seller.name, amount, reason: wordOf(skipReasons, reason) },
    })),
    events: run.events.map(({ at, kind, actorUserId, payout }): RunEvent => ({
      ...{ at, kind: wordOf(payoutEventKinds, kind), by: nameOf(actorUserId) },
      sellerName: payout?.seller.name ?? null,
    })),
    file: {
      ...sumsOf(inFile),
      taken: taken && { at: taken.at, by: nameOf(taken.byId), rows: taken.rows, total: taken.total },
    },
    may: mayPress(call, run, await sellersWorkedFor(call, run.id)),
  }
}

/** Nothing is known of what has no past: it is the first. */
const comparedWith = (amount: bigint, past: PayoutPast = { largest: null, accountKnown: false }) => ({
  largestBefore: past.largest,
  looks: looksOf(amount, past),
})

type Handled = Pick<RunRow, 'status'> & RunHands

function mayPress(call: Call, run: Handled, worksFor: readonly string[]): RunRights {
  const { status, madeById } = run
  const me = userIdOf(call.actor)
  const pay = !approvedAlone(run, me)
  const can = (to: RunRow['status']) => payoutRunMachine.canGo(status, to)
  return {
    approve: can('approved') && me !== null && madeById !== me && worksFor.length === 0,
    drop: can('dropped'),
    send: can('sent') && pay,
    pay,
    worksFor,
  }
}

/** @throws when the database holds a word that the program does not know */
function wordOf<T extends string>(words: readonly T[], stored: string): T {
  const word = words.find((one) => one === stored)
  if (word === undefined) throw new Error(`payouts say "${stored}", which nobody knows`)
  return word
}
