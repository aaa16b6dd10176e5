import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import exceljs from 'exceljs'
import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { tellSimulators } from '#app/cli/tell-simulators.ts'
import { listingOf, listingSelect } from '#app/features/catalogue/index.server.ts'
import { availableFor, findStockDiscrepancies, lotOnSale } from '#app/features/inventory/index.server.ts'
import { availabilityOf } from '#app/features/inventory/index.ts'
import { findOrderDiscrepancies } from '#app/features/ordering/index.server.ts'
import { handleOf, handleSelect } from '#app/features/payments/attempt-handle.ts'
import { findPaymentDiscrepancies } from '#app/features/payments/index.server.ts'
import { invoiceKinds, moneyChannels } from '#app/features/settlement/index.ts'
import {
  approveRun,
  drawInvoiceFile,
  findBalanceDiscrepancies,
  findLedgerDiscrepancies,
  findPayoutDiscrepancies,
  readInvoiceSums,
  readReconciliation,
} from '#app/features/settlement/index.server.ts'
import { findSharingDiscrepancies } from '#app/features/sharing/index.server.ts'
import { findBrokenChains } from '#app/features/traceability/index.server.ts'
import { fixedClock } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import { demoSettings } from '#app/platform/config/demo-settings.ts'
import { openDatabase, type Database, type RootDb } from '#app/platform/db/client.server.ts'
import { openPastTrade } from '#tests/contracts/past-trade.ts'
import { anOperator, catalogueCall } from '#tests/factories/catalogue.ts'
import { callMaker } from '#tests/factories/market.ts'
import { createDatabase, dropDatabase, templateName } from '#tests/setup/cluster.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import { seedDemo } from './index.ts'
import { payosNotices } from '#integrations/payments/payos/notices.ts'
import { sepayReader } from '#integrations/payments/bank-feed/sepay/reader.ts'
import { stripeNotices } from '#integrations/payments/stripe/notices.ts'
import { vnpayNotices } from '#integrations/payments/vnpay/notices.ts'
import type { RawNotice, RefundHandle, RefundRequest } from '#integrations/payments/contract.ts'
import { stories } from './content/stories/index.ts'
import { tablesInOrder } from './rows/tables.ts'

const seedDate = '2026-11-22'
const lines: string[] = []
const fill = (databaseUrl: string, onProgress: (line: string) => void) =>
  seedDemo({ databaseUrl, seedDate, linkSecret: 'for-tests-only', size: 'small', onProgress })

/** The demo's bank account, where the tests have one of their own. */
const ownAccount = (call: Call): Call => {
  const { payments } = call.ports
  const marketAccount = { ...payments.marketAccount, account: demoSettings.MARKET_BANK_ACCOUNT }
  return { ...call, ports: { ...call.ports, payments: { ...payments, marketAccount } } }
}

/** A moment of the opening day. */
const clock = fixedClock(`${seedDate}T01:00:00Z`)

let db: RootDb
let past: Awaited<ReturnType<typeof fill>>
beforeAll(async () => {
  db = testDatabase().prisma
  past = await fill(testDatabase().url, (line) => lines.push(line))
}, 120_000)

describe('the small demo market', () => {
  it('says what it has done, stage by stage', () => {
    expect(lines.length).toBeGreaterThanOrEqual(4)
    expect(lines.every((line) => line.startsWith('Demo data: '))).toBe(true)
  })

  it('has books that are right', async () => {
    const checks = [
      ...(await findStockDiscrepancies(db)),
      ...(await findOrderDiscrepancies(db)),
      ...(await findPaymentDiscrepancies(db)),
      ...(await findLedgerDiscrepancies(db)),
      ...(await findSharingDiscrepancies(db)),
      ...(await findPayoutDiscrepancies(db)),
      ...(await findBalanceDiscrepancies(db)),
    ]
    expect(checks.filter(({ breaches }) => breaches > 0)).toEqual([])
  })

  it('leaves nothing unexplained between the books, what was told and the bank', async () => {
    const call = ownAccount(callMaker(db)({ clock }))
    for (const channel of moneyChannels) {
      const period = { from: '2025-11-01', to: seedDate }
      const { unexplained, differences } = await readReconciliation(call, { channel, period })
      expect(differences.filter(({ kind }) => kind !== 'unclaimed')).toEqual([])
      expect(unexplained).toBe(0)
    }
  })

  it('was paid by every gateway, whose notices can be read again and whose deposits are named', async () => {
    const readers = new Map<string, { readonly read: (raw: RawNotice) => { readonly kind: string } }>([
      [
        'sepay',
        sepayReader({
          apiKey: demoSettings.SEPAY_API_KEY,
          signingSecret: demoSettings.SEPAY_SIGNING_SECRET,
        }),
      ],
      [
        'vnpay',
        vnpayNotices({
          tmnCode: demoSettings.VNPAY_TMN_CODE,
          hashSecret: demoSettings.VNPAY_HASH_SECRET,
        }),
      ],
      ['payos', payosNotices({ checksumKey: demoSettings.PAYOS_CHECKSUM_KEY })],
      ['stripe', stripeNotices({ webhookSecret: demoSettings.STRIPE_WEBHOOK_SECRET, live: false })],
    ])
    const notices = await db.paymentNotice.findMany({ where: { verdict: 'verified' } })
    expect(new Set(notices.map(({ provider }) => provider))).toEqual(new Set(readers.keys()))
    for (const { provider, eventId, headers, query, body, receivedAt } of notices) {
      const raw = { headers: z.record(z.string(), z.string()).parse(headers), query, body, receivedAt }
      expect(readers.get(provider)?.read(raw)).toMatchObject({ kind: 'verified', eventId })
    }
    const deposits = await db.gatewayDeposit.findMany()
    expect(new Set(deposits.map(({ gateway }) => gateway))).toEqual(new Set(['vnpay', 'payos', 'stripe']))
  })

  it('is known to its gateways, which give its money back, and remember that when they are started again', async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'past-trade-'))
    tellSimulators(dataDir, past)
    const first = await openPastTrade(dataDir)
    const given: { readonly gateway: 'vnpay' | 'stripe'; readonly refund: RefundHandle }[] = []
    for (const gateway of ['vnpay', 'payos', 'stripe'] as const) {
      const receipts = await db.bankTransaction.findMany({
        where: { provider: gateway, amount: { gt: 0 } },
        select: { providerId: true, amount: true, attempt: { select: handleSelect } },
      })
      expect(receipts.length).toBeGreaterThan(0)
      for (const { providerId: id, amount, attempt } of receipts) {
        if (!attempt) throw new Error(`the receipt ${id} pays nothing`)
        const standing = first.gateways[gateway].query?.(handleOf(attempt))
        expect(await standing).toMatchObject({ kind: 'paid', receipt: { id, amount } })
      }
      const whole = await db.bankTransaction.findFirstOrThrow({
        where: { provider: gateway, attempt: { payment: { refunds: { none: {} } } } },
        select: { providerId: true, amount: true, attempt: { select: handleSelect } },
      })
      if (gateway === 'payos' || !whole.attempt) continue
      const refund: RefundRequest = {
        ...{ refundId: randomUUID(), attempt: handleOf(whole.attempt), receiptId: whole.providerId },
        ...{ amount: whole.amount, requestedAt: new Date() },
      }
      const answer = await first.gateways[gateway].refund?.(refund)
      if (answer?.kind !== 'refunded' && answer?.kind !== 'under-way') throw new Error(`${gateway} refuses`)
      given.push({ gateway, refund: { ...refund, gatewayReference: answer.gatewayReference } })
    }
    await first.stop()
    const second = await openPastTrade(dataDir)
    for (const { gateway, refund } of given) {
      const answer = await second.gateways[gateway].queryRefund?.(refund)
      expect(answer).toMatchObject({ gatewayReference: refund.gatewayReference })
    }
    await second.stop()
    await rm(dataDir, { recursive: true })
    expect(given).toHaveLength(2)
  })

  it('has households that brought what the packs of their lots hold, so that a kilogram earns what it can', async () => {
    const lots = await db.$queryRaw<{ brought: number; packed: number }[]>`
      select sum(d."netQuantity")::float8 "brought",
        (select sum(m."quantity" * v."netAmount") from "StockMovement" m join "Variant" v on v."id" = m."variantId"
          where m."lotId" = d."lotId" and m."kind" = 'received')::float8 "packed"
      from "MemberDelivery" d where d."unit" = 'g' group by d."lotId"`
    expect(lots.length).toBeGreaterThan(1)
    for (const { brought, packed } of lots) {
      expect(brought / packed).toBeGreaterThan(0.98)
      expect(brought / packed).toBeLessThan(1.2)
    }
  })

  it('has paid its sellers for a year, and has one run to approve', async () => {
    expect(await db.payout.count({ where: { status: 'paid' } })).toBeGreaterThan(20)
    expect(await db.payoutRun.count({ where: { status: 'draft' } })).toBe(1)
    const call = callMaker(db)({ clock, actor: anOperator })
    const { id: runId } = await db.payoutRun.findFirstOrThrow({ where: { status: 'draft' } })
    const undo = new Error('only tried')
    const tried = call.inTransaction(async (inside) => {
      expect(await approveRun(inside, { runId })).toEqual({ ok: true, value: { dropped: 0 } })
      throw undo
    })
    await expect(tried).rejects.toBe(undo)
  })

  it("hands out a month's invoice data that comes to what was sold, row by row", async () => {
    const month = { day: '2026-11-10' }
    const undo = new Error('only read')
    const read = callMaker(db)({ clock, actor: anOperator }).inTransaction(async (call) => {
      await isWhole(call, month)
      throw undo
    })
    await expect(read).rejects.toBe(undo)
  })

  /** Whoever takes a file is written down, which this test takes back. */
  async function isWhole(call: Call, month: { readonly day: string }) {
    const { sales, commission } = await readInvoiceSums(call, month.day)
    expect(sales.withoutVat).toBe(0)
    const span = { gte: new Date('2026-10-31T17:00:00Z'), lt: clock.now() }
    const sold = await db.sellerOrder.aggregate({ where: { deliveredAt: span }, _sum: { total: true } })
    expect(sales.total + sales.givenBack).toBe(sold._sum.total)
    for (const kind of invoiceKinds) {
      const told = kind === 'sales' ? sales.total : commission.total
      const xml = await drawInvoiceFile(call, { ...month, kind, form: 'xml' })
      const rows = (await new Response(xml?.body).text()).match(/<Dong>.*<\/Dong>/g) ?? []
      const amount = (row: string, name: string) =>
        BigInt(new RegExp(`<${name}>(-?\\d+)</${name}>`).exec(row)?.[1] ?? '0')
      const sumOf = (name: string) => rows.reduce((sum, row) => sum + amount(row, name), 0n)
      expect(rows.length).toBeGreaterThan(5)
      expect(sumOf('TongThanhToan')).toBe(told)
      const uneven = (row: string) =>
        amount(row, 'ThanhTien') + amount(row, 'TienThue') !== amount(row, 'TongThanhToan')
      expect(rows.filter(uneven)).toEqual([])

      const xlsx = await drawInvoiceFile(call, { ...month, kind, form: 'xlsx' })
      const book = new exceljs.Workbook()
      await book.xlsx.read(Readable.from(Buffer.from(await new Response(xlsx?.body).arrayBuffer())))
      const sheet = book.worksheets[0]
      const column = (name: string) => {
        const labels = sheet?.getRow(1).values
        const place = Array.isArray(labels) ? labels.indexOf(name) : -1
        return Array.from({ length: rows.length }, (_, at) => sheet?.getRow(at + 2).getCell(place).value)
      }
      expect(sheet?.rowCount).toBe(rows.length + 1)
      expect(column('Ngày lập').every((cell) => cell instanceof Date)).toBe(true)
      const totals = column('Tổng tiền thanh toán').map(Number)
      expect(BigInt(totals.reduce((sum, cell) => sum + cell, 0))).toBe(told)
    }
  }

  it('lists what the catalogue itself would list', async () => {
    const products = await db.product.findMany({
      where: { status: 'listed' },
      select: listingSelect(seedDate),
    })
    expect(products.length).toBeGreaterThan(30)
    const rows = await db.productListing.findMany({ omit: { availability: true, popularity: true } })
    const byId = new Map(rows.map((row) => [row.productId, row]))
    for (const product of products) expect(byId.get(product.id)).toEqual(listingOf(product))
    expect(rows).toHaveLength(products.length)
  })

  it('says of every product how much there is of it', async () => {
    const call = catalogueCall(db, { clock })
    const products = await db.product.findMany({
      where: { status: 'listed' },
      select: { id: true, variants: { select: { id: true } }, listing: { select: { availability: true } } },
    })
    for (const { variants, listing } of products) {
      const stock = await availableFor(
        call,
        variants.map(({ id }) => id),
      )
      const packs = stock.reduce((sum, { available }) => sum + available, 0)
      expect(listing?.availability).toBe(availabilityOf(packs))
    }
  })

  it('counts every sale once, and takes back what was cancelled or came back', async () => {
    const sums = await db.$queryRaw<{ what: string; wrong: bigint }[]>`
      select 'placed without a sale' as what, count(*) as wrong from "OrderLine" l
      join "SellerOrder" s on s."id" = l."sellerOrderId"
      left join "SaleEntry" e on e."orderLineId" = l."id" and e."kind" = 'sale' and e."amount" = l."lineTotal"
      where (s."placedAt" is not null) <> (e."id" is not null)
      union all
      select 'ended without its entry', count(*) from "OrderLine" l
      join "SellerOrder" s on s."id" = l."sellerOrderId"
      left join "SaleEntry" e on e."orderLineId" = l."id" and e."kind" <> 'sale' and e."amount" = -l."lineTotal"
      where (s."placedAt" is not null and s."status" in ('cancelled', 'refused', 'returned')) <> (e."id" is not null)`
    expect(sums.map(({ wrong }) => Number(wrong))).toEqual([0, 0])
  })

  it('sells at the stalls too, for cash and by code, each sale complete with its money', async () => {
    const sales = await db.order.groupBy({ by: ['method'], where: { channel: 'stall' }, _count: true })
    expect(sales.map(({ method }) => method).toSorted()).toEqual(['cash_on_delivery', 'vietqr'])
    const stall = { order: { channel: 'stall' } } as const
    expect(await db.sellerOrder.count({ where: { ...stall, status: { not: 'delivered' } } })).toBe(0)
    expect(
      await db.sellerOrder.count({ where: { ...stall, total: { gt: 0 }, deliveryFee: 0 } }),
    ).toBeGreaterThan(20)
    expect(await db.order.count({ where: { channel: 'stall', buyerPhone: { not: '' } } })).toBe(0)
    expect(await db.parcel.count({ where: { sellerOrder: stall, carrier: { not: null } } })).toBe(0)
  })

  it('keeps the books of the whole year, with what was frozen of every sale', async () => {
    const sold = await db.orderLine.count({ where: { sellerOrder: { placedAt: { not: null } } } })
    expect(await db.lineCommission.count()).toBe(sold)
    expect(await db.lineCommission.count({ where: { ruleId: null } })).toBe(0)
    expect(await db.ledgerPosting.count({ where: { kind: 'settled' } })).toBeGreaterThan(10)
    const [owed] = await db.$queryRaw<{ amount: bigint }[]>`
      select -sum(e."amount")::bigint as amount from "LedgerEntry" e
      join "LedgerAccount" a on a."id" = e."accountId" where a."kind" = 'commission'`
    expect(owed?.amount).toBeGreaterThan(0n)
  })

  it('invents nothing bad for a real maker', async () => {
    const real = { provenance: 'press' } as const
    const bad = ['cancelled', 'refused', 'returned'] as const
    expect(await db.seller.count({ where: real })).toBeGreaterThan(0)
    expect(await db.sellerOrder.count({ where: { seller: real, status: { in: [...bad] } } })).toBe(0)
    const disputed = { payment: { covers: { some: { sellerOrder: { seller: real } } } } }
    expect(await db.dispute.count({ where: disputed })).toBe(0)
    expect(await db.ocopCertificate.count({ where: { seller: real } })).toBe(0)
    expect(await db.certificate.count({ where: { seller: real } })).toBe(0)
    expect(await db.lot.count({ where: { seller: real, status: { not: 'open' } } })).toBe(0)
    expect(await db.storyBlock.count({ where: { lot: { seller: real } } })).toBe(0)
    expect(await db.ocopCertificate.count({ where: { illustrative: false } })).toBe(0)
  })

  it('tells each story of the lot that is on sale, in a chain that holds', async () => {
    const call = catalogueCall(db, { clock })
    const lots = await db.lot.findMany({
      where: { storyBlocks: { some: {} } },
      select: { code: true, productId: true },
    })
    expect(lots.length).toBeGreaterThan(0)
    for (const lot of lots) expect((await lotOnSale(call, lot.productId))?.code).toBe(lot.code)
    expect(await db.diaryEvent.count()).toBeGreaterThan(lots.length)
    expect((await findBrokenChains(db)).map(({ samples }) => samples)).toEqual([[]])
    expect(stories.length).toBeGreaterThanOrEqual(40)
  })

  it('leaves work on every desk', async () => {
    const demo = { slug: { in: ['htx-nam-dinh-suong', 'htx-ong-may-ngan'] } }
    for (const status of ['placed', 'accepted', 'packed', 'handed_over'] as const) {
      expect(await db.sellerOrder.count({ where: { status, seller: demo } })).toBeGreaterThan(1)
    }
    expect(await db.seller.count({ where: { status: 'submitted' } })).toBe(2)
    expect(await db.product.count({ where: { status: 'in_review' } })).toBeGreaterThan(1)
    expect(await db.refund.count({ where: { status: 'awaiting_operator' } })).toBeGreaterThan(0)
    expect(
      await db.bankTransaction.count({ where: { match: { in: ['under', 'unknown'] } } }),
    ).toBeGreaterThan(2)
    expect(await db.bankTransaction.count({ where: { importId: { not: null }, match: 'unknown' } })).toBe(1)
    expect(await db.payout.count({ where: { status: 'failed' } })).toBe(1)
    expect(await db.dispute.count({ where: { state: 'opened' } })).toBe(1)
    const forged = await db.paymentNotice.findMany({ where: { verdict: 'forged' } })
    const { SEPAY_API_KEY: apiKey, SEPAY_SIGNING_SECRET: signingSecret } = demoSettings
    for (const { headers, query, body, receivedAt, outcome: reason } of forged) {
      const raw = { headers: z.record(z.string(), z.string()).parse(headers), query, body, receivedAt }
      expect(sepayReader({ apiKey, signingSecret }).read(raw)).toEqual({ kind: 'forged', reason })
    }
    expect(forged.length).toBeGreaterThan(0)
  })

  it('happened before the demo opens', async () => {
    const opening = new Date(`${seedDate}T00:00:00+07:00`)
    expect(await db.orderEvent.count({ where: { at: { gte: opening } } })).toBe(0)
    expect(await db.stockMovement.count({ where: { at: { gte: opening } } })).toBe(0)
    expect(await db.diaryEvent.count({ where: { recordedAt: { gte: opening } } })).toBe(0)
  })
})

describe('the same day', () => {
  const name = 'seeded_again'
  let again: Database
  beforeAll(async () => {
    const url = await createDatabase({ url: inject('clusterUrl') }, name, templateName)
    again = openDatabase(url, { maxConnections: 2 })
    await fill(url, () => undefined)
  }, 120_000)
  afterAll(async () => {
    await again.close()
    await dropDatabase({ url: inject('clusterUrl') }, name)
  })

  it('gives the same rows, ids included', async () => {
    expect(await hashes(again.prisma)).toEqual(await hashes(db))
  })
})

/** A hash of every table's rows. Passwords are salted anew each time, so accounts are left out. */
async function hashes(root: RootDb): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const table of tablesInOrder.filter((one) => one !== 'Account')) {
    const rows = await root.$queryRawUnsafe<{ row: string }[]>(
      `select row_to_json(t)::text as row from "${table}" t order by 1`,
    )
    found[table] = createHash('sha256')
      .update(rows.map(({ row }) => row).join('\n'))
      .digest('hex')
  }
  return found
}
