import {
  cutoffOn,
  moneyOut,
  payoutFailed,
  payoutPaid,
  payoutStarted,
  proposePayout,
  weekdayOf,
  type Proposal,
} from '#app/features/settlement/index.ts'
import { addDays, startOfVnDay, type Day } from '#app/kernel/clock.ts'
import { newOrderCode, newTransferReference } from '#app/kernel/codes.ts'
import { demoSettings } from '#app/platform/config/demo-settings.ts'
import type { SeedBankAccount } from '../content/types.ts'
import type { SeededPeople } from '../market/people.ts'
import type { SeededSellers } from '../market/sellers.ts'
import type { Seed } from '../seed.ts'
import type { LedgerBook } from './ledger-book.ts'
import { openOwedBook, type OwedBook } from './owed-book.ts'

/** What the migration says until an operator says otherwise. */
const terms = {
  settingsId: '01931b4a-0000-7000-8000-000000000101',
  minimum: 50_000n,
  weekday: 3,
  holdDays: 7,
}

interface Run {
  readonly runId: string
  readonly code: string
  readonly madeAt: Date
  readonly cutoff: Date
}

interface Payee {
  readonly sellerId: string
  readonly bank: SeedBankAccount | null
}

interface Writer {
  readonly seed: Seed
  readonly books: LedgerBook
  readonly owed: OwedBook
  readonly people: SeededPeople
  readonly payees: readonly Payee[]
  readonly bytes: (count: number) => Uint8Array
  /** Once, from this day on, the bank turns down what this seller is sent. */
  readonly turnedDown: { readonly sellerId: string; readonly from: Day; done: boolean }
}

/** What the bank said of it. */
const TURNED_DOWN = 'Ngân hàng báo sai tên chủ tài khoản'

/**
 * Pays sellers every Wednesday of the year, as the market would have: proposed by the timetable, approved by one
 * operator, sent by the other, told by the bank. The last run was made by hand the day before and waits for approval.
 */
export function writePayouts(
  seed: Seed,
  books: LedgerBook,
  { sellers, people }: { readonly sellers: SeededSellers; readonly people: SeededPeople },
): void {
  const writer: Writer = {
    ...{ seed, books, people, owed: openOwedBook(seed) },
    payees: sellers.all.map(({ id, seed: { bank } }) => ({ sellerId: id, bank: bank ?? null })),
    bytes: seed.random.fork('payouts').bytes,
    turnedDown: {
      ...{ sellerId: sellers.bySlug('htx-nam-dinh-suong').id, from: addDays(seed.day, -40), done: false },
    },
  }
  const yesterday = addDays(seed.day, -1)
  for (const day of wednesdays(addDays(seed.day, -370), addDays(yesterday, -2))) payRun(writer, day)
  draftRun(writer, yesterday)
  askForAccount(writer, sellers)
}

function* wednesdays(from: Day, to: Day): Generator<Day> {
  for (let day = from; day <= to; day = addDays(day, 1)) if (weekdayOf(day) === terms.weekday) yield day
}

const momentOn = (day: Day, minutes: number) => new Date(startOfVnDay(day).getTime() + minutes * 60_000)

function openRun({ seed, bytes, owed }: Writer, day: Day, minutes: number): Run {
  const madeAt = momentOn(day, minutes)
  owed.advanceTo(madeAt)
  const [, month = '', number = ''] = day.split('-')
  const code = `CT-${number}${month}-${newOrderCode(bytes).slice(0, 4)}`
  return { runId: seed.id(madeAt), code, madeAt, cutoff: cutoffOn(day, terms) }
}

/** What each seller gets, with those who get nothing left out that are owed nothing either. */
function proposalsFor({ owed, payees }: Writer, { cutoff }: Run): (Payee & Proposal)[] {
  return payees.flatMap((payee) => {
    const parts = owed.partsOf(payee.sellerId)
    if (parts.length === 0) return []
    const seller = {
      parts,
      other: 0n,
      reserve: 0n,
      held: false,
      suspended: false,
      hasAccount: payee.bank !== null,
    }
    return [{ ...payee, ...proposePayout(seller, terms, cutoff) }]
  })
}

function payRun(writer: Writer, day: Day): void {
  const { seed, people } = writer
  const run = openRun(writer, day, 2 * 60)
  const proposals = proposalsFor(writer, run)
  if (!proposals.some(({ skip }) => skip === null)) return
  const approvedAt = momentOn(day, 9 * 60)
  const sentAt = momentOn(day, 9 * 60 + 40)
  const paidAt = momentOn(day, 10 * 60 + 15)
  seed.sheet.add('PayoutRun', {
    ...{
      id: run.runId,
      code: run.code,
      settingsId: terms.settingsId,
      cutoff: run.cutoff,
      madeAt: run.madeAt,
    },
    ...{ status: 'closed', madeById: null, approvedById: people.accountant, approvedAt },
    ...{ sentById: people.operator, sentAt, closedAt: paidAt },
  })
  event(writer, run, run.madeAt, 'made', null)
  event(writer, run, approvedAt, 'approved', people.accountant)
  event(writer, run, sentAt, 'sent', people.operator)
  for (const proposal of proposals) {
    if (proposal.skip !== null || !proposal.bank) {
      passOver(writer, run, proposal)
      continue
    }
    const reference = newTransferReference(writer.bytes)
    const { sellerId, amount } = proposal
    const { turnedDown } = writer
    const fails = !turnedDown.done && turnedDown.sellerId === sellerId && day >= turnedDown.from
    const told = fails ? null : tellOut(writer, { reference, amount, at: paidAt })
    const ended = fails
      ? ({ status: 'failed', reason: TURNED_DOWN, paidAt: null } as const)
      : ({ status: 'paid', reason: null, paidAt } as const)
    const payoutId = payout(writer, run, proposal, {
      ...{ reference, ...ended, proof: told?.proof ?? null, transferId: told?.transferId ?? null },
      ...{ approvedAt, sentAt, endedAt: paidAt },
    })
    const move = { payoutId, sellerId, amount }
    writer.books.post(payoutStarted({ ...move, at: approvedAt }))
    if (fails) {
      turnedDown.done = true
      writer.books.post(payoutFailed({ ...move, at: paidAt }))
      event(writer, run, paidAt, 'failed', people.accountant, { payoutId, reason: TURNED_DOWN })
    } else {
      writer.books.post(payoutPaid({ ...move, at: paidAt }))
      writer.owed.take(proposal.items)
    }
  }
  event(writer, run, paidAt, 'closed', null)
}

function draftRun(writer: Writer, day: Day): void {
  const { seed, people } = writer
  const run = openRun(writer, day, 16 * 60 + 30)
  const proposals = proposalsFor(writer, run)
  if (!proposals.some(({ skip }) => skip === null)) return
  seed.sheet.add('PayoutRun', {
    ...{
      id: run.runId,
      code: run.code,
      settingsId: terms.settingsId,
      cutoff: run.cutoff,
      madeAt: run.madeAt,
    },
    ...{ status: 'draft', madeById: people.operator, approvedById: null, approvedAt: null },
    ...{ sentById: null, sentAt: null, closedAt: null },
  })
  event(writer, run, run.madeAt, 'made', people.operator)
  for (const proposal of proposals) {
    if (proposal.skip === null && proposal.bank)
      payout(writer, run, proposal, { ...proposed, reference: newTransferReference(writer.bytes) })
    else passOver(writer, run, proposal)
  }
}

/** How far one payout has come. */
interface Course {
  readonly reference: string
  readonly status: 'proposed' | 'paid' | 'failed'
  readonly proof: string | null
  readonly transferId: string | null
  readonly reason: string | null
  readonly approvedAt: Date | null
  readonly sentAt: Date | null
  readonly paidAt: Date | null
  readonly endedAt: Date | null
}

const proposed = {
  ...({ status: 'proposed', proof: null, transferId: null, reason: null } as const),
  ...{ approvedAt: null, sentAt: null, paidAt: null, endedAt: null },
}

function payout(
  writer: Writer,
  run: Run,
  { sellerId, bank, amount, items }: Payee & Proposal,
  course: Course,
) {
  const { seed } = writer
  const payoutId = seed.id(run.madeAt)
  seed.sheet.add('Payout', {
    ...{ id: payoutId, runId: run.runId, sellerId, amount, createdAt: run.madeAt, ...course },
    ...{ bankBin: bank?.bin ?? '', bankAccount: bank?.accountNumber ?? '', bankHolder: bank?.holder ?? '' },
  })
  for (const item of items) seed.sheet.add('PayoutItem', { id: seed.id(run.madeAt), payoutId, ...item })
  return payoutId
}

/** The bank tells that the money has left. @returns its line, and its number of it */
function tellOut(
  { seed, books }: Writer,
  { reference, amount, at }: { readonly reference: string; readonly amount: bigint; readonly at: Date },
): { transferId: string; proof: string } {
  const transferId = seed.id(at)
  const bankReference = `FT${reference.slice(2)}`
  seed.sheet.add('BankTransaction', {
    ...{ id: transferId, provider: 'sepay', providerId: `out-${reference}` },
    ...{
      accountNumber: demoSettings.MARKET_BANK_ACCOUNT,
      amount: -amount,
      purpose: `${reference} CHO LANG CHI TRA`,
    },
    ...{ bankReference, at, noticeId: null, match: 'ignored', attemptId: null, createdAt: at, setAside: 0n },
  })
  const fact = {
    transferId,
    place: 'bank',
    sellerId: null,
    amount,
    movedAt: at,
    at,
    purpose: reference,
  } as const
  const left = moneyOut(fact)
  if (left) books.post(left)
  return { transferId, proof: bankReference }
}

function passOver(
  { seed }: Writer,
  { runId }: Run,
  { sellerId, skip: reason, amount }: Payee & Proposal,
): void {
  if (reason) seed.sheet.add('PayoutSkip', { runId, sellerId, reason, amount })
}

function event(
  { seed }: Writer,
  { runId }: Run,
  at: Date,
  kind: string,
  actorUserId: string | null,
  about: { readonly payoutId: string; readonly reason: string } | null = null,
): void {
  const details = about ? { reason: about.reason } : {}
  seed.sheet.add('PayoutEvent', {
    ...{ id: seed.id(at), runId, payoutId: about?.payoutId ?? null, at, kind, actorUserId, details },
    actorKind: actorUserId ? 'person' : 'job',
  })
}

/** One seller of the demo has asked for its money to go elsewhere: it waits, and can be stopped or cancelled. */
function askForAccount({ seed, people }: Writer, sellers: SeededSellers): void {
  const { id: sellerId } = sellers.bySlug('htx-nam-dinh-suong')
  const requestedAt = momentOn(addDays(seed.day, -1), 15 * 60)
  const confirmedAt = momentOn(addDays(seed.day, -1), 15 * 60 + 2)
  const id = seed.id(requestedAt)
  seed.sheet.add('BankAccountChange', {
    ...{ id, sellerId, bankBin: '970405', bankAccount: '2600000000017', bankHolder: 'HTX NAM DINH SUONG' },
    ...{
      holdsPayouts: false,
      status: 'waiting',
      requestedById: people['seller-owner'],
      requestedAt,
      confirmedAt,
    },
    activeAt: new Date(confirmedAt.getTime() + 72 * 3_600_000),
  })
  for (const [at, kind] of [[requestedAt, 'asked'] as const, [confirmedAt, 'confirmed'] as const]) {
    seed.sheet.add('BankAccountEvent', {
      ...{ id: seed.id(at), changeId: id, at, kind, actorKind: 'person' },
      ...{ actorUserId: people['seller-owner'], details: {} },
    })
  }
}
