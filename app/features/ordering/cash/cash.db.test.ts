import { beforeAll, describe, expect, it } from 'vitest'
import {
  foreseeRemittance,
  importRemittance,
  keepRemittance,
  markDelivered,
  matchCarrierPayment,
  readRemittanceDraft,
  readRemittancePage,
  receiveRemittance,
  recordCash,
  resolveLine,
  returnSellerOrder,
  undoRemittance,
} from '#app/features/ordering/index.server.ts'
import {
  giveRefundInHand,
  listRefundTasks,
  listSellerRefunds,
  listUnmatchedTransfers,
  markRefundSent,
  payInSellersPlace,
  setRefundDestination,
} from '#app/features/payments/index.server.ts'
import {
  findBalanceDiscrepancies,
  findLedgerDiscrepancies,
  readBalance,
  settlementSubscriptions,
} from '#app/features/settlement/index.server.ts'
import { accounts } from '#app/features/settlement/index.ts'
import { joinSubscriptions } from '#app/platform/facts.ts'
import { unwrap } from '#app/kernel/result.ts'
import type { Actor, Person } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import { anOperator, ownerOf, staffOf } from '#tests/factories/catalogue.ts'
import {
  aStall,
  callMaker,
  marketSubscriptions,
  sepayNotice,
  somePlaces,
  type Stall,
} from '#tests/factories/market.ts'
import { aSentParcel } from '#tests/factories/parcels.ts'
import { testDatabase } from '#tests/setup/test-database.ts'

const somebodyElse: Person = {
  ...{ kind: 'person', userId: 'somebody-else', name: 'Người khác' },
  ...{ staff: null, officer: null, operator: true },
}

let call: Call
let stall: Stall
let callAs: (actor: Actor) => Call
const carrier = 'Giao Hàng Nhanh'

beforeAll(async () => {
  const subscriptions = joinSubscriptions([marketSubscriptions, settlementSubscriptions])
  callAs = (actor) => callMaker(testDatabase().root)({ actor, subscriptions })
  call = callAs(anOperator)
  await somePlaces(call)
  stall = await aStall(call, { packs: 100 })
})

const sent = (trackingCode: string) => aSentParcel(call, stall, { carrier, trackingCode })

const HEAD = 'Mã đơn GHN,Giao thành công,Tiền thu hộ (COD),Tổng phí,Thực nhận'
let files = 0
async function draft(lines: readonly (readonly [string, bigint, bigint])[]) {
  files += 1
  const rows = lines.map(
    ([code, collected, fee]) => `${code},22/11/2026,${collected},${fee},${collected - fee}`,
  )
  const text = [`Bảng kê ${files}`, HEAD, ...rows].join('\n')
  const kept = await keepRemittance(call, { name: `ghn-${files}.csv`, bytes: new TextEncoder().encode(text) })
  return unwrap(kept).draftId
}
const linesOf = async (remittanceId: string) => {
  const page = await readRemittancePage(call, { remittanceId })
  return page ? [...page.open, ...page.others.items].toSorted((a, b) => a.line - b.line) : []
}
const matchesOf = async (remittanceId: string) => (await linesOf(remittanceId)).map(({ match }) => match)

describe('a carrier’s file of cash', () => {
  it('books the exact cash once, keeps every other line for a person, and says so before', async () => {
    const exact = await sent('GHNA1')
    const short = await sent('ghn a2')
    const told = await sent('GHNA3')
    unwrap(await recordCash(call, { code: told.code, amount: told.total }))
    const draftId = await draft([
      ['GHNA1', exact.total, 22_000n],
      ['GHNA1', exact.total, 22_000n],
      ['GHNA2', short.total - 1_000n, 0n],
      ['GHNA3', told.total, 0n],
      ['GHNZ9', 50_000n, 0n],
    ])
    const { reading } = (await readRemittanceDraft(call, draftId)) ?? {}
    if (reading?.kind !== 'rows') throw new Error('the file was not read')
    const expected = ['booked', 'known', 'differs', 'seller_has_it', 'no_parcel']
    expect((await foreseeRemittance(call, reading.rows)).map(({ match }) => match)).toEqual(expected)
    const { remittanceId } = unwrap(await importRemittance(call, { draftId, carrier }))
    expect(await matchesOf(remittanceId)).toEqual(expected)
    expect(await call.db.sellerOrder.findUnique({ where: { id: exact.id } })).toMatchObject({
      ...{ cashReceived: exact.total, cashHolder: 'carrier', cashCarrier: carrier },
    })
    expect(await readBalance(call, accounts.carrierCash(carrier))).toBe(exact.total)
    // The seller who presses late finds it booked already.
    unwrap(await recordCash(call, { code: exact.code, amount: exact.total }))
    expect(
      await call.db.orderEvent.count({ where: { sellerOrderId: exact.id, kind: 'cash_received' } }),
    ).toBe(1)
  })

  it('is the same remittance when it is sent twice, and is nobody’s but its sender’s before', async () => {
    const part = await sent('GHNB1')
    const first = await draft([['GHNB1', part.total, 0n]])
    const another = callMaker(testDatabase().root)({ actor: somebodyElse })
    expect(await readRemittanceDraft(another, first)).toBeNull()
    expect(await importRemittance(another, { draftId: first, carrier })).toMatchObject({ ok: false })
    const { bytes } = await call.db.fileDraft.findUniqueOrThrow({ where: { id: first } })
    const { remittanceId } = unwrap(await importRemittance(call, { draftId: first, carrier }))
    const again = unwrap(await keepRemittance(call, { name: 'lai.csv', bytes })).draftId
    expect(unwrap(await importRemittance(call, { draftId: again, carrier: 'Khác' })).remittanceId).toBe(
      remittanceId,
    )
    expect(await matchesOf(remittanceId)).toEqual(['booked'])
    expect(await call.db.fileDraft.count()).toBe(0)
  })

  it('that is no table, or too large, changes nothing', async () => {
    const bytes = new TextEncoder().encode('không phải bảng kê')
    const { draftId } = unwrap(await keepRemittance(call, { name: 'x.csv', bytes }))
    expect(await importRemittance(call, { draftId, carrier })).toMatchObject({ ok: false })
    expect(await importRemittance(call, { draftId, carrier: ' ' })).toMatchObject({
      failure: { field: 'carrier' },
    })
    expect(await keepRemittance(call, { name: 'x', bytes: new Uint8Array(6 * 1024 * 1024) })).toMatchObject({
      failure: { key: 'money:file.too-large' },
    })
  })

  it('with a difference is ended once, with a reason, and the books name what is missing', async () => {
    const part = await sent('GHNC1')
    const draftId = await draft([['GHNC1', part.total - 5_000n, 0n]])
    const { remittanceId } = unwrap(await importRemittance(call, { draftId, carrier: 'VTP' }))
    const [line] = await linesOf(remittanceId)
    const lineId = line?.lineId ?? ''
    const book = (reason: string) => resolveLine(call, { lineId, how: 'book', reason })
    expect(await book(' ')).toMatchObject({ failure: { field: 'reason' } })
    const before = await readBalance(call, accounts.differences)
    expect(await book('khách đưa thiếu, đã gọi')).toMatchObject({ ok: true })
    expect(await book('lần nữa')).toMatchObject({ ok: false })
    expect(await readBalance(call, accounts.carrierCash('VTP'))).toBe(part.total - 5_000n)
    expect((await readBalance(call, accounts.differences)) - before).toBe(5_000n)
  })
})

describe('a tracking code that several sellers noted', () => {
  it('books nothing until a person says whose cash it is', async () => {
    const [victim, thief] = [await sent('GHNX1'), await sent('ghn x1')]
    const draftId = await draft([['GHNX1', victim.total, 0n]])
    const { remittanceId } = unwrap(await importRemittance(call, { draftId, carrier: 'Nhà xe' }))
    const [line] = await linesOf(remittanceId)
    expect(line).toMatchObject({ match: 'several_parcels', code: null, resolvedAt: null })
    const input = { lineId: line?.lineId ?? '', how: 'book', reason: 'hỏi đơn vị vận chuyển' } as const
    expect(await resolveLine(call, input)).toMatchObject({ failure: { key: 'order:failure.not_bookable' } })
    expect(await resolveLine(call, { ...input, part: 'ABCD-EFGH-1' })).toMatchObject({
      failure: { field: 'part' },
    })
    unwrap(await resolveLine(call, { ...input, part: ` ${victim.code.toLowerCase()} ` }))
    const cash = async ({ id }: { id: string }) =>
      (await call.db.sellerOrder.findUniqueOrThrow({ where: { id } })).cashReceived
    expect([await cash(victim), await cash(thief)]).toEqual([victim.total, null])
    expect((await linesOf(remittanceId))[0]).toMatchObject({ code: victim.code, expected: victim.total })
  })

  it('is whose parcel bears it as its own, whatever others write', async () => {
    const victim = await sent('')
    const { code } = await call.db.parcel.findFirstOrThrow({ where: { sellerOrderId: victim.id } })
    await sent(code)
    const draftId = await draft([[code, victim.total, 0n]])
    const { remittanceId } = unwrap(await importRemittance(call, { draftId, carrier: 'Nhà xe' }))
    expect(await linesOf(remittanceId)).toMatchObject([{ match: 'booked', code: victim.code }])
  })
})

describe('cash that only its seller has seen', () => {
  async function returned() {
    const part = await sent('')
    unwrap(await recordCash(call, { code: part.code, amount: part.total }))
    unwrap(await markDelivered(call, { code: part.code }))
    unwrap(await returnSellerOrder(call, { code: part.code, reason: 'khách trả', sellable: true }))
    return { ...part, refund: await call.db.refund.findFirstOrThrow({ where: { sellerOrderId: part.id } }) }
  }
  const owner = () => callAs(ownerOf(stall.sellerId))
  const bank = () => readBalance(call, accounts.bank)
  const owed = () => readBalance(call, accounts.sellerPayable(stall.sellerId))

  it('is the seller’s to give back, not the market’s, and is given once', async () => {
    const before = await owed()
    const { code, total, refund } = await returned()
    const idsFor = async (sender: 'market' | 'sellers') =>
      (await listRefundTasks(call, { sender })).rows.map(({ refundId }) => refundId)
    expect(await idsFor('market')).not.toContain(refund.id)
    expect(await idsFor('sellers')).toContain(refund.id)
    expect(await listSellerRefunds(owner(), { code })).toMatchObject([{ amount: total, inCash: true }])
    const to = { bin: '970436', account: '0123456789', holder: 'NGUYEN LAN' }
    expect(await setRefundDestination(call, { refundId: refund.id, to })).toMatchObject({ ok: false })

    const other = await aStall(call)
    for (const stranger of [
      callAs(ownerOf(other.sellerId)),
      callAs(staffOf(stall.sellerId, 'packer')),
      call,
    ]) {
      expect(await giveRefundInHand(stranger, { refundId: refund.id })).toMatchObject({ ok: false })
    }
    const untouched = await bank()
    unwrap(await giveRefundInHand(owner(), { refundId: refund.id }))
    unwrap(await giveRefundInHand(owner(), { refundId: refund.id }))
    expect(await bank()).toBe(untouched)
    expect(await owed()).toBe(before)
  })

  it('is the market’s where an operator says so with a reason, and the seller owes it then', async () => {
    const before = await owed()
    const { total, refund } = await returned()
    const refundId = refund.id
    expect(await payInSellersPlace(call, { refundId, reason: ' ' })).toMatchObject({
      failure: { field: 'reason' },
    })
    unwrap(await payInSellersPlace(call, { refundId, reason: 'người bán không nghe máy' }))
    expect(await payInSellersPlace(call, { refundId, reason: 'lần nữa' })).toMatchObject({ ok: false })
    expect(await giveRefundInHand(owner(), { refundId })).toMatchObject({ ok: false })
    const to = { bin: '970436', account: '0123456789', holder: 'NGUYEN LAN' }
    unwrap(await setRefundDestination(call, { refundId, to }))
    unwrap(await markRefundSent(call, { refundId, proof: `CASH${refundId}`, to }))
    expect((await owed()) - before).toBe(total)
    const checks = [await findLedgerDiscrepancies(call.db), await findBalanceDiscrepancies(call.db)].flat()
    expect(checks.filter(({ breaches }) => breaches > 0)).toEqual([])
  })
})

describe('the money of a carrier’s file', () => {
  it('is matched once to a transfer on the desk, and leaves nothing with the carrier', async () => {
    const part = await sent('GHND1')
    unwrap(await markDelivered(call, { code: part.code }))
    const draftId = await draft([['GHND1', part.total, 22_000n]])
    const { remittanceId } = unwrap(await importRemittance(call, { draftId, carrier: 'Ahamove' }))
    const owed = await readBalance(call, accounts.sellerPayable(stall.sellerId))
    const differences = await readBalance(call, accounts.differences)
    await sepayNotice(call, { amount: part.total - 22_000n, purpose: 'AHAMOVE doi soat COD' })
    const { id: transferId } = await call.db.bankTransaction.findFirstOrThrow({ orderBy: { id: 'desc' } })
    const receive = () => receiveRemittance(call, { remittanceId, transferId, reason: '' })
    unwrap(await receive())
    unwrap(await receive())
    expect(await readBalance(call, accounts.carrierCash('Ahamove'))).toBe(0n)
    expect(await readBalance(call, accounts.differences)).toBe(differences)
    // The seller bears what its carrier kept.
    expect(await readBalance(call, accounts.sellerPayable(stall.sellerId))).toBe(owed + 22_000n)
  })

  it('takes a parcel of the file that is booked after the money came off the carrier too', async () => {
    const [part, short] = [await sent('GHND2'), await sent('GHND3')]
    const draftId = await draft([
      ['GHND2', part.total, 0n],
      ['GHND3', short.total - 7_000n, 5_000n],
    ])
    const { remittanceId } = unwrap(await importRemittance(call, { draftId, carrier: 'Muộn' }))
    const differences = await readBalance(call, accounts.differences)
    await sepayNotice(call, { amount: part.total + short.total - 12_000n, purpose: 'MUON COD' })
    const { id: transferId } = await call.db.bankTransaction.findFirstOrThrow({ orderBy: { id: 'desc' } })
    unwrap(await receiveRemittance(call, { remittanceId, transferId, reason: '' }))
    const lineId = (await linesOf(remittanceId)).find(({ match }) => match === 'differs')?.lineId ?? ''
    unwrap(await resolveLine(call, { lineId, how: 'book', reason: 'bớt cho khách' }))
    expect(await readBalance(call, accounts.carrierCash('Muộn'))).toBe(0n)
    expect((await readBalance(call, accounts.differences)) - differences).toBe(7_000n)
    unwrap(await undoRemittance(call, { remittanceId, transferId, reason: 'nhầm' }))
    expect(await readBalance(call, accounts.carrierCash('Muộn'))).toBe(part.total + short.total - 7_000n)
    expect((await readBalance(call, accounts.differences)) - differences).toBe(7_000n)
  })

  it('of another amount asks for a reason, and the rest is a difference', async () => {
    const part = await sent('GHNE1')
    const draftId = await draft([['GHNE1', part.total, 0n]])
    const { remittanceId } = unwrap(await importRemittance(call, { draftId, carrier: 'Shop' }))
    await sepayNotice(call, { amount: part.total - 3_000n, purpose: 'SHOP COD' })
    const { id: transferId } = await call.db.bankTransaction.findFirstOrThrow({ orderBy: { id: 'desc' } })
    const bare = await receiveRemittance(call, { remittanceId, transferId, reason: '' })
    expect(bare).toMatchObject({ failure: { field: 'reason', key: 'order:failure.remittance_differs' } })
    const before = await readBalance(call, accounts.differences)
    unwrap(await receiveRemittance(call, { remittanceId, transferId, reason: 'trừ phí chuyển khoản' }))
    expect((await readBalance(call, accounts.differences)) - before).toBe(3_000n)
    expect(await receiveRemittance(call, { remittanceId, transferId: part.id, reason: 'x' })).toMatchObject({
      failure: { key: 'order:failure.remittance_received' },
    })
  })
})

const theDesk = async () => (await listUnmatchedTransfers(call, {})).rows.map(({ transferId }) => transferId)
/** Money of the market's account; a job is put on the queue for it where a file waits for this amount. */
async function comes(amount: bigint, purpose: string) {
  await sepayNotice(call, { amount, purpose })
  const { id } = await call.db.bankTransaction.findFirstOrThrow({ orderBy: { id: 'desc' } })
  const [{ jobs } = { jobs: 0 }] = await call.db.$queryRaw<{ jobs: number }[]>`
    select count(*)::int as jobs from graphile_worker.jobs where key = ${`ordering.match-carrier-payment/${id}`}`
  return { transferId: id, jobs }
}

describe('a carrier’s payment that nobody has looked at', () => {
  const readIn = async (trackingCode: string, reference: string, payer: string) => {
    const part = await sent(trackingCode)
    unwrap(await markDelivered(call, { code: part.code }))
    const draftId = await draft([[trackingCode, part.total, 22_000n]])
    const { remittanceId } = unwrap(await importRemittance(call, { draftId, carrier: payer, reference }))
    return { remittanceId, paidOut: part.total - 22_000n }
  }
  const moneyOf = async (remittanceId: string) => {
    const page = await readRemittancePage(call, { remittanceId })
    return { transferId: page?.transferId, deeds: page?.deeds.map(({ kind, by }) => [kind, by]) }
  }

  it('is received where its purpose has the file’s number and its amount; taken back, never again by itself', async () => {
    const { remittanceId, paidOut } = await readIn('GHNM1', 'PC-2026 1122.M1', 'Nhanh')
    const differences = await readBalance(call, accounts.differences)
    const { transferId, jobs } = await comes(paidOut, 'NHANH TT COD PC20261122M1 ky 2')
    expect(jobs).toBe(1)
    expect(await matchCarrierPayment(call, { transferId })).toBe(true)
    expect(await matchCarrierPayment(call, { transferId })).toBe(false)
    expect(await moneyOf(remittanceId)).toEqual({ transferId, deeds: [['matched', null]] })
    expect(await theDesk()).not.toContain(transferId)
    expect(await readBalance(call, accounts.carrierCash('Nhanh'))).toBe(0n)
    expect(await readBalance(call, accounts.differences)).toBe(differences)
    const owed = await readBalance(call, accounts.sellerPayable(stall.sellerId))

    const undo = (reason: string) => undoRemittance(call, { remittanceId, transferId, reason })
    expect(await undo(' ')).toMatchObject({ failure: { field: 'reason' } })
    unwrap(await undo('của kỳ trước'))
    expect(await undo('lần nữa')).toMatchObject({ failure: { key: 'order:failure.not_there' } })
    expect(await theDesk()).toContain(transferId)
    expect(await readBalance(call, accounts.carrierCash('Nhanh'))).toBe(paidOut + 22_000n)
    expect(await readBalance(call, accounts.sellerPayable(stall.sellerId))).toBe(owed - 22_000n)
    expect(await readBalance(call, accounts.differences)).toBe(differences)
    expect(await matchCarrierPayment(call, { transferId })).toBe(false)

    // A person may still say so, once, though pressing twice at a time; then the books hear of it again.
    const receive = () => receiveRemittance(call, { remittanceId, transferId, reason: '' })
    for (const answer of await Promise.all([receive(), receive()])) unwrap(answer)
    expect((await moneyOf(remittanceId)).deeds?.map(([kind]) => kind)).toEqual([
      'matched',
      'undone',
      'received',
    ])
    expect(await readBalance(call, accounts.carrierCash('Nhanh'))).toBe(0n)
    expect(await readBalance(call, accounts.sellerPayable(stall.sellerId))).toBe(owed)
    const { root } = testDatabase()
    const checks = [...(await findLedgerDiscrepancies(root)), ...(await findBalanceDiscrepancies(root))]
    expect(checks.filter(({ breaches }) => breaches > 0)).toEqual([])
  })

  it('that came before its file is received with it', async () => {
    const part = await sent('GHNM2')
    const { transferId, jobs } = await comes(part.total - 22_000n, 'PC20261122M2')
    expect(jobs).toBe(0)
    const draftId = await draft([['GHNM2', part.total, 22_000n]])
    const read = await importRemittance(call, { draftId, carrier: 'Sớm', reference: 'pc20261122m2' })
    expect(await moneyOf(unwrap(read).remittanceId)).toMatchObject({ transferId })
  })

  it('of another amount, with no number, or twice the same, waits for a person', async () => {
    const { remittanceId, paidOut } = await readIn('GHNM3', 'PC20261122M3', 'Chậm')
    const waits = async (amount: bigint, purpose: string) => {
      const { transferId } = await comes(amount, purpose)
      expect(await matchCarrierPayment(call, { transferId })).toBe(false)
      expect(await theDesk()).toContain(transferId)
      return transferId
    }
    await waits(paidOut - 1n, 'PC20261122M3')
    await waits(paidOut, 'CHAM doi soat')
    const { transferId } = await comes(paidOut, 'PC20261122M3')
    await waits(paidOut, 'PC20261122M3 lan 2')
    expect(await matchCarrierPayment(call, { transferId })).toBe(false)
    expect(await moneyOf(remittanceId)).toEqual({ transferId: null, deeds: [] })
  })
})
