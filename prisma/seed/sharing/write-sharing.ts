import { householdToken } from '#app/features/sharing/index.server.ts'
import {
  netQuantityOf,
  paidEntries,
  sharedEntries,
  shareLot,
  type SharedDelivery,
  type SharingTerms,
} from '#app/features/sharing/index.ts'
import { allocate } from '#app/kernel/allocate.ts'
import { addDays, dateColumnOf, daysBetween, startOfVnDay, vnDay } from '#app/kernel/clock.ts'
import { hashToken } from '#app/kernel/secret-token.server.ts'
import { fold } from '#app/kernel/vietnamese-text.ts'
import type { BookLot, StockBook } from '../lots/stock-book.ts'
import type { SeededSellers } from '../market/sellers.ts'
import { momentBefore, type Seed } from '../seed.ts'
import { earnedLots } from './earned-lots.ts'
import { gramsPacked, soldShareOf } from './packed-goods.ts'
import { households } from './households.ts'

const terms: SharingTerms = {
  ...{ way: 'by_quantity', keepsBp: 1000, weights: { first: 100, second: 80, third: 60 } },
}
const nothingBefore = { fund: 0n, cooperative: 0n, credits: new Map<string, bigint>() }
const LOTS = 3
/** A lot of which at least so much is sold is shared out: what is not sold has earned its households nothing yet. */
const MOSTLY_SOLD = 0.6
/** Of less than this nobody brings a share. */
const LEAST_GRAMS = 900
/** What is brought for one gram in a pack: some is sorted out. */
const LOST = 1.03
const nobody = { recordedById: null }

/** The books of one cooperative while they are made up. */
interface Books {
  readonly seed: Seed
  readonly sellerId: string
  readonly lots: readonly BookLot[]
  /** Whose hand papers bear. */
  readonly by: string
  readonly memberIds: readonly string[]
  readonly year: number
  /** The last receipt's number, by year. */
  readonly receipts: Map<number, number>
  vouchers: number
}

/**
 * The households of the demo cooperatives: what they brought into the lots that earned most, one sharing-out that was
 * confirmed a week ago, one that waits for its look, an advance and some payments. Runs when lots and books are on the sheet.
 */
export function writeSharing(seed: Seed, sellers: SeededSellers, book: StockBook): void {
  for (const [slug, known] of Object.entries(households)) {
    const { id: sellerId, communeCode, seed: seller } = sellers.bySlug(slug)
    const joined = momentBefore(seed, 500, 9 * 60)
    const memberIds = known.map(({ name, phone, hamlet, account }) => {
      const id = seed.id(joined)
      const token = householdToken(seed.linkSecret, { id, linkVersion: 1 })
      seed.sheet.add('Member', {
        ...{ id, sellerId, name, nameFolded: fold(name), phone, communeCode, addressLine: hamlet, note: '' },
        ...{ bankBin: account && '970436', bankAccount: account, bankHolder: account && holderOf(name) },
        ...{ joinedOn: dateColumnOf(vnDay(joined)), leftOn: null, createdAt: joined },
        ...{ linkHash: hashToken(token), linkVersion: 1 },
      })
      return id
    })
    const by = seller.representative ?? seller.name
    const year = Number(seed.day.slice(0, 4))
    const lots = book.all().filter(({ product }) => product.seller.id === sellerId)
    shareOut({ seed, sellerId, lots, by, memberIds, year, receipts: new Map(), vouchers: 0 })
  }
}

const holderOf = (name: string) => fold(name).toUpperCase()

function shareOut(books: Books): void {
  const { seed, sellerId, lots, memberIds, by } = books
  const ruleAt = momentBefore(seed, 400, 9 * 60)
  const ruleId = seed.id(ruleAt)
  seed.sheet.add('SharingRule', {
    ...{
      id: ruleId,
      sellerId,
      lotId: null,
      way: terms.way,
      keepsBp: terms.keepsBp,
      note: 'Nghị quyết đại hội',
    },
    ...{ firstWeight: 100, secondWeight: 80, thirdWeight: 60, validFrom: dateColumnOf(vnDay(ruleAt)) },
    ...{ madeAt: ruleAt, madeById: null, madeBy: by, key: `${sellerId}/demo` },
  })
  const confirmedAt = momentBefore(seed, 6, 15 * 60)
  const earned = earnedLots(seed, sellerId, confirmedAt)
  const goodsOf = (lot: BookLot) => earned.get(lot.id)?.goods ?? 0n
  const mostlySold = (lot: BookLot) => Number(soldShareOf(lot) >= MOSTLY_SOLD)
  const best = lots
    .filter(
      (lot) => goodsOf(lot) > 0n && gramsPacked(lot) >= LEAST_GRAMS && daysBetween(lot.madeOn, seed.day) > 8,
    )
    .toSorted((a, b) => mostlySold(b) - mostlySold(a) || Number(goodsOf(b) - goodsOf(a)))
    .slice(0, LOTS)
  // Receipts are numbered in the order in which goods came.
  const brought = best
    .toSorted((a, b) => (a.madeOn < b.madeOn ? -1 : 1))
    .map((lot) => ({ lot, deliveries: bring(books, lot) }))
  const [first, ...later] = brought
  if (!first) return
  const [advanced = ''] = memberIds
  payOut(books, { kind: 'advance', memberId: advanced, amount: 200_000n, ago: 12 })

  const { goods, commission, tax } = earned.get(first.lot.id) ?? { goods: 0n, commission: 0n, tax: 0n }
  const costs = addCost(books, first.lot)
  const net = goods - commission - tax - costs
  const share = shareLot(net, terms, first.deliveries, nothingBefore)
  const runId = addRun(books, 1, [first.lot.id], confirmedAt, true)
  const runLotId = seed.id(confirmedAt)
  const { shared, fund, cooperative } = share
  seed.sheet.add('SharingRunLot', {
    ...{ id: runLotId, runId, lotId: first.lot.id, ruleId, goods, commission, tax, costs, net },
    ...{ shared, fund, cooperative },
  })
  for (const line of share.lines) {
    seed.sheet.add('SharingRunLine', { id: seed.id(confirmedAt), runLotId, ...line })
  }
  addPosting(
    books,
    { kind: 'shared', memberId: null, runId, at: confirmedAt },
    sharedEntries(first.lot.id, share),
  )
  share.lines.forEach(({ memberId, credit }, place) => {
    const owed = memberId === advanced ? credit - 200_000n : credit
    if (place % 2 === 0 && owed > 0n) payOut(books, { kind: 'payment', memberId, amount: owed, ago: 4 })
  })
  const draftLots = later.map(({ lot }) => lot.id)
  if (draftLots.length > 0) addRun(books, 2, draftLots, momentBefore(seed, 1, 16 * 60), false)
}

/** Five households bring what the packs of the lot hold and a little that is lost on the way, some of it too moist. */
function bring(books: Books, lot: BookLot): SharedDelivery[] {
  const { seed, sellerId, memberIds, by } = books
  const random = seed.random.fork(`households/${lot.id}`)
  const from = random.int(0, memberIds.length - 1)
  const weights = [0, 1, 2, 3, 4].map(() => BigInt(random.int(10, 40)))
  const day = addDays(lot.madeOn, -1)
  const at = new Date(startOfVnDay(day).getTime() + 7 * 3_600_000)
  const grams = Math.ceil(gramsPacked(lot) * LOST)
  const scale = grams > 20_000 ? 100 : grams > 1000 ? 10 : 1
  return allocate(BigInt(Math.ceil(grams / scale)), weights).map((steps, place) => {
    const memberId = memberIds[(from + place) % memberIds.length] ?? ''
    const quantity = Number(steps) * scale
    const deductedBp = place === 2 ? 300 : 0
    const netQuantity = netQuantityOf(quantity, { deductedBp, deductedQuantity: 0 })
    const deductReason = deductedBp > 0 ? 'độ ẩm cao' : ''
    const standing = { memberId, netQuantity, unit: 'g', grade: 'first', price: null } as const
    const year = Number(day.slice(0, 4))
    const number = (books.receipts.get(year) ?? 0) + 1
    books.receipts.set(year, number)
    seed.sheet.add('MemberDelivery', {
      ...{ id: seed.id(at), sellerId, lotId: lot.id, ...standing, quantity, deductedBp, deductReason },
      ...{ deductedQuantity: 0, year, number, deliveredOn: dateColumnOf(day), note: '' },
      ...{ recordedAt: at, recordedBy: by, ...nobody, reversesId: null },
      key: `${sellerId}/demo/${lot.id}/${place}`,
    })
    return standing
  })
}

function addCost({ seed, sellerId, by }: Books, lot: BookLot): bigint {
  const at = momentBefore(seed, 9, 10 * 60)
  const amount = 150_000n
  seed.sheet.add('LotCost', {
    ...{ id: seed.id(at), sellerId, lotId: lot.id, kind: 'packaging', amount, note: 'Hộp và tem' },
    ...{ onDay: dateColumnOf(vnDay(at)), recordedAt: at, recordedBy: by, ...nobody, reversesId: null },
    key: `${sellerId}/demo/${lot.id}/cost`,
  })
  return amount
}

function addRun(books: Books, number: number, lotIds: string[], at: Date, confirmed: boolean): string {
  const { seed, sellerId, by, year } = books
  const id = seed.id(at)
  seed.sheet.add('SharingRun', {
    ...{ id, sellerId, year, number, lotIds, note: '', status: confirmed ? 'confirmed' : 'draft' },
    ...{ createdAt: at, createdById: null, confirmedAt: confirmed ? at : null, confirmedById: null },
    ...{ confirmedBy: confirmed ? by : null, key: `${sellerId}/demo/${number}` },
  })
  const kind = confirmed ? 'run_confirmed' : 'run_drafted'
  seed.sheet.add('SharingEvent', { id: seed.id(at), sellerId, kind, subjectId: id, at, actorUserId: null })
  return id
}

interface PayOut {
  readonly kind: 'advance' | 'payment'
  readonly memberId: string
  readonly amount: bigint
  readonly ago: number
}

function payOut(books: Books, { kind, memberId, amount, ago }: PayOut): void {
  const at = momentBefore(books.seed, ago, 17 * 60)
  addPosting(books, { kind, memberId, runId: null, at }, paidEntries(memberId, amount, 'cash'))
}

interface PostingHead {
  readonly kind: 'shared' | 'advance' | 'payment'
  readonly memberId: string | null
  readonly runId: string | null
  readonly at: Date
}

function addPosting(
  books: Books,
  { at, ...head }: PostingHead,
  entries: ReturnType<typeof sharedEntries>,
): void {
  const { seed, sellerId, by, year } = books
  const id = seed.id(at)
  const voucher = head.kind !== 'shared'
  if (voucher) books.vouchers += 1
  seed.sheet.add('SharingPosting', {
    ...{ id, sellerId, ...head, at, onDay: dateColumnOf(vnDay(at)), note: '', reversesId: null },
    ...{ year: voucher ? year : null, number: voucher ? books.vouchers : null },
    ...{ recordedBy: by, ...nobody, key: `${sellerId}/demo/${id}` },
  })
  for (const one of entries) seed.sheet.add('SharingEntry', { id: seed.id(at), postingId: id, ...one })
}
